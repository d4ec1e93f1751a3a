/** @module A field to choose from: a few choices are all seen, many are in a list. */
import { Fault } from './Fault.tsx'
import { type FieldProps, Label, stateOf } from './Field.tsx'
import { fieldName } from './filled-form.ts'

/** More than so many, and a list takes less room. Our policy. */
const MOST_SEEN = 4

/** Nothing is chosen before. */
export function Choices(props: FieldProps) {
  const { field, texts, wrong } = props
  const name = fieldName(field)
  const choices = field.choices ?? []
  if (choices.length > MOST_SEEN)
    return (
      <div class="field">
        <label for={name}>
          <Label {...props} />
        </label>
        <select id={name} name={name} {...stateOf(field, wrong)}>
          <option value="">{texts.choose}</option>
          {choices.map((choice) => (
            <option value={choice}>{choice}</option>
          ))}
        </select>
        <Fault name={name} wrong={wrong} />
      </div>
    )
  return (
    <fieldset class="field">
      <legend>
        <Label {...props} />
      </legend>
      <div class="chips">
        {choices.map((choice) => (
          <label class="chip">
            <input type="radio" name={name} value={choice} {...stateOf(field, wrong)} />
            {choice}
          </label>
        ))}
      </div>
      <Fault name={name} wrong={wrong} />
    </fieldset>
  )
}
