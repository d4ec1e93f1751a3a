/** @module The input of what is typed as text and kept as something else. */
import type { FieldState } from './use-field.ts'

interface TypedInputProps {
  field: FieldState
  shown: string
  placeholder?: string | undefined
  onType(text: string): void
}

export const TypedInput = ({ field, shown, placeholder, onType }: TypedInputProps) => (
  <input
    id={field.id}
    class="field"
    inputMode="decimal"
    autocomplete="off"
    placeholder={placeholder}
    value={shown}
    aria-invalid={field.error !== null}
    aria-describedby={field.noteId}
    onBlur={field.leave}
    onInput={(event) => onType(event.currentTarget.value)}
  />
)
