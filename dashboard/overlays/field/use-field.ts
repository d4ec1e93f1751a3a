/** @module A hook: one field of the draft, with its id and what is said about it. */
import { valueAt } from '../draft/way.ts'
import { useFields } from './fields.ts'

export interface FieldState {
  id: string
  value: unknown
  set(value: unknown): void
  /** To be told when the field is left: from then on what is wrong with it is said. */
  leave(): void
  /** Shown beside it; null: nothing to say. */
  error: string | null
  warning: string | null
  /** Id of the words about it. */
  noteId: string
}

/** `content[0].text` as an id, by which labels and the focus find the field. */
export const fieldId = (way: string): string => `at-${way.replace(/[^\w-]+/g, '-')}`

export function useField(way: string): FieldState {
  const { draft, set, errors, warnings, isTried, visited, visit } = useFields()
  const id = fieldId(way)
  return {
    id,
    value: valueAt(draft, way),
    set: (value) => set(way, value),
    leave: () => visit(way),
    error: isTried || visited.has(way) ? (errors.get(way) ?? null) : null,
    warning: warnings.get(way) ?? null,
    noteId: `${id}-note`,
  }
}
