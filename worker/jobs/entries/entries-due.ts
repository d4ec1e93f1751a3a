/** @module When what begins runs by itself is looked at next. */
import type { LiveScenario } from '../../core/scenario/begin-runs.ts'
import type { EntriesState, Source } from './entries-slice.ts'

const SOURCES: readonly Source[] = ['subscribed', 'birthday', 'schedule', 'product']

/** Ms UTC; 0: at once, for a source of a scenario that went live stands nowhere yet; null: nothing is ever due by itself. */
export function nextEntryAt(state: EntriesState, live: readonly LiveScenario[]): number | null {
  const dues = SOURCES.filter((name) => live.some(({ scenario }) => scenario.entry.on === name)).flatMap((name) => {
    const standing = state[name]
    return standing ? (standing.dueAt ?? []) : 0
  })
  return dues.length === 0 ? null : Math.min(...dues)
}

/** The state after something new was told of these sources: they are due at once. */
export function withDue(known: EntriesState, sources: readonly Source[]): EntriesState {
  const told = Object.entries(known).map(([name, standing]) =>
    sources.includes(name as Source) ? [name, { ...standing, dueAt: 0 }] : [name, standing],
  )
  return Object.fromEntries(told) as EntriesState
}
