/** @module The owner's word that those in a segment agreed to be sorted by a sensitive topic. */

interface AgreedBoxProps {
  agreed: boolean
  onChange(agreed: boolean): void
}

export function AgreedBox({ agreed, onChange }: AgreedBoxProps) {
  return (
    <div class="agreed">
      <label>
        <input type="checkbox" checked={agreed} onChange={(event) => onChange(event.currentTarget.checked)} />
        Everybody in it has agreed to be sorted by this
      </label>
      <p>
        The law asks for that agreement, and Vitrine cannot check it: it takes your word, and leaves out only those who
        do not permit to be personalised for. If you are not sure, ask for something else.
      </p>
    </div>
  )
}
