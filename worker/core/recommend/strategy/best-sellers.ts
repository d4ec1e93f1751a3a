/** @module Strategy: what was sold most in 90 days. */
import { bestOf, inOrder } from '../best-of.ts'
import type { FindProducts } from '../knowledge.ts'
import { ofCategoryFirst } from './of-category-first.ts'

const NOBODY = new Set<string>()

/**
 * By pieces in signed orders, so that nobody's browser makes a best seller. On the page of a category its products come
 * first. Nothing before the first order: what was not sold is never called a best seller (`fillSlots` looks further then).
 */
export const bestSellers: FindProducts = (knowledge, request, limits) => {
  const sold = inOrder(knowledge.bestSellers, { most: knowledge.bestSellers.length, except: NOBODY })
  return bestOf(ofCategoryFirst(sold, knowledge.shelf, request), limits)
}
