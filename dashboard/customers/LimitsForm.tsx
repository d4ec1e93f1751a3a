/** @module Sets the limits of the standings by hand; what is left empty is learned. */
import { useId, useState } from 'preact/hooks'
import type { ShopSettings } from '../../contract/settings.ts'
import { write } from '../api/write.ts'
import { type LimitTexts, limitsOf, limitTexts, stepOf } from './limits-form.ts'
import { saveLimits } from './save-limits.ts'

const COUNTED = 'Saved. It holds at once, and the table is counted anew by it.'
const NOT_COUNTED = 'Saved. It holds at once. The table is counted by it next night.'

interface NumberFieldProps {
  label: string
  /** What an empty field means. */
  note: string
  value: string
  range: { min: string; max?: string; step?: string }
  onInput(text: string): void
}

function NumberField({ label, note, value, range, onInput }: NumberFieldProps) {
  const id = useId()
  return (
    <p class="limit-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="number"
        inputMode="decimal"
        value={value}
        aria-describedby={`${id}-note`}
        {...range}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <span id={`${id}-note`} class="card-note">
        {note}
      </span>
    </p>
  )
}

export function LimitsForm({ shop: { lifecycle, currency }, onChanged }: { shop: ShopSettings; onChanged(): void }) {
  const [texts, setTexts] = useState<LimitTexts>(() => limitTexts(lifecycle, currency))
  const [isBusy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  const set = (name: keyof LimitTexts) => (text: string) => {
    setTexts({ ...texts, [name]: text })
    setTold('')
  }

  async function submit(event: Event) {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    const sentence = await saveLimits((known) => limitsOf(texts, known, currency))
    // Else the table would tell numbers of the old limits under the names of the new ones.
    const isCounted = sentence === null && (await write('POST', '/v1/fits')) === null
    setBusy(false)
    setTold(sentence ?? (isCounted ? COUNTED : NOT_COUNTED))
    if (sentence === null) onChanged()
  }

  return (
    <form class="limits" onSubmit={submit}>
      <NumberField
        label="Inactive after days without an order"
        note="1 to 3,650. Empty: learned."
        value={texts.inactiveDays}
        range={{ min: '1', max: '3650' }}
        onInput={set('inactiveDays')}
      />
      <NumberField
        label={`VIP from a sum spent, in ${currency}`}
        note="Empty: learned."
        value={texts.vip}
        range={{ min: stepOf(currency), step: stepOf(currency) }}
        onInput={set('vip')}
      />
      <NumberField
        label="Cart left after minutes of silence"
        note="1 to 10,080. Empty: 60."
        value={texts.cartLeftMinutes}
        range={{ min: '1', max: '10080' }}
        onInput={set('cartLeftMinutes')}
      />
      <button type="submit" class="button button-main" aria-disabled={isBusy}>
        {isBusy ? 'Saving …' : 'Save the limits'}
      </button>
      <p class="card-note" role="status">
        {told}
      </p>
    </form>
  )
}
