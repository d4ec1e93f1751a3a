/** @module Counts by product or category in a fixed space: sums, so that the order of what is counted does not matter. */

/** Numbers that ids are sorted into. Of 20 different ids about one shares its number with another; they count as one. */
const CELLS = 256

/** Counts by cell (0 to 255, as text), at most 256 however many ids there are; how many cells, and the largest count. */
export interface HashCounts {
  cells: Record<string, number>
  taken: number
  largest: number
}

/** Nothing counted yet. */
export const newCounts = (): HashCounts => ({ cells: {}, taken: 0, largest: 0 })

/** The cell of an id, of so many (a power of two): FNV-1a over UTF-16 code units, folded. */
export function cellOf(id: string, cells = CELLS): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193)
  return (hash ^ (hash >>> 15)) & (cells - 1)
}

/** Counts one more of a cell, in place. */
export function countCell(counts: HashCounts, cell: number, more = 1): void {
  const before = counts.cells[cell]
  if (before === undefined) counts.taken += 1
  const now = (before ?? 0) + more
  counts.cells[cell] = now
  counts.largest = Math.max(counts.largest, now)
}

/** Both counts together, in a copy. */
export function joinCounts(a: HashCounts, b: HashCounts): HashCounts {
  const joined = { ...a, cells: { ...a.cells } }
  for (const [cell, count] of Object.entries(b.cells)) countCell(joined, Number(cell), count)
  return joined
}

/**
 * About how many different ids were counted: `-m ln(free cells / m)` with m cells, within one or two for up to 50 ids;
 * never above 1,420, when all cells are taken. Source: Whang et al., linear counting, ACM TODS 15 (2), 1990.
 */
export function distinct({ taken }: HashCounts): number {
  return -CELLS * Math.log(Math.max(CELLS - taken, 1) / CELLS)
}
