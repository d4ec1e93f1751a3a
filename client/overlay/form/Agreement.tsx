/** @module What a visitor agrees to, by a box that only they tick. */
import { Fault } from './Fault.tsx'

interface AgreementProps {
  text: string
  wrong: string | undefined
}

export const Agreement = ({ text, wrong }: AgreementProps) => (
  <div class="field">
    <label class="agreement">
      <input
        type="checkbox"
        name="agreed"
        required
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : 'wrong-agreed'}
      />
      <span>{text}</span>
    </label>
    <Fault name="agreed" wrong={wrong} />
  </div>
)
