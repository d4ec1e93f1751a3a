/** @module One choice out of a few, with its label above. */
import { useId } from 'preact/hooks'

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly (readonly [Value, string])[]
  /** A quiet line below: how it is known. */
  note?: string | undefined
  onChoose(value: Value): void
}

export function Choice<Value extends string>({ label, value, options, note, onChoose }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div class="habit">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChoose(event.currentTarget.value as Value)}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
      {note !== undefined && (
        <span id={`${id}-note`} class="habit-note">
          {note}
        </span>
      )}
    </div>
  )
}
