/** @module How long customers of this shop wait between two orders. */
import { dayOf } from '../activity.ts'
import { type Counts, count } from '../rfm/counts.ts'

/** Longer gaps count as this long. Keeps the summary small. */
const LONGEST_GAP_DAYS = 1095

/**
 * Gaps between the days (UTC) on which a customer ordered, counted by their length in days; orders of one day are one
 * occasion. Slices add up with `mergeCounts`; a customer must be in one slice only. A wait that has not ended is no
 * gap, so a young shop knows the short ones only: `lifecycleLimits` leans on its default until there are many.
 */
export function orderGaps(customers: Iterable<readonly { at: number }[]>): Counts {
  const gaps: Counts = {}
  for (const orders of customers) {
    const days = [...new Set(orders.map(({ at }) => dayOf(at)))].sort((a, b) => a - b)
    for (let n = 1; n < days.length; n++) count(gaps, Math.min(days[n]! - days[n - 1]!, LONGEST_GAP_DAYS))
  }
  return gaps
}
