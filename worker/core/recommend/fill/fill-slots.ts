/** @module What each slot of a page shows. */
import type { ProductCard } from '../../../../contract/recommend/product-card.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RecommendRequest } from '../request.ts'
import type { CardsOf } from './card-source.ts'
import { fillSlot } from './fill-slot.ts'

/**
 * The cards of each slot by its id, in the order in which they are shown; an empty list for a slot that stays empty. No
 * product twice: what stands in a slot is not in those after it. All product ids of `request` are the products' own ids by
 * now, no aliases. `cardsOf` is asked for what is shown alone.
 */
export function fillSlots(
  knowledge: Knowledge,
  request: RecommendRequest,
  cardsOf: CardsOf,
): Record<string, ProductCard[]> {
  const taken = new Set<string>()
  const filled: [string, ProductCard[]][] = []
  for (const slot of request.slots) {
    const cards = fillSlot({ knowledge, request, cardsOf }, slot, taken)
    for (const { productId } of cards) taken.add(productId)
    filled.push([slot.slotId, cards])
  }
  return Object.fromEntries(filled)
}
