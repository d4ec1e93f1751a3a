/** @module What a field of a form needs: the draft it stands in, how that is changed, and what is said about it. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

export interface FieldEditing {
  /** What is written; fields find their own by ways such as `content[0].text`. */
  draft: object
  /** Puts a value at a way; undefined takes it away. */
  set(way: string, value: unknown): void
  /** What hinders publishing or saving, a sentence by field. */
  errors: ReadonlyMap<string, string>
  /** What does no harm but should be known, by field. */
  warnings: ReadonlyMap<string, string>
  /** Was it tried to publish or save? Then what is empty is an error too, also where nobody has been yet. */
  isTried: boolean
  visited: ReadonlySet<string>
  visit(way: string): void
}

export const FieldsContext = createContext<FieldEditing | null>(null)

/** Only inside of a form. */
export function useFields(): FieldEditing {
  const editing = useContext(FieldsContext)
  if (editing === null) throw new Error('No form around this field')
  return editing
}
