/** @module A believable shop's recommendations for looking at their screens: the demo shop's products and pictures. */
import { parse } from '../../../contract/parse.ts'
import type { RecommendationDay, RecommendationReport } from '../../../contract/recommend/figures.ts'
import { READY_MADE_SLOTS } from '../../../contract/recommend/ready-made-slots.ts'
import { type RecommendationSlot, RecommendationSlotSchema } from '../../../contract/recommend/slot.ts'
import type { ListedSlot, RecommendationSlots } from '../../../contract/recommend/slot-list.ts'
import { TryRecommendationsSchema } from '../../../contract/recommend/tried.ts'
import { demoProducts } from '../../../demo/catalogue.ts'
import { gradesOf } from './grades-data.ts'
import { DAY_MS, NOW } from './shop-data.ts'
import { triedAnswer } from './tried-data.ts'

const products = demoProducts()

const slotOf = (raw: unknown): RecommendationSlot => {
  const parsed = parse(RecommendationSlotSchema, raw)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors))
  return parsed.value
}

const slots: ListedSlot[] = [
  ...READY_MADE_SLOTS.map((raw) => ({ ...slotOf(raw), isReadyMade: true, updatedAt: null })).map((slot) =>
    slot.slotId === 'product'
      ? {
          ...slot,
          place: { selector: '.product-description', place: 'after' as const, height: { phone: 320, desktop: 280 } },
          rules: { ...slot.rules, notProducts: [products[3]!.productId] },
          updatedAt: NOW - 2 * DAY_MS,
        }
      : slot.slotId === 'search'
        ? { ...slot, status: 'paused' as const, updatedAt: NOW - 9 * DAY_MS }
        : slot,
  ),
  {
    ...slotOf({
      slotId: 'gifts-under-18',
      name: 'Gifts under €18',
      chain: ['trending', 'best_sellers'],
      title: 'Gifts they will like',
      count: 6,
      rules: { toMinor: 1800, variety: 0.8 },
      place: { name: 'home-gifts' },
      pages: { types: ['home'] },
    }),
    isReadyMade: false,
    updatedAt: NOW - 5 * DAY_MS,
  },
]

const TODAY = Math.floor(NOW / DAY_MS)

/** `weight`: products shown a day. `rate`: of them clicked. */
const SHOWN: [slotId: string, strategy: RecommendationDay['strategy'], weight: number, rate: number][] = [
  ['product', 'also_viewed', 820, 0.061],
  ['product', 'similar', 140, 0.038],
  ['product', 'trending', 31, 0.021],
  ['home', 'also_viewed', 310, 0.044],
  ['home', 'trending', 270, 0.029],
  ['cart', 'free_delivery', 60, 0.083],
  ['cart', 'cross_sell', 41, 0.052],
  ['recently-viewed', 'recently_viewed', 205, 0.112],
  ['gifts-under-18', 'trending', 96, 0.035],
]

const shown: RecommendationDay[] = SHOWN.flatMap(([slotId, strategy, weight, rate], n) =>
  Array.from({ length: 28 }, (_, back) => {
    const count = Math.round(weight * (1 + 0.3 * Math.sin(back / 1.1 + n)) * (1 - back / 60))
    return { day: TODAY - back, slotId, strategy, shown: count, clicked: Math.round(count * rate) }
  }).reverse(),
)

const report: RecommendationReport = {
  days: 28,
  shown,
  grades: gradesOf(TODAY),
  known: {
    sessions: 48_210,
    clicks: 211_904,
    baskets: 3_871,
    products: products.length,
    bytes: 9_412_608,
    updatedAt: NOW - 14_000,
  },
}

const emptyReport: RecommendationReport = {
  ...report,
  shown: [],
  grades: [],
  known: { sessions: 0, clicks: 0, baskets: 0, products: 0, bytes: 61_440, updatedAt: null },
}

/** The demo shop's picture at this address, or undefined. */
export const demoPicture = (path: string): string | undefined =>
  products.find(({ imageUrl }) => imageUrl === path)?.picture

export interface RecommendationsAsk {
  url: URL
  method: string
  body: unknown
  /** `new`: products and no clicks yet. `empty`: nothing at all. */
  shop: 'full' | 'new' | 'empty'
}

/** Undefined: about something else; `errors`: it is refused; null: there is none. */
export function recommendationsAnswer({
  url,
  method,
  body,
  shop,
}: RecommendationsAsk): { body: unknown } | { errors: { field: string; message: string }[] } | null | undefined {
  const path = url.pathname
  if (path === '/v1/recommendation-slots') return { body: { slots } satisfies RecommendationSlots }
  if (path.startsWith('/v1/recommendation-slots/') && method === 'PUT') {
    const parsed = parse(RecommendationSlotSchema, body)
    return parsed.ok ? { body: parsed.value } : { errors: parsed.errors }
  }
  if (path === '/v1/reports/recommendations') return { body: shop === 'full' ? report : emptyReport }
  if (path === '/v1/recommendations/try') {
    const parsed = parse(TryRecommendationsSchema, body)
    if (!parsed.ok) return { errors: parsed.errors }
    return {
      body: triedAnswer(parsed.value, slots, {
        products: shop === 'empty' ? [] : products,
        isLearned: shop === 'full',
      }),
    }
  }
  return undefined
}
