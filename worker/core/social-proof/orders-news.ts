/** @module What orders of a batch tell the objects of products: bought or not, and the carts they emptied. */
import type { Order } from '../../../contract/order.ts'
import type { OrdersMessage } from '../ingest-message.ts'
import type { StoredOrder } from '../merge-order.ts'
import { orderWorth } from '../order-worth.ts'
import type { Profile } from '../profile.ts'
import { cartHoldings } from './cart-holdings.ts'
import { HELD_MS } from './holding.ts'
import type { ProductNews } from './product-news.ts'

interface Known {
  profiles: ReadonlyMap<string, Profile>
  /** By transaction id. */
  orders: ReadonlyMap<string, StoredOrder>
}

/** What is known before and after the batch; `now` in ms UTC: the words of a later batch win. */
export interface OrdersChange {
  before: Known
  after: Known
  now: number
}

/**
 * Each product of these orders, as they were and as they are: bought by this order, or not. Bought is what the shop itself
 * says is paid (safety rule 18), less the pieces that were given back; an order that is cancelled or refunded in full
 * holds nothing. Orders that were placed too long ago to count are not told of. And each cart that an order emptied.
 */
export function ordersNews(messages: readonly OrdersMessage[], change: OrdersChange | null): ProductNews[] {
  if (change === null) return []
  const orders = messages.flatMap((message) => message.orders)
  const ids = new Set(orders.map(({ transactionId }) => transactionId))
  return [...orders.flatMap((order) => emptiedCarts(order, change)), ...[...ids].flatMap((id) => bought(id, change))]
}

/** Of who placed it and of the browser in which it was placed; also where that is known already, from a batch cut off. */
function emptiedCarts({ transactionId, visitor, items }: Order, { before, after, now }: OrdersChange): ProductNews[] {
  const change = { before: before.profiles, after: after.profiles, now }
  const named = items.map(({ productId }) => productId)
  const buyers = new Set([visitor ?? '', after.orders.get(transactionId)?.profileId ?? ''])
  // What is still in a cart was told by its visit, with where it came from.
  return [...buyers]
    .flatMap((profileId) => cartHoldings(profileId, { named, crowd: null }, change))
    .filter((news) => 'held' in news && !news.held.isHeld)
}

function bought(who: string, { before, after, now }: OrdersChange): ProductNews[] {
  const order = after.orders.get(who)
  if (!order) return []
  const was = before.orders.get(who)
  if (Math.max(order.at, was?.at ?? 0) < now - HELD_MS.bought) return []
  const kept = new Set(
    orderWorth(order)
      .units.filter(({ units }) => units > 0)
      .map(({ productId }) => productId),
  )
  const named = [...order.items, ...(was?.items ?? [])].map(({ productId }) => productId)
  return [...new Set(named)].map((productId) => ({
    productId,
    held: { of: 'bought', who, isHeld: kept.has(productId), at: order.at, toldAt: now, crowd: null },
  }))
}
