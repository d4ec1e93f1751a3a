/** @module Which waiting events must go when there are too many of them (safety rule 4). */
import { MAX_AGE_MS, MAX_BYTES_KEPT, MAX_EVENTS_KEPT } from '../limits.ts'
import { bytesOf } from '../stringify.ts'

/** Why an event was given up in the browser; counted and reported. */
export type DropReason = 'too_old' | 'queue_full' | 'too_large' | 'refused'

/** An event as it waits: its JSON, under its id. As a UUIDv7 that begins with when it happened, ms UTC. */
export type Waiting = readonly [id: string, kept: { body: string }]

/** Behaviour that is nice to know goes first. */
const isLow = ([, { body }]: Waiting) => +/"name":"(scroll|user_)/.test(body)

/**
 * The ids that must go, with the reason. Events older than seven days go; then, while there are over 1,000 or 1 MiB,
 * the oldest of low priority, then the oldest. A clock that jumped back makes no event too old. Cost: one sort.
 */
export function overflow(waiting: Iterable<Waiting>, now: number): [string, DropReason][] {
  let count = 0
  let bytes = 0
  // The worthiest first: what does not fit behind them goes.
  const byWorth = [...waiting].sort((a, b) => isLow(a) - isLow(b) || (a[0] < b[0] ? 1 : -1))
  return byWorth.flatMap(([id, { body }]): [string, DropReason][] => {
    if (now - parseInt(id.replace('-', ''), 16) > MAX_AGE_MS) return [[id, 'too_old']]
    bytes += bytesOf(body)
    return ++count > MAX_EVENTS_KEPT || bytes > MAX_BYTES_KEPT ? [[id, 'queue_full']] : []
  })
}
