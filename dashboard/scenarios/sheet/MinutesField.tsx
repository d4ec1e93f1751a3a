/** @module A field for a length of time, in the unit that suits it. */
import { useState } from 'preact/hooks'
import { FieldFrame, type FieldProps } from '../../overlays/field/FieldFrame.tsx'
import { TypedInput } from '../../overlays/field/TypedInput.tsx'
import { numberText, typedNumber } from '../../overlays/field/typed-number.ts'
import { useField } from '../../overlays/field/use-field.ts'
import { longMinutes, unitOf } from '../words/long-minutes.ts'

const MINUTES = { minute: 1, hour: 60, day: 1440 }
const NAMES = { minute: 'minutes', hour: 'hours', day: 'days' }

type Unit = keyof typeof MINUTES

/** `This is more than 525600.` of minutes as `This is more than 365 days.` */
const inUnits = (error: string): string => error.replace(/(?<=than )\d+/, (minutes) => longMinutes(Number(minutes)))

/** Kept in minutes; what is none is kept as it was typed, and the contract says what is wrong. */
export function MinutesField({ way, label, help }: FieldProps) {
  const told = useField(way)
  const field = { ...told, error: told.error && inUnits(told.error) }
  const [typed, setTyped] = useState('')
  const [unit, setUnit] = useState<Unit>(() => (typeof field.value === 'number' ? unitOf(field.value).unit : 'hour'))
  const kept = (text: string, of: Unit) => {
    const number = typedNumber(text)
    return number === null ? text : Number((number * MINUTES[of]).toFixed(3))
  }
  const written = typeof field.value === 'number' ? numberText(field.value / MINUTES[unit]) : numberText(field.value)
  const shown = typed !== '' && kept(typed, unit) === field.value ? typed : written

  function choose(next: Unit) {
    setUnit(next)
    field.set(kept(shown, next))
  }

  return (
    <FieldFrame field={field} label={label} help={help}>
      <span class="edit-typed">
        <TypedInput
          field={field}
          shown={shown}
          onType={(text) => {
            setTyped(text)
            field.set(kept(text, unit))
          }}
        />
        <select
          class="field"
          aria-label={`${label}: unit`}
          value={unit}
          onChange={(event) => choose(event.currentTarget.value as Unit)}
        >
          {(Object.keys(MINUTES) as Unit[]).map((each) => (
            <option key={each} value={each}>
              {NAMES[each]}
            </option>
          ))}
        </select>
      </span>
    </FieldFrame>
  )
}
