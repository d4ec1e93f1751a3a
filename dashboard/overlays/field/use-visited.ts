/** @module A hook: fields that were left. From then on what is wrong with them is said. */
import { useState } from 'preact/hooks'
import type { FieldEditing } from './fields.ts'

export function useVisited(): Pick<FieldEditing, 'visited' | 'visit'> {
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  return { visited, visit: (way) => setVisited((old) => (old.has(way) ? old : new Set(old).add(way))) }
}
