/** @module What the models of customer lifetime value ask of a person's orders. */
import type { OrderFacts } from '../order-facts.ts'
import type { OrderSums } from '../order-sums.ts'
import type { OrderSummary } from './order-history.ts'

/**
 * `facts` in the models' currency, of the same orders. Days with an order count as one order each, as in the papers; orders
 * in another currency as orders worth nothing. Null for who paid in other currencies only: the models know nothing of them.
 */
export function orderSummary({ revenue }: OrderSums, facts: OrderFacts, currency: string): OrderSummary | null {
  const { orderDays, firstOrderAt, lastOrderAt, spentMinor } = facts
  // Who came for gifts alone, or got all back, has paid in none.
  const isPaidIn = currency in revenue || Object.keys(revenue).length === 0
  return isPaidIn ? { orders: orderDays, firstOrderAt, lastOrderAt, averageMinor: spentMinor / orderDays } : null
}
