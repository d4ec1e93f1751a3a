/** @module Asks the shop's Recommender once for all slots of a page. */
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import type { RecommendRequest } from '../core/recommend/request.ts'
import type { Env } from '../env.ts'

/** By slot; none when the object cannot be reached: a page without is better than no answer. */
export async function askRecommender(
  env: Env,
  request: RecommendRequest,
): Promise<ReadonlyMap<string, readonly ProductCard[]>> {
  try {
    const { slots, page, visitor } = request
    const found = await env.RECOMMENDER.getByName('shop').recommend({
      recent: [...visitor.recent],
      lookingAt: page.lookingAt,
      inCart: [...page.inCart],
      bought: visitor.bought.map(({ productId }) => productId),
      count: slots.reduce((sum, { count }) => sum + count, 0),
    })
    return new Map(slots.map(({ slotId, count }) => [slotId, found.splice(0, count)]))
  } catch (error) {
    console.error('no recommendations', error)
    return new Map()
  }
}
