/** @module A field for what is typed as text and kept as something else, such as an amount or a share. */
import { useState } from 'preact/hooks'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { TypedInput } from './TypedInput.tsx'
import { useField } from './use-field.ts'

interface TypedFieldProps extends FieldProps {
  /** Null: it is none; then the text itself is kept, and the contract says what is wrong. */
  read: (typed: string) => unknown
  write: (value: unknown) => string
  /** Stands behind the field: `days`, `EUR`. */
  unit?: string | undefined
  placeholder?: string
  /** What is wrong, in the unit in which it is typed. */
  tell?: (error: string) => string
}

export function TypedField({ way, label, help, read, write, unit, placeholder, tell }: TypedFieldProps) {
  const told = useField(way)
  const field = tell && told.error !== null ? { ...told, error: tell(told.error) } : told
  const [typed, setTyped] = useState('')
  const kept = (text: string) => (text.trim() === '' ? undefined : (read(text) ?? text))
  // What was typed is shown as long as it is what the draft holds; else the draft was changed from elsewhere.
  const shown = kept(typed) === field.value ? typed : write(field.value)
  return (
    <FieldFrame field={field} label={label} help={help}>
      <span class="edit-typed">
        <TypedInput
          field={field}
          shown={shown}
          placeholder={placeholder}
          onType={(text) => {
            setTyped(text)
            field.set(kept(text))
          }}
        />
        {unit !== undefined && <span>{unit}</span>}
      </span>
    </FieldFrame>
  )
}
