/** @module Strategy: what this visitor looked at, newest first. */
import { inOrder } from '../best-of.ts'
import type { FindProducts } from '../knowledge.ts'

/** Of this session and of those before, each once, without the product being looked at. */
export const recentlyViewed: FindProducts = (_, { page, visitor }, limits) =>
  inOrder(
    [...visitor.recent.toReversed(), ...visitor.viewed].filter((productId) => productId !== page.lookingAt),
    limits,
  )
