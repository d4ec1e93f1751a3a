/** @module Strategy: new in the catalogue, of what this visitor is interested in. */
import { interestName } from '../../interest/interest-name.ts'
import { bestOf } from '../best-of.ts'
import type { FindProducts, Knowledge, ShelvedFacts } from '../knowledge.ts'
import type { RecommendRequest } from '../request.ts'
import { categoryParts, isWithin } from '../shelf/category-parts.ts'

const DAY_MS = 86_400_000

/** New for so many days. Our policy: a month. */
const NEW_DAYS = 30

/** Where more of the shelf is new, it was imported, and nothing is. Our policy. */
const MOST_NEW = 0.3

/** The newest that are looked at. */
const MOST_LOOKED_AT = 500

/** What a brand counts for beside a category. Our policy. */
const BRAND_WEIGHT = 0.5

/** The visitor's own products that say what they usually cost. */
const MOST_FOR_PRICE = 20

/**
 *     score = (share of its category + .5 * share of its brand) * closeness of price * 2 ^ (-days on the shelf / 30)
 *
 * Shares of interest are the visitor's; the category of the page counts as one of 1. Closeness of price: the cheaper divided
 * by the dearer of its price and the median price of what the visitor looked at and bought, at least ½, and ½ where one is
 * not known. Our policy. Nothing for somebody without interests, and where more than 30 % of the shelf is new: that is an
 * import and no novelty.
 */
export const newForYou: FindProducts = ({ shelf }, request, limits) => {
  if (!mayInterest(request)) return []
  const { productIds, count } = shelf.newSince(request.now - NEW_DAYS * DAY_MS, MOST_LOOKED_AT)
  if (count > MOST_NEW * shelf.size) return []
  const usual = usualPrice(shelf, request)
  const interest = interestIn(request)
  const found = productIds.map((productId) => {
    const facts = shelf.get(productId)!
    const freshness = 2 ** -(Math.max(0, request.now - facts.firstSeenAt) / (NEW_DAYS * DAY_MS))
    return { productId, score: interest(facts) * closeness(facts.priceMinor, usual) * freshness }
  })
  return bestOf(found, limits)
}

const mayInterest = ({ page, visitor }: RecommendRequest): boolean =>
  page.type === 'list' || Object.keys(visitor.categories).length + Object.keys(visitor.brands).length > 0

/** By the interests' names, each looked up once. */
function interestIn({ page, visitor }: RecommendRequest): (facts: ShelvedFacts) => number {
  const onPage = page.type === 'list' ? categoryParts(page.category) : []
  const inBrand = onceEach((brand) => visitor.brands[interestName(brand)] ?? 0)
  const inCategory = onceEach((category) => visitor.categories[interestName(category)] ?? 0)
  return ({ category, brand, parts }) =>
    (isWithin(parts, onPage) ? 1 : inCategory(category)) + BRAND_WEIGHT * inBrand(brand)
}

function onceEach(shareOf: (name: string) => number): (name: string | null) => number {
  const shares = new Map<string, number>()
  return (name) => {
    if (name === null) return 0
    const share = shares.get(name) ?? shareOf(name)
    shares.set(name, share)
    return share
  }
}

function usualPrice(shelf: Knowledge['shelf'], { visitor }: RecommendRequest): number | null {
  const own = [...visitor.bought.map(({ productId }) => productId), ...visitor.viewed, ...visitor.recent]
  const prices = [...new Set(own)]
    .slice(0, MOST_FOR_PRICE)
    .flatMap((productId) => shelf.get(productId)?.priceMinor ?? [])
  return prices.sort((a, b) => a - b)[prices.length >> 1] ?? null
}

function closeness(price: number | null, usual: number | null): number {
  if (!price || !usual) return 0.5
  return Math.max(0.5, Math.min(price, usual) / Math.max(price, usual))
}
