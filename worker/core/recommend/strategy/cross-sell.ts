/** @module Strategy: what is bought with it and is of another kind. */
import { bestOf } from '../best-of.ts'
import type { FindProducts } from '../knowledge.ts'
import { isWithin } from '../shelf/category-parts.ts'
import { inHand } from './in-hand.ts'

/** Found by orders before the kind is looked at. Our policy. */
const MOST_LOOKED_AT = 1000

/**
 * As bought together, of products whose category is known and is not that of anything in hand, nor above or below it: to a
 * shirt trousers, not another shirt. Nothing where the categories of what is in hand are not known.
 */
export const crossSell: FindProducts = ({ baskets, shelf }, request, limits) => {
  const partsOf = (productId: string) => shelf.get(productId)?.parts ?? []
  const held = inHand(request)
  const kinds = held.map(partsOf).filter((parts) => parts.length > 0)
  if (kinds.length === 0) return []
  const found = baskets.boughtWith(held, MOST_LOOKED_AT).filter(({ productId }) => {
    const parts = partsOf(productId)
    return parts.length > 0 && !kinds.some((kind) => isWithin(kind, parts) || isWithin(parts, kind))
  })
  return bestOf(found, limits)
}
