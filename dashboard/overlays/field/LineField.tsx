/** @module A field for words, of one line or several. */
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { useField } from './use-field.ts'

interface LineFieldProps extends FieldProps {
  /** Longest text of the contract. */
  most: number
  /** Lines to type in. @default 1 */
  rows?: number
  placeholder?: string
  /** True: an empty field is one that is not there. @default false */
  optional?: boolean
}

export function LineField({ way, label, help, most, rows = 1, placeholder, optional = false }: LineFieldProps) {
  const field = useField(way)
  const shared = {
    id: field.id,
    class: 'field',
    value: typeof field.value === 'string' ? field.value : '',
    maxLength: most,
    placeholder,
    autocomplete: 'off',
    'aria-invalid': field.error !== null,
    'aria-describedby': field.noteId,
    onBlur: field.leave,
    onInput: (event: Event & { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      const { value } = event.currentTarget
      field.set(optional && value === '' ? undefined : value)
    },
  }
  return (
    <FieldFrame field={field} label={label} help={help}>
      {rows === 1 ? <input {...shared} /> : <textarea {...shared} rows={rows} />}
    </FieldFrame>
  )
}
