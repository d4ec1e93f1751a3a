/** @module How many of what, as JSON holds it: the form of every summary that slices of a night's work add up to. */

/** Numbers by a whole number as text. */
export type Counts = Record<string, number>

/** Adds to one number of `counts`, which is changed. */
export function count(counts: Counts, key: number, by = 1): void {
  counts[key] = (counts[key] ?? 0) + by
}

/** The sums of two; the order does not matter as long as they hold whole numbers. */
export function mergeCounts(one: Counts, other: Counts): Counts {
  const merged = { ...one }
  for (const [key, by] of Object.entries(other)) count(merged, Number(key), by)
  return merged
}
