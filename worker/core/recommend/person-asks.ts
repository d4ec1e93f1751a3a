/** @module What is asked for a person: by what is known of them, and by what is said in its place. */
import type { ShopSettings } from '../../../contract/settings.ts'
import type { Profile } from '../profile.ts'
import { type AskedPage, askedVisitor, type RecommendRequest } from './request.ts'

/** Undefined: what is known of the person holds. `recent`: oldest first. `now` in ms UTC. */
export interface Said {
  page: Pick<AskedPage, 'type' | 'lookingAt' | 'category'> & { inCart?: readonly string[]; cartMinor?: number }
  recent?: readonly string[]
  shop: ShopSettings
  now: number
}

/** `profile` null: somebody never seen. Of who permits no personalising nothing is known, and only what is said counts. */
export function personAsks(
  profile: Profile | null,
  { page, recent, shop, now }: Said,
): Omit<RecommendRequest, 'slots'> {
  const known = profile?.state.consent?.value.includes('personalise') ? profile : null
  const { lookingAt } = page
  const cart = known?.state.cart?.value
  const inCart = page.inCart ?? cart?.items.map(({ productId }) => productId) ?? []
  const isKnownCart = page.inCart === undefined && cart?.currency === shop.currency
  const visitor = askedVisitor(known, lookingAt, now)
  const session = recent && [...recent, ...(lookingAt === null ? [] : [lookingAt])]
  return {
    page: {
      ...page,
      inCart: [...new Set(inCart)],
      cartMinor: page.cartMinor ?? (isKnownCart ? cart.valueMinor : null),
    },
    visitor: session ? { ...visitor, recent: [...new Set(session.toReversed())].reverse() } : visitor,
    shop: { currency: shop.currency, freeDelivery: shop.freeDelivery, strikePrices: shop.strikePrices },
    now,
  }
}
