/** @module What a page is given of the offers of its decision: filled in with products, numbers and merge fields. */
import type { Counted } from '../../contract/campaign/filled-block.ts'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import type { ShopSettings } from '../../contract/settings.ts'
import type { Overlay } from '../../contract/visit.ts'
import type { Offer } from '../core/decide/offer.ts'
import type { SignUpDays } from '../core/fill-block.ts'
import { overlaysOf } from '../core/overlays-of.ts'
import type { Profile } from '../core/profile.ts'
import { type RecommendRequest, recommendRequest } from '../core/recommend/recommend-request.ts'
import type { VisitArrival } from '../core/visit-arrival.ts'
import { wantedFacts, wantMerging } from '../core/wanted-facts.ts'
import type { Env } from '../env.ts'
import { countSignUps } from '../store/count-sign-ups.ts'

/** `profile`: of a visitor who permits personalising, else null. */
export interface OverlaySource {
  offers: readonly Offer[]
  arrival: Pick<VisitArrival, 'visit' | 'events' | 'receivedAt'>
  profile: Profile | null
  shop: ShopSettings
}

/** What cannot be had is left out; it never fails. Asks for nothing that no offer wants. */
export async function fillOverlays(env: Env, source: OverlaySource): Promise<Overlay[]> {
  const { offers, shop, profile, arrival } = source
  const { visit, events, receivedAt: now } = arrival
  const language = visit.page.language ?? null
  const { recommendations: count, signUpDays } = wantedFacts(offers, language)
  const lookingAt = visit.page.product?.productId ?? null
  const inCart = visit.cart?.items.map((item) => item.productId) ?? []
  const [products, signUps] = await Promise.all([
    count > 0 ? recommend(env, recommendRequest(profile, { lookingAt, inCart, count })) : [],
    signUpsOf(env.DB, signUpDays, now),
  ])
  const overlays = overlaysOf(offers, { now, timeZone: shop.timeZone, language, products, signUps })
  return wantMerging(offers) ? merged(overlays, { visit, events, shop }) : overlays
}

/** Loaded where the first campaign has a merge field: most shops never need it. */
async function merged(
  overlays: Overlay[],
  { visit, events, shop }: Pick<VisitArrival, 'visit' | 'events'> & { shop: ShopSettings },
): Promise<Overlay[]> {
  const [{ mergeOverlays }, { mergeFacts }] = await Promise.all([
    import('../template/merge-overlays.ts'),
    import('../template/merge-facts.ts'),
  ])
  return mergeOverlays(overlays, mergeFacts({ visit, events, shop }))
}

/** None when the object cannot be reached: an overlay without is better than no answer. */
async function recommend(env: Env, request: RecommendRequest): Promise<ProductCard[]> {
  try {
    return await env.RECOMMENDER.getByName('shop').recommend(request)
  } catch (error) {
    console.error('no recommendations', error)
    return []
  }
}

/** None where they cannot be counted: a number is true or not shown. */
async function signUpsOf(db: D1Database, days: readonly SignUpDays[], now: number): Promise<Map<SignUpDays, Counted>> {
  try {
    return new Map(await Promise.all(days.map(async (each) => [each, await countSignUps(db, each, now)] as const)))
  } catch (error) {
    console.error('sign-ups could not be counted', error)
    return new Map()
  }
}
