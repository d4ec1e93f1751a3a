/** @module Which products a visitor's cart holds after a batch, and which it no longer holds. */
import type { Profile } from '../profile.ts'
import { HELD_MS } from './holding.ts'
import type { ProductNews } from './product-news.ts'

/** Of a fuller cart only the first products are counted: one visit must not wake hundreds of objects. Our policy. */
const MOST_PRODUCTS = 50

/** Profiles by id, before and after a batch; `now` in ms UTC: the words of a later batch win. */
export interface ProfilesChange {
  before: ReadonlyMap<string, Profile>
  after: ReadonlyMap<string, Profile>
  now: number
}

/**
 * All products of the cart as it was and as it is, and those that are `named`. None for a cart that was last reported too
 * long ago to count. `crowd`: the network it was reported from; null: not known.
 */
export function cartHoldings(
  profileId: string,
  { named, crowd }: { named: readonly string[]; crowd: number | null },
  { before, after, now }: ProfilesChange,
): ProductNews[] {
  const cart = after.get(profileId)?.state.cart
  if (!cart || cart.at < now - HELD_MS.carts) return []
  const inCart = new Set(cart.value.items.slice(0, MOST_PRODUCTS).map(({ productId }) => productId))
  const were = before.get(profileId)?.state.cart?.value.items.map(({ productId }) => productId) ?? []
  return [...new Set([...inCart, ...were, ...named])].map((productId) => ({
    productId,
    held: { of: 'carts', who: profileId, isHeld: inCart.has(productId), at: cart.at, toldAt: now, crowd },
  }))
}
