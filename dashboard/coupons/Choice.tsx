/** @module A choice of two or three, each with a sentence. */
import { useId } from 'preact/hooks'

interface ChoiceProps<Value extends string> {
  legend: string
  options: readonly { value: Value; name: string; about: string }[]
  value: Value
  onChange(value: Value): void
}

export function Choice<Value extends string>({ legend, options, value, onChange }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset class="pool-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="tick">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            <b>{option.name}</b> <span class="card-note">{option.about}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
