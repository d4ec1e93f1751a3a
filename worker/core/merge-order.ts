/** @module One order from several reports: the better source and the later state correct the others, nothing doubles. */
import type { Item } from '../../contract/item.ts'
import { ORDER_SOURCES, ORDER_STATUSES, type OrderSource, type OrderStatus } from '../../contract/order.ts'

/** An order as it is kept. `profileId` is empty for an order of nobody we know. Times in ms UTC. */
export interface StoredOrder {
  profileId: string
  transactionId: string
  at: number
  valueMinor: number
  currency: string
  source: OrderSource
  status: OrderStatus
  /** Since when it has been so; 0: nobody said. */
  updatedAt: number
  items: Item[]
}

/**
 * The order to keep of two reports of one transaction: by the better source; of the same source the later state; of the
 * same moment the further one; else the one placed earlier. So it does not matter in which order they arrive. The
 * better source also says whose it is, of the same source the first report; one that does not know never takes it away.
 * Returns `known` itself where nothing changes.
 */
export function mergeOrder(known: StoredOrder | undefined, next: StoredOrder): StoredOrder {
  if (!known) return next
  const isBetterSource = rank(next) > rank(known)
  const winner = isBetterSource || (rank(next) === rank(known) && isLater(next, known)) ? next : known
  const [first, second] = isBetterSource ? [next, known] : [known, next]
  const profileId = first.profileId || second.profileId
  return winner.profileId === profileId ? winner : { ...winner, profileId }
}

/** Does it count as money? Only what the shop itself says is paid (safety rule 18). */
export const isMoney = (order: StoredOrder): boolean => order.source === 'server' && order.status === 'paid'

const rank = (order: StoredOrder): number => ORDER_SOURCES.indexOf(order.source)

function isLater(next: StoredOrder, known: StoredOrder): boolean {
  if (next.updatedAt !== known.updatedAt) return next.updatedAt > known.updatedAt
  const further = ORDER_STATUSES.indexOf(next.status) - ORDER_STATUSES.indexOf(known.status)
  return further > 0 || (further === 0 && next.at < known.at)
}
