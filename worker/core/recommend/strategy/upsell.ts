/** @module Strategy: the same kind, dearer. */
import { bestOf } from '../best-of.ts'
import type { FindProducts, ShelvedFacts } from '../knowledge.ts'
import { isWithin } from '../shelf/category-parts.ts'

/** Dearer by so much at least and at most, as shares of the price. Our policy: to be felt, and to be within reach. */
const LEAST_DEARER = 0.05
const MOST_DEARER = 0.6

/** So like it at least, 0 to 1. Our policy. */
const LEAST_ALIKE = 0.1

/**
 * Products like the one looked at (`ShelfIndex.similarTo`) of its category, where both have one, which cost 5 to 60 % more in
 * the same currency. The most alike first. Nothing without a price, or where no product is looked at.
 */
export const upsell: FindProducts = ({ shelf }, { page }, limits) => {
  const own = page.lookingAt === null ? null : shelf.get(page.lookingAt)
  if (page.lookingAt === null || own === null || own.priceMinor === null) return []
  const found = shelf.similarTo(page.lookingAt, 400).filter(({ productId, score }) => {
    const other = shelf.get(productId)
    return score >= LEAST_ALIKE && other !== null && isDearer(own, other) && isOfSameKind(own, other)
  })
  return bestOf(found, limits)
}

function isDearer(own: ShelvedFacts, other: ShelvedFacts): boolean {
  if (own.currency !== other.currency || own.priceMinor === null || other.priceMinor === null) return false
  const dearer = other.priceMinor / own.priceMinor - 1
  return dearer >= LEAST_DEARER && dearer <= MOST_DEARER
}

function isOfSameKind(own: ShelvedFacts, other: ShelvedFacts): boolean {
  const [parts, others] = [own.parts, other.parts]
  return parts.length === 0 || others.length === 0 || isWithin(parts, others) || isWithin(others, parts)
}
