/** @module A purchase in a store, as far as it matters to what happened online before it. */
import type { StoredOrder } from '../merge-order.ts'
import { orderWorth } from '../order-worth.ts'
import { daysSinceVisit, hasLookedAt, type OnlineTrace } from './online-trace.ts'

/** `minor`: what it brought after refunds. `daysBefore`: 0 to 30; null: no visit is known. */
export interface StoreSale {
  store: string | null
  minor: number
  /** Its buyer is known by card, e-mail, phone or number. */
  isKnown: boolean
  daysBefore: number | null
  /** The buyer had looked at a product that was bought and kept. */
  isSameProduct: boolean
}

/**
 * The sale that an order is; null for what is none: of the web shop, not confirmed, cancelled, given back in full, or in
 * another currency. `trace`: of the person whose order it is; null: there is none.
 */
export function storeSale(order: StoredOrder, trace: OnlineTrace | null, currency: string): StoreSale | null {
  const { confirmed, money, units } = orderWorth(order)
  if (order.channel !== 'store' || confirmed === 0 || order.currency !== currency) return null
  const kept = units.filter((line) => line.units > 0).map(({ productId }) => productId)
  return {
    store: order.store ?? null,
    minor: money.reduce((sum, { minor }) => sum + minor, 0),
    isKnown: order.profileId !== '',
    daysBefore: trace && daysSinceVisit(trace, order.at),
    isSameProduct: trace !== null && hasLookedAt(trace, kept, order.at),
  }
}
