/** @module What all fields of the editor share: the draft, how it is changed, and what is said about it. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Draft } from '../draft/draft.ts'
import type { View } from '../preview/view.ts'

export interface Editing {
  draft: Draft
  /** Puts a value at a way such as `content[0].text`; undefined takes it away. */
  set(way: string, value: unknown): void
  change(act: (draft: Draft) => Draft): void
  /** What hinders publishing, a sentence by field. */
  errors: ReadonlyMap<string, string>
  /** What does no harm but should be known, by field. */
  warnings: ReadonlyMap<string, string>
  /** Was it tried to publish? Then what is empty is an error too, also where nobody has been yet. */
  isTried: boolean
  visited: ReadonlySet<string>
  visit(way: string): void
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
