/** @module A request and what is known, for tests that care for a few of their parts. */
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import { BasketIndex } from '../../../worker/core/recommend/baskets/basket-index.ts'
import type { Knowledge } from '../../../worker/core/recommend/knowledge.ts'
import type { AskedPage, AskedVisitor, RecommendRequest } from '../../../worker/core/recommend/request.ts'
import { SessionIndex } from '../../../worker/core/recommend/session-index.ts'
import { TrendCounter } from '../../../worker/core/recommend/trend-counter.ts'
import { shelfOf } from './shelved.ts'

export const NOW = Date.UTC(2026, 5, 1)
export const DAY = 86_400_000

/** What is asked: the page, the visitor, the shop and the slots, as far as they matter. */
export type Asked = Partial<AskedPage & AskedVisitor & RecommendRequest['shop']> & { slots?: RecommendationSlot[] }

export function asked(parts: Asked = {}): RecommendRequest {
  const { type = 'product', lookingAt = null, category = null, inCart = [], cartMinor = null } = parts
  const { recent = [], viewed = [], bought = [], categories = {}, brands = {} } = parts
  const { currency = 'EUR', freeDelivery, strikePrices = 'proven', slots = [] } = parts
  return {
    slots,
    page: { type, lookingAt, category, inCart, cartMinor },
    visitor: { recent, viewed, bought, categories, brands },
    shop: { currency, freeDelivery, strikePrices },
    now: NOW,
  }
}

/** Nothing but what is given. */
export const known = (parts: Partial<Knowledge> = {}): Knowledge => ({
  sessions: parts.sessions ?? new SessionIndex({ maxSessions: 10 }),
  shelf: parts.shelf ?? shelfOf(),
  baskets: parts.baskets ?? new BasketIndex({ maxBaskets: 10, maxLines: 100 }),
  trends: parts.trends ?? new TrendCounter(),
  bestSellers: parts.bestSellers ?? [],
})

export const slotOf = (fields: Partial<RecommendationSlot> = {}): RecommendationSlot => ({
  slotId: 'slot',
  name: 'Slot',
  status: 'live',
  chain: ['best_sellers'],
  count: 4,
  fewest: 1,
  title: 'Title',
  rules: { bought: 'hide', outOfStock: 'hide', withoutPicture: 'hide', variety: 0 },
  pages: {},
  ...fields,
})
