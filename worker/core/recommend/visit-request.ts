/** @module What the Recommender is asked for a page view. */
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import type { ShopSettings } from '../../../contract/settings.ts'
import type { Visit } from '../../../contract/visit.ts'
import type { Profile } from '../profile.ts'
import type { WantedSlot } from '../wanted-facts.ts'
import { listNames } from './list-names.ts'
import { askedSlot, askedVisitor, type RecommendRequest } from './request.ts'

/** `profile`: of a visitor who permits personalising, else null. `now` in ms UTC. */
export interface AskingPage {
  slots: ReadonlyMap<string, RecommendationSlot>
  visit: Pick<Visit, 'page' | 'cart'>
  profile: Profile | null
  shop: ShopSettings
  now: number
}

/** Null where none of the wanted slots is there, or live. What a cart in another currency is worth is not known. */
export function visitRequest(wanted: readonly WantedSlot[], asking: AskingPage): RecommendRequest | null {
  const { visit, profile, shop, now } = asking
  const slots = wanted.flatMap(({ slotId, count, fewest }) => {
    const slot = asking.slots.get(slotId)
    return slot ? [askedSlot({ ...slot, count, fewest })] : []
  })
  if (slots.length === 0) return null
  const { page, cart } = visit
  const { currency, freeDelivery, strikePrices } = shop
  const lookingAt = page.product?.productId ?? null
  return {
    slots,
    page: {
      type: page.type,
      lookingAt,
      category: page.product?.category ?? null,
      called: page.type === 'list' ? listNames(page) : [],
      inCart: [...new Set(cart?.items.map(({ productId }) => productId))],
      cartMinor: cart?.currency === currency ? cart.valueMinor : null,
    },
    visitor: askedVisitor(profile, lookingAt, now),
    shop: { currency, freeDelivery, strikePrices },
    now,
  }
}
