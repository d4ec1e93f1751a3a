/** @module What a slot recommends to somebody who asks by an address. */
import type { RecommendedProducts } from '../../contract/recommend/product-card.ts'
import type { RecommendationQuery } from '../../contract/recommend/recommendation-query.ts'
import type { RecommendationSlot } from '../../contract/recommend/slot.ts'
import type { ShopSettings } from '../../contract/settings.ts'
import type { Profile } from '../core/profile.ts'
import { personAsks } from '../core/recommend/person-asks.ts'
import { slotTitle } from '../core/recommend/slot-title.ts'
import type { Env } from '../env.ts'
import { pageTypeOf, sized } from './recommendation-query.ts'

/** `profile` null: for nobody in particular. `now` in ms UTC. */
export interface Asking {
  profile: Profile | null
  slot: RecommendationSlot
  shop: ShopSettings
  now: number
}

/** Throws where the Recommender does not answer. */
export async function recommendedProducts(
  env: Env,
  query: RecommendationQuery,
  { profile, slot, shop, now }: Asking,
): Promise<RecommendedProducts> {
  const { product: lookingAt = null, category = null, cart: inCart, cartMinor, recent } = query
  const page = { type: pageTypeOf(query), lookingAt, category, inCart, cartMinor }
  const request = { ...personAsks(profile, { page, recent, shop, now }), slots: [sized(slot, query.count)] }
  const { [slot.slotId]: products = [] } = await env.RECOMMENDER.getByName('shop').recommend(request)
  return { slotId: slot.slotId, title: slotTitle(slot, query.language ?? null), products }
}
