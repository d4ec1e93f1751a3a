/** @module What an order counts for, after what was given back on it. */
import type { Item } from '../../contract/item.ts'
import { isMoney, type StoredOrder, type StoredRefund } from './merge-order.ts'

/** `confirmed` and `seen`: 1 or 0. Money and pieces each on their moment, ms UTC; below 0 for what came back alone. */
export interface OrderWorth {
  confirmed: number
  seen: number
  /** Confirmed minor units. */
  money: { at: number; currency: string; minor: number }[]
  units: { at: number; productId: string; units: number }[]
}

/**
 * Cancelled: nothing. Paid, by the shop's word: its sum and its pieces less what was given back, at the moment it was
 * placed; refunds in another currency are not taken off; given back in full it counts as nothing. Not paid, or seen only
 * in a browser: seen. Of an order that nobody told us of: a refund that names no order counts below 0 at its own
 * moment; one that names an order counts for nothing until that order is told, for what was never counted cannot be
 * taken back.
 */
export function orderWorth(order: StoredOrder): OrderWorth {
  if (order.source === 'refund') return worthOfReturn(order)
  if (order.status === 'cancelled') return { confirmed: 0, seen: 0, money: [], units: [] }
  if (!isMoney(order)) return { confirmed: 0, seen: 1, money: [], units: [] }
  const { at, currency, valueMinor } = order
  const refunds = countedRefunds(order)
  const back = refunds.reduce((sum, refund) => sum + refund.valueMinor, 0)
  if (back > 0 && back >= valueMinor) return { confirmed: 0, seen: 0, money: [], units: [] }
  const kept = piecesOf(order.items)
  for (const [productId, pieces] of piecesOf(refunds.flatMap(({ items }) => items)))
    if (kept.has(productId)) kept.set(productId, Math.max(0, (kept.get(productId) ?? 0) - pieces))
  return {
    confirmed: 1,
    seen: 0,
    money: [{ at, currency, minor: valueMinor - back }],
    units: [...kept].map(([productId, units]) => ({ at, productId, units })),
  }
}

function worthOfReturn(order: StoredOrder): OrderWorth {
  const isOwn = ({ refundId, status }: StoredRefund) => refundId === order.transactionId && status === 'paid'
  const own = (order.refunds ?? []).filter(isOwn)
  return {
    confirmed: 0,
    seen: 0,
    money: own.map(({ at, currency, valueMinor }) => ({ at, currency, minor: -valueMinor })),
    units: own.flatMap(({ at, items }) =>
      [...piecesOf(items)].map(([productId, pieces]) => ({ at, productId, units: -pieces })),
    ),
  }
}

const countedRefunds = (order: StoredOrder): StoredRefund[] =>
  (order.refunds ?? []).filter(({ status, currency }) => status === 'paid' && currency === order.currency)

function piecesOf(items: readonly Pick<Item, 'productId' | 'quantity'>[]): Map<string, number> {
  const pieces = new Map<string, number>()
  for (const { productId, quantity = 1 } of items) pieces.set(productId, (pieces.get(productId) ?? 0) + quantity)
  return pieces
}
