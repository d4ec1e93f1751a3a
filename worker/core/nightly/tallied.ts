/** @module What the night's work counts of customers, once the models are fitted: the report is made from it. */
import type { Counts } from '../rfm/counts.ts'

/** So many, and what they spent in all or are expected to spend, minor units. */
export interface Part {
  customers: number
  minor: number
}

/** JSON as it stands, small. `grid` by `r f`, such as `5 1`; `classes` by `valueClass`, `buckets` by `moneyBucket`. */
export interface Tallied {
  customers: number
  standings: Record<string, Part>
  grid: Record<string, Part>
  groups: Record<string, Part>
  value: { minor: number; expectedOrders: number; alive: number; buckets: Counts; classes: Record<string, Part> }
}

/** Of nobody yet. */
export const NOTHING_TALLIED: Tallied = {
  customers: 0,
  standings: {},
  grid: {},
  groups: {},
  value: { minor: 0, expectedOrders: 0, alive: 0, buckets: {}, classes: {} },
}
