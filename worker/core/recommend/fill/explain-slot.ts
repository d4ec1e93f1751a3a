/** @module What a slot shows, what else was found, and why that is not shown. */
import type { TriedRecommendations } from '../../../../contract/recommend/tried.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RecommendRequest } from '../request.ts'
import { STRATEGIES_BY_NAME } from '../strategy/strategies-by-name.ts'
import type { CardsOf } from './card-source.ts'
import { fillSlot } from './fill-slot.ts'
import { judgeFor } from './left-out.ts'

/** Told of each strategy. */
const MOST_TOLD = 12

const NOBODY: ReadonlySet<string> = new Set()

/** Of the request's first slot. Each strategy of its chain is told of, also those that were not needed. */
export function explainSlot(
  knowledge: Knowledge,
  request: RecommendRequest,
  cardsOf: CardsOf,
): Pick<TriedRecommendations, 'found' | 'products'> {
  const slot = request.slots[0]
  if (!slot) return { products: [], found: [] }
  const products = fillSlot({ knowledge, request, cardsOf }, slot, NOBODY)
  const shown = new Set(products.map(({ productId }) => productId))
  const judge = judgeFor(request, slot, knowledge.shelf.hasPictures)
  const found = slot.chain.map((strategy) => {
    const best = STRATEGIES_BY_NAME[strategy](knowledge, request, { most: MOST_TOLD, except: NOBODY })
    const cards = cardsOf(best.map(({ productId }) => productId))
    return {
      strategy,
      products: best.map(({ productId }) => {
        const card = cards.get(productId)
        const leftOut = shown.has(productId)
          ? null
          : (judge(productId, knowledge.shelf.get(productId), strategy) ?? 'full')
        return { productId, name: card?.name ?? null, imageUrl: card?.imageUrl ?? null, leftOut }
      }),
    }
  })
  return { products, found }
}
