/** @module A visitor's events as the nightly fit takes them. */
import type { StoredEvent } from '../ingest-message.ts'
import { SESSION_GAP_MS } from '../sessions.ts'
import { byTime, visitsOf } from './visits-of.ts'

/**
 * The events by time, without a visit that may still have gone on at `until` (ms UTC), the moment from which on nothing
 * is known: whether it bought is not known either.
 */
export function endedVisits(events: readonly StoredEvent[], until: number): StoredEvent[] {
  const sorted = events.toSorted(byTime)
  const last = sorted.at(-1)
  const mayGoOn = last !== undefined && last.at > until - SESSION_GAP_MS
  return mayGoOn ? sorted.slice(0, visitsOf(sorted).at(-1)?.first) : sorted
}
