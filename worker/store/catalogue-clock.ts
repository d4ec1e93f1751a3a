/** @module Counts the changes of the catalogue in D1. All SQL on `catalogue_clock` lives here, and in those who read it. */

/** Statement that goes first in a transaction that changes products or aliases: its rows get this number. */
export function nextChange(db: D1Database): D1PreparedStatement {
  return db.prepare('UPDATE catalogue_clock SET number = number + 1 WHERE one = 1')
}

/** Statement that reads the number of the last change. */
export function selectLastChange(db: D1Database): D1PreparedStatement {
  return db.prepare('SELECT number FROM catalogue_clock WHERE one = 1')
}

/** The number of a result of `selectLastChange`. */
export function toLastChange(result: D1Result | undefined): number {
  return ((result?.results[0] ?? { number: 0 }) as { number: number }).number
}

/**
 * The same as `nextChange`, for a transaction that was decided by what was read at number `seen`: where something changed
 * since, nothing may be null, and the whole transaction fails with that.
 */
export function nextChangeAfter(db: D1Database, seen: number): D1PreparedStatement {
  return db
    .prepare('UPDATE catalogue_clock SET number = CASE number WHEN ?1 THEN number + 1 END WHERE one = 1')
    .bind(seen)
}

/** Did a transaction fail because the catalogue had changed since? */
export const hasChangedSince = (error: unknown): boolean => String(error).includes('catalogue_clock.number')
