/** @module What a profile knows of a person's stage of life, and of the RFM group. */
import { orderFacts } from '../order-facts.ts'
import type { Profile, ProfileState } from '../profile.ts'
import type { Purchases } from '../rfm/purchases.ts'
import type { LifeFacts } from './life-stage.ts'

/** Orders are those that the shop's server confirmed, their money in one currency (the shop's). */
export function lifeFacts({ state, lastSeenAt }: Profile, currency: string): LifeFacts {
  const isOpen = state.cart !== null && state.cart.value.items.length > 0
  return {
    purchases: purchasesIn(state, currency),
    lastSeenAt,
    cartChangedAt: isOpen ? (state.cart?.at ?? null) : null,
  }
}

/** Totals, as the columns of `profiles` have them, for not all need be of a known day; null: no day is known. */
function purchasesIn({ orders }: ProfileState, currency: string): Purchases | null {
  const facts = orderFacts(orders, currency)
  if (!facts || orders.confirmed <= 0) return null
  return { ...facts, orders: orders.confirmed, spentMinor: orders.revenue[currency] ?? 0 }
}
