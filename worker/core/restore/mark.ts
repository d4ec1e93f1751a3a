/** @module The mark by which a database that was set back is known: a number that D1 and the Scheduler both keep. */

/** `count` only grows; `markedAt`: when it grew last, ms UTC. */
export interface Mark {
  count: number
  markedAt: number
}

/** It grows so often at most, ms, and never by single events. Our policy. */
export const MARK_MS = 60_000

/**
 * What was told so long before the mark that was found, ms, is told again, too: it may have been written to D1 late, after
 * trouble. Our policy; told twice it is the same as once.
 */
const LATE_MS = 3_600_000

/** From when on the ledger tells all of it again, ms UTC. */
export const toldSince = (backTo: number): number => Math.max(0, backTo - LATE_MS)

/**
 * `known` before D1 was asked. D1's mark grows first, so it is never behind what is known, unless it was set back; it is
 * ahead where nobody noted that it grew, or where the object is new.
 */
export function isSetBack(known: Mark, found: Mark | null): boolean {
  return found === null || found.count < known.count
}
