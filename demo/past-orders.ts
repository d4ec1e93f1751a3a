/** @module A made-up past of the demo shop, so that it has customers and best sellers on the first day. */
import type { Order } from '../contract/order.ts'
import type { Product } from '../contract/product.ts'

const DAY_MS = 86_400_000
const CUSTOMERS = 320
/** The newest is of the day before yesterday: what today's figures say is real. */
const FROM_DAYS_AGO = 400
const TO_DAYS_AGO = 2
const STORE = 'Old Town'

type Sold = Pick<Product, 'productId' | 'priceMinor'>

/**
 * Orders of 320 customers over thirteen months, oldest first, the same for the same catalogue: enough for every model to
 * be fitted. Some products sell far better than others, some customers come often and some never again, and every sixth
 * sale is the shop's till's, as it is. Sent again they change nothing: the order numbers stay. `now` in ms UTC.
 */
export function pastOrders(products: readonly Sold[], now: number): Order[] {
  const random = numbers(20_261_122)
  const sold = products.filter((product) => product.priceMinor !== null)
  const orders = Array.from({ length: CUSTOMERS }, (_, index) =>
    daysOfOrders(random).map((daysAgo) => ({ daysAgo, customerId: `demo-${1 + index}`, items: itemsOf(sold, random) })),
  )
  return orders
    .flat()
    .sort((a, b) => b.daysAgo - a.daysAgo)
    .map(({ daysAgo, customerId, items }, index) => ({
      transactionId: `PAST-${1001 + index}`,
      at: Math.round(now - daysAgo * DAY_MS),
      valueMinor: items.reduce((sum, item) => sum + item.priceMinor * item.quantity, 0),
      currency: 'EUR',
      items,
      customerId,
      ...(index % 6 === 5 && { channel: 'store', store: STORE }),
    }))
}

/** When somebody ordered, days ago: at a pace of their own, until they leave for good after one of the orders. */
function daysOfOrders(random: () => number): number[] {
  const everyDays = 25 / (0.15 + random())
  const leaves = 0.12 + 0.35 * random()
  const days: number[] = []
  let daysAgo = TO_DAYS_AGO + random() * (FROM_DAYS_AGO - TO_DAYS_AGO)
  while (daysAgo > TO_DAYS_AGO) {
    days.push(daysAgo)
    if (random() < leaves) break
    daysAgo -= -Math.log(1 - random()) * everyDays
  }
  return days
}

/** One to three lines; the cube leaves most of the sales to the first products of the list. */
function itemsOf(sold: readonly Sold[], random: () => number) {
  const lines = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
    product: sold[Math.floor(random() ** 3 * sold.length)],
    quantity: random() < 0.2 ? 2 : 1,
  }))
  return lines.flatMap(({ product, quantity }) =>
    product ? [{ productId: product.productId, priceMinor: product.priceMinor ?? 0, quantity }] : [],
  )
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
