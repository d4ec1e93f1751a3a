/** @module Fills one slot: its chain, its rules, its variety. */
import type { ProductCard } from '../../../../contract/recommend/product-card.ts'
import type { RecommendationSlot } from '../../../../contract/recommend/slot.ts'
import type { Strategy } from '../../../../contract/recommend/strategy.ts'
import type { Knowledge } from '../knowledge.ts'
import type { RecommendRequest } from '../request.ts'
import { STRATEGIES_BY_NAME } from '../strategy/strategies-by-name.ts'
import { type CardSource, type CardsOf, cardOf } from './card-source.ts'
import { factsOf, type Judge, judgeFor } from './left-out.ts'
import { varied } from './varied.ts'

/** Found by a strategy before the rules are asked. */
const MOST_FOUND = 300

/** Chosen from are so many times the places of the slot, at least so many. Our policy. */
const CHOSEN_FROM = 4
const LEAST_CHOSEN_FROM = 24

/** With so many alike before them, products that know no orders fill a slot that would stay empty. */
const LAST_RESORTS: readonly Strategy[] = ['trending', 'similar']

/** What one slot is filled from. */
export interface Filling {
  knowledge: Knowledge
  request: RecommendRequest
  cardsOf: CardsOf
}

/**
 * At most `count` cards, from the strategies in the order of the chain; none if there are fewer than `fewest`. A chain with
 * `best_sellers` or `trending` that comes to fewer goes on with what is looked at most and what is similar, so that a shop
 * without an order has no empty slots. `taken`: products that stand elsewhere on the page.
 */
export function fillSlot(filling: Filling, slot: RecommendationSlot, taken: ReadonlySet<string>): ProductCard[] {
  const judge = judgeFor(filling.request, slot, filling.knowledge.shelf.hasPictures)
  const cards = new Map<string, ProductCard>()
  const { chain, count, fewest } = slot
  for (const strategy of chain) add(strategy)
  const mayGoOn = chain.includes('best_sellers') || chain.includes('trending')
  if (mayGoOn && cards.size < fewest) for (const strategy of LAST_RESORTS) add(strategy)
  return cards.size < fewest ? [] : [...cards.values()]

  function add(strategy: Strategy): void {
    if (cards.size >= count) return
    const except = new Set([...taken, ...cards.keys()])
    const sources = allowed(filling, {
      strategy,
      judge,
      except,
      most: Math.max(LEAST_CHOSEN_FROM, CHOSEN_FROM * count),
    })
    const picked = varied([...sources.keys()], {
      count: count - cards.size,
      variety: slot.rules.variety ?? 0.3,
      chosen: [...cards.keys()],
      likeness: (a, b) => filling.knowledge.shelf.likeness(a, b),
    })
    const { strikePrices } = filling.request.shop
    for (const id of picked) cards.set(id, cardOf(id, sources.get(id)!, { reason: strategy, strikePrices }))
  }
}

/** The best that may be shown: by what the shelf knows, then by their cards, asked for until there are enough. */
function allowed(
  { knowledge, request, cardsOf }: Filling,
  { strategy, judge, except, most }: { strategy: Strategy; judge: Judge; except: ReadonlySet<string>; most: number },
): Map<string, CardSource> {
  const found = STRATEGIES_BY_NAME[strategy](knowledge, request, { most: MOST_FOUND, except }).values()
  const sources = new Map<string, CardSource>()
  for (let isOver = false; !isOver && sources.size < most; ) {
    const asked: string[] = []
    while (!isOver && asked.length < most - sources.size) {
      const { value, done } = found.next()
      isOver = done === true
      if (value && judge(value.productId, knowledge.shelf.get(value.productId), strategy) === null)
        asked.push(value.productId)
    }
    const cards = asked.length > 0 ? cardsOf(asked) : new Map<string, CardSource>()
    for (const id of asked) {
      const card = cards.get(id)
      if (card && judge(id, factsOf(card), strategy) === null) sources.set(id, card)
    }
  }
  return sources
}
