/** @module A field for several words, one a line. */
import { useState } from 'preact/hooks'
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { useField } from './use-field.ts'

interface LinesFieldProps extends FieldProps {
  placeholder?: string
  /** Lines shown. @default 3 */
  rows?: number
  /** How a line is kept, such as a country's code. @default as it is */
  keep?: (line: string) => string
}

const linesOf = (typed: string): string[] =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** No line is a field that is not there. What is wrong with any of the lines is said below all of them. */
export function LinesField({ way, label, help, placeholder, rows = 3, keep = (line) => line }: LinesFieldProps) {
  const field = useField(way)
  const [typed, setTyped] = useState('')
  const kept: unknown[] = Array.isArray(field.value) ? field.value : []
  const isTyped = linesOf(typed).map(keep).join('\n') === kept.join('\n')
  return (
    <FieldFrame field={field} label={label} help={help}>
      <textarea
        id={field.id}
        class="field"
        rows={rows}
        spellcheck={false}
        placeholder={placeholder}
        value={isTyped ? typed : kept.join('\n')}
        aria-invalid={field.error !== null}
        aria-describedby={field.noteId}
        onBlur={field.leave}
        onInput={(event) => {
          setTyped(event.currentTarget.value)
          const lines = linesOf(event.currentTarget.value).map(keep)
          field.set(lines.length === 0 ? undefined : lines)
        }}
      />
    </FieldFrame>
  )
}
