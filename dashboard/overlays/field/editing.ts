/** @module What the parts of the editor share beside its fields: the campaign itself, and its preview. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Draft } from '../draft/draft.ts'
import type { View } from '../preview/view.ts'
import type { FieldEditing } from './fields.ts'

export interface Editing extends FieldEditing {
  draft: Draft
  change(act: (draft: Draft) => Draft): void
  /** What is written here is to be seen in the preview: this language, that version. */
  look(part: Partial<View>): void
}

export const EditingContext = createContext<Editing | null>(null)

/** Only inside of the editor. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('No editor around this field')
  return editing
}
