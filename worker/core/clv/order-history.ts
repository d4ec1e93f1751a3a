/** @module What the models know of a customer, from the summary of his orders that the profile keeps. */
import type { PurchaseHistory } from './bgnbd.ts'
import type { OrderValues } from './value-cells.ts'

const WEEK_MS = 7 * 86_400_000
/** Nobody orders on more days, lives longer or pays more (money has 13 digits at most): beyond it the data errs. */
const MOST_ORDERS = 10_000
const MOST_WEEKS = 100 * 53
const MOST_MINOR = 9_999_999_999_999

/** A customer's orders in one currency, times in ms UTC. Several orders of one day are best counted as one. */
export interface OrderSummary {
  orders: number
  firstOrderAt: number
  lastOrderAt: number
  /** Their average value after refunds, minor units; may be 0 or less. */
  averageMinor: number
}

/** The same, within the ranges that the models can bear. */
export interface CustomerHistory extends PurchaseHistory {
  /** At least 1. */
  orders: number
  averageMinor: number
}

/**
 * The history at `now`; null for who has not ordered, and where a number is none. A last order ahead of `now` makes it
 * now; one before the first counts as the first.
 */
export function customerHistory(summary: OrderSummary, now: number): CustomerHistory | null {
  const { firstOrderAt, lastOrderAt, averageMinor } = summary
  if (![firstOrderAt, lastOrderAt, averageMinor, now].every(Number.isFinite) || !(summary.orders >= 1)) return null
  const orders = Math.min(MOST_ORDERS, Math.floor(summary.orders))
  const ageWeeks = weeksBetween(firstOrderAt, Math.max(now, lastOrderAt))
  return {
    orders,
    frequency: orders - 1,
    recencyWeeks: orders === 1 ? 0 : weeksBetween(firstOrderAt, lastOrderAt),
    ageWeeks,
    averageMinor: Math.min(MOST_MINOR, Math.max(-MOST_MINOR, averageMinor)),
  }
}

/** What the customer spends on an order, for the fit; null where nothing was kept. */
export function orderValues({ orders, averageMinor }: CustomerHistory): OrderValues | null {
  return averageMinor > 0 ? { orders, averageMinor, logAverage: Math.log(averageMinor) } : null
}

function weeksBetween(from: number, to: number): number {
  return Math.min(MOST_WEEKS, Math.max(0, (to - from) / WEEK_MS))
}
