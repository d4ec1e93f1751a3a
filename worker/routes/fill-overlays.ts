/** @module What a page is given of the offers of its decision: filled in with products, numbers and merge fields. */
import type { Counted } from '../../contract/campaign/filled-block.ts'
import type { ShopSettings } from '../../contract/settings.ts'
import type { Overlay } from '../../contract/visit.ts'
import type { Offer } from '../core/decide/offer.ts'
import type { SignUpDays } from '../core/fill-block.ts'
import { type OverlayFacts, overlaysOf } from '../core/overlays-of.ts'
import type { Profile } from '../core/profile.ts'
import type { PublishedSettings } from '../core/published-settings.ts'
import { slotsOf } from '../core/recommend/slots-of.ts'
import { visitRequest } from '../core/recommend/visit-request.ts'
import type { VisitArrival } from '../core/visit-arrival.ts'
import { type WantedSlot, wantedFacts, wantMerging } from '../core/wanted-facts.ts'
import type { Env } from '../env.ts'
import { countSignUps } from '../store/count-sign-ups.ts'
import { askRecommender } from './ask-recommender.ts'

/** `profile`: of a visitor who permits personalising, else null. */
export interface OverlaySource {
  offers: readonly Offer[]
  arrival: Pick<VisitArrival, 'visit' | 'events' | 'receivedAt'>
  profile: Profile | null
  settings: PublishedSettings
}

/** What fills them, for doors that are handed it: so they are read without all that it asks. */
export type FillOverlays = typeof fillOverlays

/** What cannot be had is left out; it never fails. Asks for nothing that no offer wants. */
export async function fillOverlays(env: Env, source: OverlaySource): Promise<Overlay[]> {
  const { offers, settings, arrival } = source
  const { shop } = settings
  const { visit, events, receivedAt: now } = arrival
  const language = visit.page.language ?? null
  const { slots, signUpDays } = wantedFacts(offers, language)
  const [products, signUps] = await Promise.all([recommended(env, slots, source), signUpsOf(env.DB, signUpDays, now)])
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

/** Nobody is asked where no slot is wanted. */
function recommended(
  env: Env,
  wanted: readonly WantedSlot[],
  { settings, profile, arrival: { visit, receivedAt: now } }: OverlaySource,
): OverlayFacts['products'] | Promise<OverlayFacts['products']> {
  const { shop } = settings
  const request = wanted.length > 0 && visitRequest(wanted, { slots: slotsOf(settings), visit, profile, shop, now })
  return request ? askRecommender(env, request) : new Map()
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
