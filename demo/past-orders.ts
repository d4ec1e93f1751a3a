/** @module A made-up past of the demo shop, so that it has customers and best sellers on the first day. */
import type { Order } from '../contract/order.ts'
import type { Product } from '../contract/product.ts'

const DAY_MS = 86_400_000
const CUSTOMERS = 36
const ORDERS = 90
/** The newest is of the day before yesterday: what today's figures say is real. */
const FROM_DAYS_AGO = 60
const TO_DAYS_AGO = 2

/**
 * Ninety orders of 36 customers over the last two months, the same for the same catalogue. Some products sell far
 * better than others, as they do. Sent again they change nothing: the order numbers stay. `now` in ms UTC.
 */
export function pastOrders(products: readonly Pick<Product, 'productId' | 'priceMinor'>[], now: number): Order[] {
  const random = numbers(20_261_122)
  const sold = products.filter((product) => product.priceMinor !== null)
  return Array.from({ length: ORDERS }, (_, index) => {
    const daysAgo = FROM_DAYS_AGO - ((FROM_DAYS_AGO - TO_DAYS_AGO) * index) / ORDERS
    const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
      // The cube leaves most of the sales to the first products of the list.
      product: sold[Math.floor(random() ** 3 * sold.length)],
      quantity: random() < 0.2 ? 2 : 1,
    }))
    const items = lines.flatMap(({ product, quantity }) =>
      product ? [{ productId: product.productId, priceMinor: product.priceMinor ?? 0, quantity }] : [],
    )
    return {
      transactionId: `PAST-${1001 + index}`,
      at: Math.round(now - daysAgo * DAY_MS - random() * 0.4 * DAY_MS),
      valueMinor: items.reduce((sum, item) => sum + item.priceMinor * item.quantity, 0),
      currency: 'EUR',
      items,
      customerId: `demo-${1 + Math.floor(random() ** 2 * CUSTOMERS)}`,
    }
  })
}

/** Numbers from 0 to below 1, the same for the same seed. Source: mulberry32, public domain. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
