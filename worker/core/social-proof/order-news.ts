/** @module Which products orders hold after a batch, for the objects that count orders. */
import type { StoredOrder } from '../merge-order.ts'
import { orderWorth } from '../order-worth.ts'
import { HELD_MS } from './holding.ts'
import type { ProductNews } from './product-news.ts'

/** Orders by transaction id, before and after the batch; `now` in ms UTC. */
interface Change {
  before: ReadonlyMap<string, StoredOrder>
  after: ReadonlyMap<string, StoredOrder>
  now: number
}

/**
 * Each product of these orders, as they were and as they are: bought by this order, or not. Bought is what the shop itself
 * says is paid (safety rule 18), less the pieces that were given back; an order that is cancelled or refunded in full
 * holds nothing. Orders that were placed too long ago to count are not told of.
 */
export function orderNews(transactionIds: Iterable<string>, { before, after, now }: Change): ProductNews[] {
  return [...new Set(transactionIds)].flatMap((who) => {
    const order = after.get(who)
    if (!order) return []
    const was = before.get(who)
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
  })
}
