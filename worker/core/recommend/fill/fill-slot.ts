/** @module Fills one slot: its chain, its rules, its variety. */
import type { ProductCard } from '../../../../contract/recommend/product-card.ts'
import type { Strategy } from '../../../../contract/recommend/strategy.ts'
import type { Found, Knowledge } from '../knowledge.ts'
import type { AskedSlot, RecommendRequest } from '../request.ts'
import { categoryParts, isWithin } from '../shelf/category-parts.ts'
import { STRATEGIES_BY_NAME } from '../strategy/strategies-by-name.ts'
import { type CardsOf, cardOf } from './card-source.ts'
import { type Judge, judgeFor } from './left-out.ts'
import { varied } from './varied.ts'

/** Found by a strategy before the rules are asked; and where a category is wanted, of which there may be few among them. */
const MOST_FOUND = 300
const MOST_FOUND_FOR_CATEGORY = 1000

/** Chosen from are so many times the places of the slot, at least so many. Our policy. */
const CHOSEN_FROM = 4
const LEAST_CHOSEN_FROM = 24

/** With so many alike before them, products that know no orders fill a slot that would stay empty. */
const LAST_RESORTS: readonly Strategy[] = ['trending', 'similar']

/** Takes half of the places at most: what is picked by price alone is not to be all there is. Our policy. */
const HALF: readonly Strategy[] = ['free_delivery']

/** The visitor's own products: shown whatever they are called. */
const OWN: readonly Strategy[] = ['left_in_cart', 'recently_viewed', 'buy_again']

/** What one slot is filled from. */
export interface Filling {
  knowledge: Knowledge
  request: RecommendRequest
  cardsOf: CardsOf
}

/** A product that may be shown; `thing` as the shelf tells it. */
interface Candidate extends Found {
  thing: number
}

/**
 * At most `count` cards, from the strategies in the order of the chain; none if there are fewer than `fewest`. A chain with
 * `best_sellers` or `trending` that comes to fewer goes on with what is looked at most and what is similar, so that a shop
 * without an order has no empty slots. `taken`: products that stand elsewhere on the page. One name stands once, and that of
 * the product looked at not at all: sizes of one thing are no choice. On the page of a category the whole chain is asked for
 * its products first. Only what is shown is looked up.
 */
export function fillSlot(filling: Filling, slot: AskedSlot, taken: ReadonlySet<string>): ProductCard[] {
  const { knowledge, request, cardsOf } = filling
  const { lookingAt } = request.page
  const judge = judgeFor(request, slot, knowledge.shelf.hasPictures)
  const cards = new Map<string, ProductCard>()
  const things = new Set(lookingAt === null ? [] : [knowledge.shelf.get(lookingAt)?.thing])
  const { chain, count, fewest } = slot
  const ofPage = request.page.type === 'list' ? categoryParts(request.page.category) : []
  if (ofPage.length > 0) for (const strategy of chain) add(strategy, ofPage)
  for (const strategy of chain) add(strategy)
  const mayGoOn = chain.includes('best_sellers') || chain.includes('trending')
  if (mayGoOn && cards.size < fewest) for (const strategy of LAST_RESORTS) add(strategy)
  return cards.size < fewest ? [] : [...cards.values()]

  function add(strategy: Strategy, category: readonly string[] = []): void {
    const places = (HALF.includes(strategy) && chain.length > 1 ? Math.ceil(count / 2) : count) - cards.size
    if (places <= 0) return
    const except = new Set([...taken, ...cards.keys()])
    const most = Math.max(LEAST_CHOSEN_FROM, CHOSEN_FROM * count)
    const found = allowed(filling, { strategy, judge, category, except, most })
    const candidates = OWN.includes(strategy) ? found : otherThings(found, things)
    const picked = varied(candidates, {
      count: places,
      variety: slot.rules.variety ?? 0.3,
      chosen: [...cards.keys()],
      likeness: (a, b) => knowledge.shelf.likeness(a, b),
    })
    const { strikePrices } = request.shop
    const sources = cardsOf(picked.map(({ productId }) => productId))
    for (const { productId, thing } of picked) {
      const source = sources.get(productId)
      if (source) cards.set(productId, cardOf(productId, source, { reason: strategy, strikePrices }))
      things.add(thing)
    }
  }
}

/** The first of each that is not among these. */
function otherThings(candidates: readonly Candidate[], things: ReadonlySet<number | undefined>): Candidate[] {
  const seen = new Set(things)
  return candidates.filter(({ thing }) => seen.size < seen.add(thing).size)
}

/** What is looked for; `category` empty: of any. */
interface Wanted {
  strategy: Strategy
  judge: Judge
  category: readonly string[]
  except: ReadonlySet<string>
  most: number
}

/** The best that may be shown. */
function allowed({ knowledge, request }: Filling, { strategy, judge, category, except, most }: Wanted): Candidate[] {
  const found = STRATEGIES_BY_NAME[strategy](knowledge, request, {
    most: category.length === 0 ? MOST_FOUND : MOST_FOUND_FOR_CATEGORY,
    except,
  })
  const candidates: Candidate[] = []
  for (const { productId, score } of found) {
    const facts = knowledge.shelf.get(productId)
    if (facts === null || (category.length > 0 && !isWithin(facts.parts, category))) continue
    if (judge(productId, facts, strategy) === null) candidates.push({ productId, score, thing: facts.thing })
    if (candidates.length === most) break
  }
  return candidates
}
