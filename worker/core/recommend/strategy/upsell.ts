/** @module Strategy: the same kind, dearer. */
import { bestOf } from '../best-of.ts'
import type { FindProducts, ShelvedFacts } from '../knowledge.ts'
import { isWithin } from '../shelf/category-parts.ts'

/** Dearer by so much at least and at most, as shares of the price. Our policy: to be felt, and to be within reach. */
const LEAST_DEARER = 0.05
const MOST_DEARER = 0.6

/** So like it at least, 0 to 1; and where no category says that both are of a kind. Our policy, by looking at lists. */
const LEAST_ALIKE = 0.1
const LEAST_ALIKE_BY_WORDS = 0.35

/**
 * Products like the one looked at (`ShelfIndex.similarTo`) of its category which cost 5 to 60 % more in
 * the same currency. The most alike first. Where a category is not known,
 * only what is like it by most of its words. Nothing without a price, or where no product is looked at.
 */
export const upsell: FindProducts = ({ shelf }, { page }, limits) => {
  const own = page.lookingAt === null ? null : shelf.get(page.lookingAt)
  if (page.lookingAt === null || own === null || own.priceMinor === null) return []
  const found = shelf.similarTo(page.lookingAt, 400).filter(({ productId, score }) => {
    const other = shelf.get(productId)
    return other !== null && isDearer(own, other) && score >= leastAlike(own, other)
  })
  return bestOf(found, limits)
}

function isDearer(own: ShelvedFacts, other: ShelvedFacts): boolean {
  if (own.currency !== other.currency || own.priceMinor === null || other.priceMinor === null) return false
  const dearer = other.priceMinor / own.priceMinor - 1
  return dearer >= LEAST_DEARER && dearer <= MOST_DEARER
}

/** Infinite for what is of another kind. */
function leastAlike({ parts }: ShelvedFacts, { parts: others }: ShelvedFacts): number {
  if (parts.length === 0 || others.length === 0) return LEAST_ALIKE_BY_WORDS
  return isWithin(parts, others) || isWithin(others, parts) ? LEAST_ALIKE : Number.POSITIVE_INFINITY
}
