/** @module The field for a secret, hidden as it is typed; one that was made here is shown instead, to be copied. */
import { CopyLine } from '../part/CopyLine.tsx'

interface SecretFieldProps {
  id: string
  label: string
  value: string
  /** It was made here and must be copied. */
  isShown: boolean
  isRefused: boolean
  onInput(text: string): void
}

export function SecretField({ id, label, value, isShown, isRefused, onInput }: SecretFieldProps) {
  if (isShown)
    return (
      <>
        <p class="secret-made">{label}</p>
        <CopyLine text={value} what="the secret" />
      </>
    )
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        class="field"
        type="password"
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-describedby={`${id}-note`}
        aria-invalid={isRefused}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </>
  )
}
