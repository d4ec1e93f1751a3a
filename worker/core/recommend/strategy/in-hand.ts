/** @module The products that a recommendation goes with. */
import type { RecommendRequest } from '../request.ts'

/** So many of a long cart count, those put in last. Our policy. */
const MOST_IN_HAND = 20

/**
 * The product looked at; after an order what was bought in it, which is what was bought last; else what is in the cart.
 * Empty where there is neither.
 */
export function inHand({ page, visitor }: RecommendRequest): readonly string[] {
  if (page.lookingAt !== null) return [page.lookingAt]
  const newest = visitor.bought[0]?.at
  if (page.type !== 'thank_you' || newest === undefined) return page.inCart.slice(-MOST_IN_HAND)
  const ordered = visitor.bought.filter(({ at }) => at === newest)
  return ordered.slice(0, MOST_IN_HAND).map(({ productId }) => productId)
}
