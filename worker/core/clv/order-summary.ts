/** @module What the models of customer lifetime value ask of a person's orders. */
import type { OrderFacts } from '../order-facts.ts'
import type { OrderSummary } from './order-history.ts'

/**
 * Days with an order count as one order each, as in the papers. Orders in another currency than that of the facts count
 * as orders worth nothing.
 */
export function orderSummary({ orderDays, firstOrderAt, lastOrderAt, spentMinor }: OrderFacts): OrderSummary {
  return { orders: orderDays, firstOrderAt, lastOrderAt, averageMinor: spentMinor / orderDays }
}
