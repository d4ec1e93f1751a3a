/** @module One order from several reports: the better source and the later state correct the others, nothing doubles. */
import type { Item } from '../../contract/item.ts'
import {
  ORDER_SOURCES,
  ORDER_STATUSES,
  type OrderChannel,
  type OrderSource,
  type OrderStatus,
} from '../../contract/order-words.ts'
import { isGuest } from './identity/guest.ts'

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
  /** Absent: the web shop. */
  channel?: OrderChannel
  store?: string
  /** By id, at most 50 (those of the lowest ids; our policy); absent: none. */
  refunds?: StoredRefund[]
}

/** Money given back. `status`: `paid` (given), `placed` (promised: counts not yet), `cancelled`. Times in ms UTC. */
export interface StoredRefund {
  refundId: string
  at: number
  valueMinor: number
  currency: string
  status: OrderStatus
  updatedAt: number
  items: Pick<Item, 'productId' | 'quantity'>[]
}

const MOST_REFUNDS = 50

/**
 * The order to keep of two reports of one transaction: by the better source; of the same source the later state; of the
 * same moment the further one; else the one placed earlier. So it does not matter in which order they arrive. The
 * better source also says whose it is, of the same source the first report; one that does not know never takes it away,
 * and a guest has it only while nobody else does. Refunds are put together, each by its later state. Returns `known` itself where nothing changes.
 */
export function mergeOrder(known: StoredOrder | undefined, next: StoredOrder): StoredOrder {
  if (!known) return next
  const isBetterSource = rank(next) > rank(known)
  const winner = isBetterSource || (rank(next) === rank(known) && isLater(next, known)) ? next : known
  const [first, second] = isBetterSource ? [next, known] : [known, next]
  const owner = [first, second].find(({ profileId }) => profileId !== '' && !isGuest(profileId))
  const profileId = owner?.profileId ?? (winner.profileId || first.profileId || second.profileId)
  const refunds = mergeRefunds(known.refunds, next.refunds)
  if (winner.profileId === profileId && winner.refunds === refunds) return winner
  return { ...winner, profileId, ...(refunds ? { refunds } : {}) }
}

/** Does it count as money? Only what the shop itself says is paid (safety rule 18). */
export const isMoney = (order: StoredOrder): boolean => order.source === 'server' && order.status === 'paid'

const rank = (order: StoredOrder): number => ORDER_SOURCES.indexOf(order.source)

function isLater(next: Report, known: Report): boolean {
  if (next.updatedAt !== known.updatedAt) return next.updatedAt > known.updatedAt
  const further = ORDER_STATUSES.indexOf(next.status) - ORDER_STATUSES.indexOf(known.status)
  return further > 0 || (further === 0 && next.at < known.at)
}

type Report = Pick<StoredOrder, 'updatedAt' | 'status' | 'at'>

/** `known` itself where the others bring nothing new. */
function mergeRefunds(
  known: StoredRefund[] | undefined,
  others: StoredRefund[] | undefined,
): StoredRefund[] | undefined {
  const news = (others ?? []).filter((refund) => {
    const before = known?.find(({ refundId }) => refundId === refund.refundId)
    return !before || isLater(refund, before)
  })
  if (news.length === 0) return known
  const stay = (known ?? []).filter(({ refundId }) => !news.some((refund) => refund.refundId === refundId))
  const merged = [...stay, ...news].sort((a, b) => (a.refundId < b.refundId ? -1 : 1)).slice(0, MOST_REFUNDS)
  // One too many that sorts behind all that are kept changes nothing.
  return known && merged.length === known.length && merged.every((refund, n) => refund === known[n]) ? known : merged
}
