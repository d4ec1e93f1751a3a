/** @module What a profile knows of a person's stage of life. */
import { orderFacts } from '../order-facts.ts'
import type { Profile } from '../profile.ts'
import type { LifeFacts } from './life-stage.ts'

/** Orders are those that the shop's server confirmed, their money in one currency (the shop's). */
export function lifeFacts({ state, lastSeenAt }: Profile, currency: string): LifeFacts {
  const isOpen = state.cart !== null && state.cart.value.items.length > 0
  return {
    purchases: orderFacts(state.orders, currency),
    lastSeenAt,
    cartChangedAt: isOpen ? (state.cart?.at ?? null) : null,
  }
}
