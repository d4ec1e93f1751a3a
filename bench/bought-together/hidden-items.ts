/** @module Baskets with one product hidden, and how often it is found again. */
import type { Basket } from '../../worker/core/recommend/knowledge.ts'
import { seededRandom } from '../leads/seeded-random.ts'
import type { Rank } from './plain-baselines.ts'

/** A basket without one of its products, drawn by chance. */
export interface Hidden {
  product: string
  others: string[]
}

/** Share of baskets whose hidden product is among the first 5, 10, 20; mean of 1 / its place, 0 beyond the 20th. */
export interface Accuracy {
  hr5: number
  hr10: number
  hr20: number
  mrr20: number
}

const PLACES = 20

/** Of each basket of two products or more; the same for the same seed. */
export function hideOne(baskets: readonly Basket[], seed: number): Hidden[] {
  const random = seededRandom(seed)
  return baskets
    .filter(({ productIds }) => productIds.length >= 2)
    .map(({ productIds }) => {
      const hidden = Math.floor(random() * productIds.length)
      return { product: productIds[hidden]!, others: productIds.filter((_, place) => place !== hidden) }
    })
}

/** A product that no basket had before counts as not found. */
export function accuracy(hidden: readonly Hidden[], rank: Rank): Accuracy {
  const places = hidden.map(({ product, others }) => rank(others, PLACES).indexOf(product) + 1)
  const share = (most: number) => rounded(places.filter((place) => place > 0 && place <= most).length / hidden.length)
  const mrr20 = rounded(places.reduce((sum, place) => sum + (place > 0 ? 1 / place : 0), 0) / hidden.length)
  return { hr5: share(5), hr10: share(10), hr20: share(20), mrr20 }
}

const rounded = (value: number): number => Number(value.toFixed(4))
