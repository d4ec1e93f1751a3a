/** @module Strategy: what fills the cart up to free delivery. */
import { bestOf } from '../best-of.ts'
import type { FindProducts, Knowledge } from '../knowledge.ts'
import type { RecommendRequest } from '../request.ts'

/** What costs more than so many times what is missing is not meant as filling up. Our policy. */
const MOST_TIMES = 3

/** What a product that has nothing to do with the cart keeps of its score. Our policy. */
const WITHOUT_RELEVANCE = 0.3

/** What is of the same department as something in the cart is so relevant at least, 0 to 1. Our policy. */
const OF_DEPARTMENT = 0.25

/** The cheapest that suffice and are looked at beside what goes with the cart. */
const MOST_CHEAPEST = 100

/** Of what is bought with the cart, and of what is looked at with it. */
const MOST_RELATED = 150

/**
 *     score = missing / price * (.3 + .7 * relevance)      for missing <= price <= 3 * missing
 *
 * Relevance, 0 to 1: bought with the cart (`BasketIndex.boughtWith`) or looked at with it (`SessionIndex`), by the better of
 * the two, each by its best; .25 at least within the uppermost category of something in the cart. So the smallest that suffices comes first, and before it what belongs to the cart and is
 * little dearer. Our policy. Nothing without a threshold, with an empty cart, of unknown value, or full enough.
 */
export const freeDelivery: FindProducts = (knowledge, request, limits) => {
  const { shop, page } = request
  const { freeDelivery: free } = shop
  if (!free || free.currency !== shop.currency || page.cartMinor === null || page.inCart.length === 0) return []
  const missing = free.thresholdMinor - page.cartMinor
  if (missing <= 0) return []

  const relevance = relevanceToCart(knowledge, request)
  const departments = new Set(page.inCart.map((productId) => knowledge.shelf.get(productId)?.parts[0]))
  departments.delete(undefined)
  const cheapest = knowledge.shelf.pricedWithin(missing, MOST_TIMES * missing, {
    currency: free.currency,
    most: MOST_CHEAPEST,
  })
  const found = [...new Set([...cheapest, ...relevance.keys()])].map((productId) => {
    const facts = knowledge.shelf.get(productId)
    if (facts === null) return { productId, score: 0 }
    const { priceMinor, currency, parts } = facts
    const isOfCurrency = currency === null || currency === free.currency
    const fits = isOfCurrency && priceMinor !== null && priceMinor >= missing && priceMinor <= MOST_TIMES * missing
    const atLeast = departments.has(parts[0]) ? OF_DEPARTMENT : 0
    const share = WITHOUT_RELEVANCE + (1 - WITHOUT_RELEVANCE) * Math.max(atLeast, relevance.get(productId) ?? 0)
    return { productId, score: fits ? (missing / priceMinor) * share : 0 }
  })
  const inCart = new Set(page.inCart)
  return bestOf(
    found.filter(({ productId }) => !inCart.has(productId)),
    limits,
  )
}

function relevanceToCart({ baskets, sessions }: Knowledge, { page }: RecommendRequest): Map<string, number> {
  const relevance = new Map<string, number>()
  const inCart = page.inCart.slice(-20)
  for (const found of [baskets.boughtWith(inCart, MOST_RELATED), sessions.recommend(inCart, { count: MOST_RELATED })])
    for (const { productId, score } of found)
      relevance.set(productId, Math.max(relevance.get(productId) ?? 0, score / found[0]!.score))
  return relevance
}
