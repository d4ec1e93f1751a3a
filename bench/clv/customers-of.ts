/** @module Cuts recorded orders at a day: what was known of each customer then, and what he did after it. */
import type { OrderSummary } from '../../worker/core/clv/order-history.ts'
import type { OrderLine } from '../read-orders.ts'

/** A customer of the days before the cut. */
export interface PastCustomer {
  /** Days with an order count as one order each, as in the papers; returns lower the average. */
  summary: OrderSummary
  /** Average of the orders after the first, as the papers take it; 0 where there is none. */
  repeatAverageMinor: number
  /** What followed: days with an order, and what was spent on balance. */
  laterOrders: number
  laterMinor: number
}

const DAY_MS = 86_400_000

/** Customers with an order up to the day `end` (which still counts), and what they did in the `days` after it. */
export function customersOf(lines: readonly OrderLine[], end: number, days: number): PastCustomer[] {
  const byCustomer = new Map<string, OrderLine[]>()
  for (const line of lines.filter(({ day }) => day <= end + days)) {
    const own = byCustomer.get(line.customer)
    if (own) own.push(line)
    else byCustomer.set(line.customer, [line])
  }
  return [...byCustomer.values()].flatMap((own) => pastCustomer(own, end) ?? [])
}

function pastCustomer(lines: readonly OrderLine[], end: number): PastCustomer | null {
  const past = lines.filter(({ day }) => day <= end)
  const later = lines.filter(({ day }) => day > end)
  const days = orderDays(past)
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return null
  const afterFirst = past.filter(({ day }) => day !== first)
  return {
    summary: {
      orders: days.length,
      firstOrderAt: first * DAY_MS,
      lastOrderAt: last * DAY_MS,
      averageMinor: total(past) / days.length,
    },
    repeatAverageMinor: days.length > 1 ? total(afterFirst) / (days.length - 1) : 0,
    laterOrders: orderDays(later).length,
    laterMinor: total(later),
  }
}

function orderDays(lines: readonly OrderLine[]): number[] {
  return [...new Set(lines.filter(({ isReturn }) => !isReturn).map(({ day }) => day))].sort((one, other) => one - other)
}

function total(lines: readonly OrderLine[]): number {
  return lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}
