/** @module Tells the Recommender what orders hold. */
import type { StoredOrder } from '../core/merge-order.ts'
import { basketOf } from '../core/recommend/basket-of.ts'
import type { Env } from '../env.ts'

/**
 * Orders as they are stored now, also those that did not change: a delivery that failed behind the storing is told when it
 * is repeated. What only a browser saw is nobody's word (safety rule 18). Throws when the object cannot be reached, so that
 * the queue delivers the batch again.
 */
export async function recordBaskets(env: Env, orders: Iterable<StoredOrder>): Promise<void> {
  const baskets = [...orders].filter(({ source }) => source === 'server').map(basketOf)
  if (baskets.length > 0) await env.RECOMMENDER.getByName('shop').recordBaskets(baskets)
}
