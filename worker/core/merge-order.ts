/** @module One order from several sources: the better source corrects the worse one, nothing doubles. */
import type { Item } from '../../contract/item.ts'
import { ORDER_SOURCES, type OrderSource } from '../../contract/order.ts'

/** An order as it is kept. `profileId` is empty for an order of nobody we know. `at` in ms UTC. */
export interface StoredOrder {
  profileId: string
  transactionId: string
  at: number
  valueMinor: number
  currency: string
  source: OrderSource
  items: Item[]
}

/**
 * The order to keep of two reports of one transaction: by the better source, of the same source the earlier one. The
 * better source also says whose it is, of the same source the first report; one that does not know never takes it away.
 */
export function mergeOrder(known: StoredOrder | undefined, next: StoredOrder): StoredOrder {
  if (!known) return next
  const better = ORDER_SOURCES.indexOf(next.source) - ORDER_SOURCES.indexOf(known.source)
  const winner = better > 0 || (better === 0 && next.at < known.at) ? next : known
  const [first, second] = better > 0 ? [next, known] : [known, next]
  return { ...winner, profileId: first.profileId || second.profileId }
}
