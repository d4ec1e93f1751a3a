/** @module What the sums of a person's orders tell: how many and for how much in a window, the first and the last. */
import { DAY_MS } from './activity.ts'
import type { OrderSums } from './order-sums.ts'

/** Confirmed orders. Times are the beginnings of their days, ms UTC. */
export interface OrderFacts {
  orders: number
  /** Different days with an order: what counts several orders of one day once. */
  orderDays: number
  firstOrderAt: number
  lastOrderAt: number
  /** Minor units of the one currency, less what was given back; may be 0 or less. */
  spentMinor: number
}

/**
 * The orders from one day to before another (whole days since 1970-01-01 UTC; without them: all), their money in one
 * currency. Null without an order: money given back alone makes nobody a customer. A block of old days counts as the
 * day it begins with, and as one day. Cost: one pass over the days.
 */
export function orderFacts(
  { days = {} }: OrderSums,
  currency: string,
  window: { fromDay?: number; toDay?: number } = {},
): OrderFacts | null {
  const { fromDay = 0, toDay = Number.MAX_SAFE_INTEGER } = window
  const facts = { orders: 0, orderDays: 0, firstOrderAt: Number.MAX_SAFE_INTEGER, lastOrderAt: 0, spentMinor: 0 }
  for (const key in days) {
    const day = Number(key)
    if (day < fromDay || day >= toDay) continue
    const { orders = 0, revenue = {} } = days[key] ?? {}
    facts.spentMinor += revenue[currency] ?? 0
    if (orders <= 0) continue
    facts.orders += orders
    facts.orderDays += 1
    facts.firstOrderAt = Math.min(facts.firstOrderAt, day * DAY_MS)
    facts.lastOrderAt = Math.max(facts.lastOrderAt, day * DAY_MS)
  }
  return facts.orders > 0 ? facts : null
}
