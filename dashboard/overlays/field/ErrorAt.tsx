/** @module What is wrong with a part that is no single field, such as the whole content. */
import { useFields } from './fields.ts'
import { fieldId } from './use-field.ts'

export function ErrorAt({ way }: { way: string }) {
  const { errors, warnings, isTried } = useFields()
  const error = isTried ? errors.get(way) : undefined
  const said = error ?? warnings.get(way)
  return said === undefined ? null : (
    <p
      id={fieldId(way)}
      tabIndex={-1}
      class={`edit-note ${error === undefined ? 'edit-note-warning' : 'edit-note-wrong'}`}
    >
      {said}
    </p>
  )
}
