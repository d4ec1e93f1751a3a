/** @module What the Recommender is asked for a visitor on a page. */
import type { PageType } from '../../../contract/page.ts'
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import type { ShopSettings } from '../../../contract/settings.ts'
import { interestsNow } from '../interest/interests-now.ts'
import type { Profile } from '../profile.ts'

/** Ids are as pages and carts name products; the Recommender knows which product an alias stands for. */
export interface RecommendRequest {
  /** Answered in this order; a product stands in one of them only. */
  slots: readonly AskedSlot[]
  page: AskedPage
  visitor: AskedVisitor
  shop: Pick<ShopSettings, 'currency' | 'freeDelivery' | 'strikePrices'>
  /** ms UTC. */
  now: number
}

/** What of a slot products are chosen by. */
export type AskedSlot = Pick<RecommendationSlot, 'slotId' | 'chain' | 'count' | 'fewest' | 'rules'>

/** Without its titles and pages: what is asked is copied on its way to the object. */
export function askedSlot({ slotId, chain, count, fewest, rules }: AskedSlot): AskedSlot {
  return { slotId, chain, count, fewest, rules }
}

/**
 * `lookingAt`, `category`: of the page's product or list; null: none. `called`: what a list whose category is not told may be
 * called (`listNames`). `inCart`: product ids; `cartMinor`: null where unknown.
 */
export interface AskedPage {
  type: PageType
  lookingAt: string | null
  category: string | null
  called?: readonly string[]
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

/** Looks with no longer gap are one session: 30 minutes, as the glossary says. */
const SESSION_GAP_MS = 30 * 60_000

/** Nobody we know: only the page counts. */
const NOBODY: AskedVisitor = { recent: [], viewed: [], bought: [], categories: {}, brands: {} }

/**
 * `profile` is null for a visitor we do not know, or who does not permit personalising. Who has looked at nothing in this
 * session yet is asked for by the session before. `now` in ms UTC.
 */
export function askedVisitor(profile: Profile | null, lookingAt: string | null, now: number): AskedVisitor {
  if (profile === null) return { ...NOBODY, recent: lookingAt === null ? [] : [lookingAt] }
  const { viewed, bought, interests } = profile.state
  const session = newestSession(viewed, lookingAt === null ? null : now)
  const newestFirst = lookingAt === null ? session : [lookingAt, ...session]
  const { categories, brands } = interestsNow(interests, null, now)
  return {
    recent: [...new Set(newestFirst)].slice(0, RECENT).reverse(),
    viewed: viewed.map(({ productId }) => productId),
    bought,
    categories: shares(categories),
    brands: shares(brands),
  }
}

/** `viewed` newest first. `until` ms UTC: the session goes on then; null: it is the last there was. */
function newestSession(viewed: readonly { productId: string; at: number }[], until: number | null): string[] {
  const found: string[] = []
  let later = until
  for (const { productId, at } of viewed) {
    if (later !== null && later - at > SESSION_GAP_MS) break
    found.push(productId)
    later = at
  }
  return found
}

const shares = (each: readonly { name: string; share: number }[]): Record<string, number> =>
  Object.fromEntries(each.map(({ name, share }) => [name, share]))
