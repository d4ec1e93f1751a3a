/** @module Putting a fresh first page on top of the pages already shown. */

export interface Rows<Row> {
  rows: readonly Row[]
  /** Cursor of the page below, null at the end. */
  next: string | null
}

/**
 * The fresh page first, then what was known and is not in it. When the two do not overlap, more than a page has
 * happened meanwhile: the known rows would leave a gap, so only the fresh page stays.
 */
export function mergeNewest<Row>(known: Rows<Row>, fresh: Rows<Row>, idOf: (row: Row) => string): Rows<Row> {
  const ids = new Set(fresh.rows.map(idOf))
  const below = known.rows.filter((row) => !ids.has(idOf(row)))
  const overlaps = below.length < known.rows.length
  if (!overlaps) return fresh
  return { rows: [...fresh.rows, ...below], next: below.length > 0 ? known.next : fresh.next }
}
