/** @module Fields that are ticked: yes or no, and several of a few. */
import { FieldNote, type FieldProps } from './FieldFrame.tsx'
import { useFields } from './fields.ts'
import { useField } from './use-field.ts'

interface CheckFieldProps extends FieldProps {
  /** What holds where nothing is said. @default false */
  standard?: boolean
}

export function CheckField({ way, label, help, standard = false }: CheckFieldProps) {
  const field = useField(way)
  const isOn = typeof field.value === 'boolean' ? field.value : standard
  return (
    <div class="edit-field">
      <label class="edit-check">
        <input
          id={field.id}
          type="checkbox"
          checked={isOn}
          aria-describedby={field.noteId}
          onChange={(event) => field.set(event.currentTarget.checked)}
        />
        {label}
      </label>
      <FieldNote field={field} help={help} />
    </div>
  )
}

interface ChecksFieldProps extends FieldProps {
  choices: readonly (readonly [value: string, title: string])[]
}

/** Several of these; none of them is a field that is not there. In the order of the choices. */
export function ChecksField({ way, label, help, choices }: ChecksFieldProps) {
  const field = useField(way)
  const { visit } = useFields()
  const chosen: unknown[] = Array.isArray(field.value) ? field.value : []
  function toggle(value: string) {
    const next = choices.map(([each]) => each).filter((each) => chosen.includes(each) !== (each === value))
    field.set(next.length === 0 ? undefined : next)
    visit(way)
  }
  return (
    <fieldset class="edit-field edit-checks" aria-describedby={field.noteId}>
      <legend>{label}</legend>
      {choices.map(([value, title], n) => (
        <label key={value} class="edit-check">
          <input
            id={n === 0 ? field.id : undefined}
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => toggle(value)}
          />
          {title}
        </label>
      ))}
      <FieldNote field={field} help={help} />
    </fieldset>
  )
}
