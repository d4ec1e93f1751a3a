/** @module One field of a pool's form: its name, what is typed, a note, and what is wrong with it. */
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface PoolFieldProps {
  label: string
  value: string
  onInput(value: string): void
  /** What the Worker says of it: `is empty`, or a whole sentence. */
  error?: string | undefined
  note?: ComponentChildren
  /** Stands behind the field: `%`, `EUR`, a choice of units. */
  after?: ComponentChildren
  placeholder?: string
  /** @default text */
  type?: 'text' | 'decimal' | 'datetime-local'
  maxLength?: number
}

export function PoolField({ label, value, onInput, error, note, after, type = 'text', ...rest }: PoolFieldProps) {
  const { placeholder = '', maxLength = 120 } = rest
  const id = useId()
  return (
    <div class="pool-field">
      <label for={id}>{label}</label>
      <div class="pool-input">
        <input
          id={id}
          class={type === 'decimal' ? 'field field-number' : 'field'}
          {...(type === 'datetime-local' ? { type } : { type: 'text', inputMode: type })}
          autocomplete="off"
          maxLength={maxLength}
          placeholder={placeholder}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-note`}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {after !== undefined && <span class="pool-after">{after}</span>}
      </div>
      <p id={`${id}-note`} class={error === undefined ? 'card-note' : 'row-note row-note-missing'}>
        {error === undefined ? note : faultSentence(error)}
      </p>
    </div>
  )
}

const faultSentence = (error: string) => (error.endsWith('.') ? error : `This ${error}.`)
