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
    return new Map(Object.entries(await env.RECOMMENDER.getByName('shop').recommend(request)))
  } catch (error) {
    console.error('no recommendations', error)
    return new Map()
  }
}
