/** @module Candidates and the catalogue become the cards of a slot. */
import type { Product } from '../../../contract/product.ts'
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import type { RecommendRequest } from './recommend-request.ts'
import { slot } from './slot.ts'

/** Ranked product ids of each strategy, best first. */
export interface Candidates {
  coViewed: readonly string[]
  bestSellers: readonly string[]
}

/**
 * At most `count` cards: what was looked at together first, then best sellers, by the rules of the slot. Public data
 * only. A catalogue without any picture is shown without.
 */
export function fillSlot(
  candidates: Candidates,
  products: readonly Product[],
  request: RecommendRequest,
): ProductCard[] {
  const cards = new Map(products.map((product) => [product.productId, product]))
  const items = slot(
    [
      { reason: 'also_viewed', productIds: candidates.coViewed },
      { reason: 'best_sellers', productIds: candidates.bestSellers },
    ],
    {
      count: request.count,
      minimum: 1,
      cards,
      lookingAt: request.lookingAt,
      inCart: new Set(request.inCart),
      bought: new Set(request.bought),
      allowWithoutPicture: products.every((product) => product.imageUrl === null),
    },
  )
  return items.flatMap(({ productId, reason }) => {
    const product = cards.get(productId)
    if (!product) return []
    const { name, priceMinor, listPriceMinor, currency, url, imageUrl } = product
    return [{ productId, name, priceMinor, listPriceMinor, currency, url, imageUrl, reason }]
  })
}
