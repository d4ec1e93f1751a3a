/** @module On the page of a category, its products before all others. */
import type { Found, Shelf } from '../knowledge.ts'
import type { RecommendRequest } from '../request.ts'
import { categoryParts, isWithin } from '../shelf/category-parts.ts'

/** As found, on any other page. Scores keep their order: those of the category are raised above all others. */
export function ofCategoryFirst(found: readonly Found[], shelf: Shelf, { page }: RecommendRequest): Found[] {
  const wanted = page.type === 'list' ? categoryParts(page.category) : []
  if (wanted.length === 0) return [...found]
  const best = found.reduce((max, { score }) => Math.max(max, score), 0)
  return found.map(({ productId, score }) => {
    const isOfIt = isWithin(shelf.get(productId)?.parts ?? [], wanted)
    return { productId, score: isOfIt ? score + best : score }
  })
}
