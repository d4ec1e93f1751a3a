/** @module Where the fifths of the shop's customers lie. */
import { dayOf } from '../activity.ts'
import type { Counts } from './counts.ts'
import { MIN_CUSTOMERS } from './min-customers.ts'
import { bucketTop } from './money-bucket.ts'
import { quantile } from './quantile.ts'
import type { RfmSummary } from './rfm-summary.ts'

/**
 * Four borders each, between the scores 1 and 2, 2 and 3, 3 and 4, 4 and 5. A score is above a border when the last
 * order is fewer days ago, when there are more orders, when more minor units were spent.
 */
export interface CutPoints {
  recencyDays: number[]
  orders: number[]
  spentMinor: number[]
}

/** Fitted, or too few customers for fifths of them to mean anything. */
export type RfmFit =
  | { kind: 'fitted'; customers: number; cutPoints: CutPoints }
  | { kind: 'not_enough'; customers: number; needed: number }

/**
 * The borders between fifths by rank, from all customers' summary. Equals are never parted: who is equal to a border
 * is below it, so a score of s means that at least (s − 1) / 5 of the customers are truly behind. With many equals (in
 * most shops more than half have one order) some scores are given to nobody. `now` in ms UTC.
 */
export function fitRfm(summary: RfmSummary, now: number): RfmFit {
  const { customers } = summary
  if (customers < MIN_CUSTOMERS) return { kind: 'not_enough', customers, needed: MIN_CUSTOMERS }
  const cutPoints = {
    // A day ahead of our clock counts as today.
    recencyDays: fifths(summary.lastDays).map((day) => Math.max(0, dayOf(now) - day)),
    orders: fifths(summary.orders),
    spentMinor: fifths(summary.spent).map(bucketTop),
  }
  return { kind: 'fitted', customers, cutPoints }
}

const fifths = (counts: Counts): number[] => [1, 2, 3, 4].map((fifth) => quantile(counts, fifth, 5) ?? 0)
