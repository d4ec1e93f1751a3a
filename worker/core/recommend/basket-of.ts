/** @module What an order says of the products that were bought together. */
import type { StoredOrder } from '../merge-order.ts'
import { orderWorth } from '../order-worth.ts'
import type { Basket } from './knowledge.ts'

/**
 * Its products as far as they count as sold: paid, by the shop's word, and not given back (safety rule 18). A basket
 * without products takes back what was told of the order before.
 */
export function basketOf(order: StoredOrder): Basket {
  const { transactionId, profileId, at } = order
  const sold = orderWorth(order).units.filter(({ units }) => units > 0)
  return {
    transactionId,
    customer: profileId === '' ? null : profileId,
    productIds: [...new Set(sold.map(({ productId }) => productId))],
    at,
  }
}
