/** @module Asks the shop's Recommender once for all slots of a page. */
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import { patiently } from '../channels/patiently.ts'
import type { RecommendRequest } from '../core/recommend/request.ts'
import type { Env } from '../env.ts'

/**
 * An answer usually takes a few ms, but nobody is answered while the object begins, which takes seconds where it knows much.
 * Our policy: half of what a browser waits (safety rule 13), ms.
 */
const PATIENCE_MS = 500

/** By slot; none when the object cannot be reached, or is late: a page without is better than no answer. */
export async function askRecommender(
  env: Env,
  request: RecommendRequest,
): Promise<ReadonlyMap<string, readonly ProductCard[]>> {
  try {
    return new Map(Object.entries(await patiently(PATIENCE_MS, env.RECOMMENDER.getByName('shop').recommend(request))))
  } catch (error) {
    console.error('no recommendations', error)
    return new Map()
  }
}
