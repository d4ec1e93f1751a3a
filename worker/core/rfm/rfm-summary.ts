/** @module All customers of the shop in a few hundred numbers: what quintiles and limits are fitted from. */
import { dayOf } from '../activity.ts'
import { type Counts, count, mergeCounts } from './counts.ts'
import { moneyBucket } from './money-bucket.ts'
import type { Purchases } from './purchases.ts'

/**
 * Counts of customers by the UTC day of their last order, by their number of orders, and by the class of what they
 * spent (`moneyBucket`), for the classes also the sums in minor units. Days and orders are exact, classes to 0.8 %.
 * Size: one number a day of the shop's life, at most 1,000 for orders and 4,500 for each of the two of money, in
 * practice a few hundred, however many customers.
 */
export interface RfmSummary {
  customers: number
  lastDays: Counts
  orders: Counts
  spent: Counts
  spentMinor: Counts
}

/** So many orders and more are counted alike. */
export const MOST_ORDERS = 1000

/** Days that can be told apart: before 1970 and after 2069 they cannot. Keeps nonsense from filling the summary. */
const LAST_DAY = 36_524

/** Adds up customers; those without orders are left out by the caller. A customer must be in one slice only. */
export function rfmSummary(customers: Iterable<Purchases>): RfmSummary {
  const summary: RfmSummary = { customers: 0, lastDays: {}, orders: {}, spent: {}, spentMinor: {} }
  for (const { orders, lastOrderAt, spentMinor } of customers) {
    summary.customers++
    count(summary.lastDays, Math.min(Math.max(0, dayOf(lastOrderAt)), LAST_DAY))
    count(summary.orders, Math.min(orders, MOST_ORDERS))
    count(summary.spent, moneyBucket(spentMinor))
    count(summary.spentMinor, moneyBucket(spentMinor), spentMinor)
  }
  return summary
}

/** The summary of two slices. */
export function mergeRfm(one: RfmSummary, other: RfmSummary): RfmSummary {
  return {
    customers: one.customers + other.customers,
    lastDays: mergeCounts(one.lastDays, other.lastDays),
    orders: mergeCounts(one.orders, other.orders),
    spent: mergeCounts(one.spent, other.spent),
    spentMinor: mergeCounts(one.spentMinor, other.spentMinor),
  }
}
