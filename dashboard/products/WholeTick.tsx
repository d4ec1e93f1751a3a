/** @module Whether a catalogue lists all products of the shop. */

interface WholeTickProps {
  isWhole: boolean
  /** What becomes of those that it lacks: a sentence. */
  about: string
  onChange(isWhole: boolean): void
}

export const WholeTick = ({ isWhole, about, onChange }: WholeTickProps) => (
  <label class="tick">
    <input type="checkbox" checked={isWhole} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>
      <b>It lists all my products</b> <span class="card-note">{about}</span>
    </span>
  </label>
)
