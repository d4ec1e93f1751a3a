/** @module Whose cart holds which product after a batch, for the objects that count carts. */
import type { StoredEvent, VisitMessage } from '../ingest-message.ts'
import type { Profile } from '../profile.ts'
import { HELD_MS } from './holding.ts'
import type { ProductNews } from './product-news.ts'

/** Of a fuller cart only the first products are counted: one visit must not wake hundreds of objects. Our policy. */
const MOST_PRODUCTS = 50

/** Profiles by id, before and after the batch; `now` in ms UTC: the words of a later batch win. */
interface Change {
  before: ReadonlyMap<string, Profile>
  after: ReadonlyMap<string, Profile>
  now: number
}

/**
 * Each product that visits name in their carts, and each that was in a cart that changed: in it now, or not. Delivered
 * again, the same messages tell the same. Machines are nobody's carts (safety rule 18).
 */
export function cartNews(messages: readonly VisitMessage[], change: Change): ProductNews[] {
  return messages.flatMap(({ profileId, events, crowd = null, isMachine = false }) => {
    const named = events.flatMap(productsNamed)
    const isAboutCart = named.length > 0 || events.some(({ name }) => name === 'cart_update')
    return isAboutCart && !isMachine ? newsOfCart(profileId, { named, crowd }, change) : []
  })
}

/** The same of the carts of these profiles that an order emptied. */
export function emptiedCarts(profileIds: Iterable<string>, change: Change): ProductNews[] {
  return [...profileIds].flatMap((profileId) => {
    const isSame = change.before.get(profileId)?.state.cart?.at === change.after.get(profileId)?.state.cart?.at
    return isSame ? [] : newsOfCart(profileId, { named: [], crowd: null }, change)
  })
}

function newsOfCart(
  profileId: string,
  { named, crowd }: { named: readonly string[]; crowd: number | null },
  { before, after, now }: Change,
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

function productsNamed(event: StoredEvent): string[] {
  if (event.name === 'purchase') return event.params.items.map(({ productId }) => productId)
  if (event.name === 'add_to_cart' || event.name === 'remove_from_cart') return [event.params.item.productId]
  return []
}
