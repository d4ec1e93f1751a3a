/** @module What the Recommender is asked for a visitor on a page. */
import type { PageType } from '../../../contract/page.ts'
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import type { ShopSettings } from '../../../contract/settings.ts'
import { interestsNow } from '../interest/interests-now.ts'
import type { Profile } from '../profile.ts'

/** Ids are as pages and carts name products; the Recommender knows which product an alias stands for. */
export interface RecommendRequest {
  /** Answered in this order; a product stands in one of them only. */
  slots: readonly RecommendationSlot[]
  page: AskedPage
  visitor: AskedVisitor
  shop: Pick<ShopSettings, 'currency' | 'freeDelivery' | 'strikePrices'>
  /** ms UTC. */
  now: number
}

/** `lookingAt`, `category`: of the page's product or list; null: none. `inCart`: product ids; `cartMinor`: null where unknown. */
export interface AskedPage {
  type: PageType
  lookingAt: string | null
  category: string | null
  inCart: readonly string[]
  cartMinor: number | null
}

/**
 * `recent`: products of the running session, oldest first, the one being looked at last. `viewed`: looked at before, newest
 * first. `bought`: newest first, `at` ms UTC. `categories`, `brands`: shares of interest, which sum to 1 at most.
 */
export interface AskedVisitor {
  recent: readonly string[]
  viewed: readonly string[]
  bought: readonly { productId: string; at: number }[]
  categories: Readonly<Record<string, number>>
  brands: Readonly<Record<string, number>>
}

/** So many products of the session count. */
const RECENT = 20

/** Nobody we know: only the page counts. */
const NOBODY: AskedVisitor = { recent: [], viewed: [], bought: [], categories: {}, brands: {} }

/** `profile` is null for a visitor we do not know, or who does not permit personalising. `now` in ms UTC. */
export function askedVisitor(profile: Profile | null, lookingAt: string | null, now: number): AskedVisitor {
  const viewed = (profile?.state.viewed ?? []).map(({ productId }) => productId)
  const newestFirst = (lookingAt === null ? viewed : [lookingAt, ...viewed]).slice(0, RECENT)
  const recent = [...new Set(newestFirst)].reverse()
  if (profile === null) return { ...NOBODY, recent }
  const { categories, brands } = interestsNow(profile.state.interests, null, now)
  const shares = (each: readonly { name: string; share: number }[]) =>
    Object.fromEntries(each.map(({ name, share }) => [name, share]))
  return { recent, viewed, bought: profile.state.bought, categories: shares(categories), brands: shares(brands) }
}
