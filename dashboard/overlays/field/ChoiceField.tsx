/** @module A field that is one of several. */
import { FieldFrame, type FieldProps } from './FieldFrame.tsx'
import { useField } from './use-field.ts'

interface ChoiceFieldProps extends FieldProps {
  /** Value and title. A title for undefined: nothing is said. */
  choices: readonly (readonly [value: string | number | undefined, title: string])[]
  /** What holds where nothing is said. */
  standard?: string | number
  /** What a choice does instead of only being kept, where more than this field hangs on it. */
  onChoose?: (value: string | number | undefined) => void
}

export function ChoiceField({ way, label, help, choices, standard, onChoose }: ChoiceFieldProps) {
  const field = useField(way)
  const chosen = choices.findIndex(([value]) => value === (field.value ?? standard))
  return (
    <FieldFrame field={field} label={label} help={help}>
      <select
        id={field.id}
        class="field"
        value={String(chosen)}
        aria-invalid={field.error !== null}
        aria-describedby={field.noteId}
        onBlur={field.leave}
        onChange={(event) => (onChoose ?? field.set)(choices[Number(event.currentTarget.value)]?.[0])}
      >
        {chosen === -1 && <option value="-1">Choose …</option>}
        {choices.map(([value, title], n) => (
          <option key={String(value)} value={String(n)}>
            {title}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
