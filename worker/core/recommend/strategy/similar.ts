/** @module Strategy: what is like it by its words, attributes, brand, category and price. */
import { bestOf } from '../best-of.ts'
import type { FindProducts, Found, Knowledge } from '../knowledge.ts'
import type { RecommendRequest } from '../request.ts'
import { inHand } from './in-hand.ts'

/** So many products are compared with, the last of them. Our policy. */
const MOST_SEEDS = 4

/** What has less of the best one's score shares a chance word with it and no more. Our policy. */
const LEAST_OF_BEST = 0.25

/**
 * The measure is that of `ShelfIndex.similarTo`, added up over what is in hand (four products at most); where nothing is,
 * over the product looked at last. What is less than a quarter as alike as the best is left out. Knows no visitors and no orders, so it works from the first day.
 */
export const similar: FindProducts = (knowledge, request, limits) => {
  const scores = new Map<string, number>()
  for (const seed of seedsOf(request))
    for (const { productId, score } of likeIt(knowledge, seed))
      scores.set(productId, (scores.get(productId) ?? 0) + score)
  const least = LEAST_OF_BEST * Math.max(...scores.values())
  const found = [...scores].map(([productId, score]) => ({ productId, score }))
  return bestOf(
    found.filter(({ score }) => score >= least),
    limits,
  )
}

function seedsOf(request: RecommendRequest): readonly string[] {
  const held = inHand(request).slice(-MOST_SEEDS)
  return held.length > 0 ? held : request.visitor.recent.slice(-1)
}

const likeIt = ({ shelf }: Knowledge, productId: string): Found[] =>
  shelf.similarTo(productId, 400).filter((found) => found.productId !== productId)
