/** @module Hours of the calendar, UTC. */

/** An hour, ms. */
export const HOUR_MS = 3_600_000

/** Whole hours from 1970-01-01T00Z to a moment in ms UTC. */
export const hourOf = (at: number): number => Math.floor(at / HOUR_MS)
