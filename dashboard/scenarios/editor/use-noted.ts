/** @module A hook: what the Worker says of a scenario beside what the form knows itself. */
import { useEffect, useState } from 'preact/hooks'
import type { FieldNote } from '../../../contract/campaign-admin.ts'
import type { ScenarioDetail } from '../../../contract/scenario/scenario-list.ts'

export interface Noted {
  errors: readonly FieldNote[]
  warnings: readonly FieldNote[]
}

const notedOf = ({ draft, errors, warnings = [] }: ScenarioDetail): Noted => ({
  errors: draft ? errors : [],
  warnings,
})

/** Anew whenever it is read anew: what is said of the shop elsewhere changes it, too. */
export function useNoted(detail: ScenarioDetail) {
  const [noted, setNoted] = useState(() => notedOf(detail))
  useEffect(() => setNoted(notedOf(detail)), [detail])
  return { noted, note: (change: Partial<Noted>) => setNoted((old) => ({ ...old, ...change })) }
}
