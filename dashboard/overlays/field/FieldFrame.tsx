/** @module A field's name above it; help, and what is wrong, below. */
import type { ComponentChildren } from 'preact'
import type { FieldState } from './use-field.ts'

/** What every field is given. */
export interface FieldProps {
  way: string
  label: string
  /** A sentence of help. */
  help?: string
}

interface FieldFrameProps {
  field: FieldState
  label: string
  help?: string | undefined
  children: ComponentChildren
}

export function FieldFrame({ field, label, help, children }: FieldFrameProps) {
  return (
    <div class="edit-field">
      <label for={field.id}>{label}</label>
      {children}
      <FieldNote field={field} help={help} />
    </div>
  )
}

/** The error if there is one, else the warning, else the help. */
export function FieldNote({
  field: { noteId, error, warning },
  help,
}: {
  field: FieldState
  help?: string | undefined
}) {
  const kind = error !== null ? 'edit-note-wrong' : warning !== null ? 'edit-note-warning' : ''
  return (
    <p id={noteId} class={`edit-note ${kind}`}>
      {error ?? warning ?? help}
    </p>
  )
}
