/** @module Recommends what people looked at in sessions like this one, learning from each click as it comes. */
import { SessionLog } from './session-log.ts'
import { OUR_WEIGHTS, type SessionWeights } from './session-weights.ts'

/** How much is remembered and compared. Names m, k and n are those of the VMIS-kNN paper. */
export interface SessionIndexOptions {
  /** Sessions held; one too many evicts the session that began first. @default 400_000 */
  maxSessions: number
  /** Memory that they may take, bytes; too much evicts in the same way. @default 60_000_000 */
  maxBytes: number
  /** Different products held of one session, the first ones: our policy, tuned; 32 lose .001 of HR@20. @default 64 */
  maxProductsPerSession: number
  /** Clicks of a visitor with no longer gap are one session. @default 1_800_000, 30 minutes, as the glossary says */
  sessionGapMs: number
  /** Sessions compared at most, and listed under a product: m of the paper, with its usual value. @default 500 */
  comparedSessions: number
  /** The nearest of them, which vote: k of the paper, with its usual value; 50 to 500 score alike. @default 100 */
  neighbours: number
  /** Products of the running session that count, n: our policy, tuned; 6 lose .003 of HR@20. @default 9 */
  lastProducts: number
  /** @default OUR_WEIGHTS */
  weights: SessionWeights
}

const DEFAULTS: SessionIndexOptions = {
  maxSessions: 400_000,
  maxBytes: 60_000_000,
  maxProductsPerSession: 64,
  sessionGapMs: 30 * 60_000,
  comparedSessions: 500,
  neighbours: 100,
  lastProducts: 9,
  weights: OUR_WEIGHTS,
}

/** Before anything is known, one click in 100 is taken to ask for the same product again. Our policy. */
const REPEATED_BEFORE = 1
const FOLLOWED_BEFORE = 100

/** What one answer may hold. */
export interface RecommendOptions {
  /** Most products in the answer, 0 or more. */
  count: number
  /** Products that may not be in it. The caller's own are in it unless they are named here. */
  exclude?: ReadonlySet<string>
}

/** `score` is positive and ranks within one answer only. */
export interface ScoredProduct {
  productId: string
  score: number
}

interface Neighbour {
  session: number
  similarity: number
}

/** Scores by the products' numbers. */
type Scores = Map<number, number>

/**
 * Nearest neighbours among sessions, VMIS-kNN, updated click by click and answering in a fraction of a millisecond.
 *
 * With r the last n different products of the running session, r[0] the newest, and N sessions held:
 *
 *     similarity(s) = sum over r[i] in s of (|r| - i) / |r|           newer matches count for more
 *     trust(s)      = similarity(s) * (1 - (i + 1) / (n + 1))         r[i] the newest product in s: the match
 *     score(p)      = (1 + ln(N / sessions with p)) *                 what everyone sees says little
 *                     sum over the k nearest s with p of trust(s) / (1 + |distance from p to the match in s|)
 *
 * At most m sessions are compared, those of the newest product first and of each product the newest. Of equally near
 * sessions the newer ranks first, of equal products the one met first: the same clicks always give the same answer.
 *
 * Two things are added. The product being looked at is in every neighbour and would come first, though hardly anybody
 * asks for it again: it gets the share of all scores that such clicks have had in this shop. And where fewer than
 * `count` are found, the n best of them are taken for a session, and what its neighbours saw comes behind them; of
 * products that few looked at, this finds .02 to .04 more of the next clicks. Both are our policy, tuned.
 *
 * Memory: 25 bytes a product of a session, 56 a session, 88 and its letters a product, and never more than `maxBytes`:
 * 500,000 clicks of 182,000 sessions on 49,000 products take 26 MB, a million of 365,000 sessions 41 MB (Node 24).
 *
 * Sources and figures: session-weights.ts, docs/decisions/0023.
 */
export class SessionIndex {
  readonly options: Readonly<SessionIndexOptions>
  readonly #log: SessionLog

  constructor(options: Partial<SessionIndexOptions> = {}) {
    this.options = { ...DEFAULTS, ...options }
    this.#log = new SessionLog({ ...this.options, sessionsPerProduct: this.options.comparedSessions })
  }

  /** What is held now. A product clicked twice in a session is one click. */
  stats(): { sessions: number; products: number; clicks: number } {
    const { sessionCount: sessions, productCount: products, clickCount: clicks } = this.#log
    return { sessions, products, clicks }
  }

  /** Memory in bytes, estimated from what is held. */
  get bytes(): number {
    return this.#log.bytes
  }

  /**
   * Takes a visitor's click at `at` (ms UTC) and tells whether it changed anything: keep the clicks that did, give
   * them again in the order they came, and the index is the same.
   *
   * Visitors may arrive in any order. A visitor's own clicks should arrive in order of time: one that is late by at
   * most 30 minutes joins the visitor's newest session at its end, an older one is dropped, a repeated one is nothing.
   */
  add(visitor: string, productId: string, at: number): boolean {
    return this.#log.add(visitor, productId, at)
  }

  /**
   * The products of the session that a click of this visitor at `at` would continue, oldest first, the one being looked
   * at last: ask before `add`. Empty where the click would begin a session, comes late or was told before.
   */
  running(visitor: string, at: number): string[] {
    return this.#log.running(visitor, at)
  }

  /** From now on it takes so much memory at most, bytes, instead of `maxBytes`: what is too much is evicted. */
  holdWithin(maxBytes: number): void {
    this.#log.holdWithin(maxBytes)
  }

  /** Forgets sessions that ended before `at` (ms UTC); older clicks are refused from now on. Cost: one pass over all. */
  forgetBefore(at: number): void {
    this.#log.forgetBefore(at)
  }

  /**
   * The likeliest next products of a session, best first. `recentItems` are its product ids, oldest first, the one
   * being looked at last; repeats are fine and products never seen are passed over. Empty if nothing is known.
   * Cost: twice n * m sessions at most, whatever the index holds.
   */
  recommend(recentItems: readonly string[], { count, exclude }: RecommendOptions): ScoredProduct[] {
    const recent = this.#recent(recentItems)
    const scores = this.#scores(recent)
    this.#repeat(scores, this.#log.numberOf(recentItems.at(-1) ?? ''))
    const ranked = this.#ranked(scores, exclude)
    if (ranked.length < count && this.options.weights.isWidened) ranked.push(...this.#wider(recent, scores, exclude))
    return ranked.slice(0, count)
  }

  /** The last n known and different products, newest first. */
  #recent(recentItems: readonly string[]): number[] {
    const newestFirst = [...new Set(recentItems.toReversed())]
    const known = newestFirst.map((id) => this.#log.numberOf(id)).filter((product) => product !== undefined)
    return known.slice(0, this.options.lastProducts)
  }

  /** The k sessions most like the running one, nearest first. */
  #nearest(recent: readonly number[]): Neighbour[] {
    const { comparedSessions, neighbours, weights } = this.options
    const similarities = new Map<number, number>()
    for (const [age, product] of recent.entries()) {
      const weight = weights.shared(age, recent.length)
      for (const session of this.#log.sessionsWith(product)) {
        const similarity = similarities.get(session)
        if (similarity === undefined && similarities.size === comparedSessions) continue
        similarities.set(session, (similarity ?? 0) + weight)
      }
    }
    const found = Array.from(similarities, ([session, similarity]) => ({ session, similarity }))
    return found.sort(nearerFirst).slice(0, neighbours)
  }

  #scores(recent: readonly number[]): Scores {
    const { weights, lastProducts } = this.options
    const scores: Scores = new Map()
    for (const { session, similarity } of this.#nearest(recent)) {
      const products = this.#log.productsOf(session)
      const age = recent.findIndex((product) => products.includes(product))
      const matchAt = products.indexOf(recent[age]!)
      const trust = similarity * weights.match(age, lastProducts)
      products.forEach((product, at) => {
        scores.set(product, (scores.get(product) ?? 0) + trust * weights.distance(at - matchAt))
      })
    }
    const { sessionCount: sessions, clickCount: clicks } = this.#log
    for (const [product, votes] of scores)
      scores.set(product, votes * weights.rarity({ seenBy: this.#log.seenBy(product), sessions, clicks }))
    return scores
  }

  /** Gives the product being looked at the share of all scores that clicks on the same product again have had. */
  #repeat(scores: Scores, current: number | undefined): void {
    if (current === undefined || !scores.delete(current)) return
    const { followed, repeated } = this.#log.steps
    const share = (repeated + REPEATED_BEFORE) / (followed + FOLLOWED_BEFORE)
    const others = [...scores.values()].reduce((sum, score) => sum + score, 0)
    scores.set(current, (others * share) / (1 - share))
  }

  /** What the neighbours of the best products found saw, each scored below them all. */
  #wider(recent: readonly number[], scores: Scores, exclude?: ReadonlySet<string>): ScoredProduct[] {
    const isRecent = new Set(recent)
    const byScore = [...scores].sort((a, b) => b[1] - a[1])
    const best = byScore.map(([product]) => product).filter((product) => !isRecent.has(product))
    const more = this.#scores(best.slice(0, this.options.lastProducts))
    const worst = byScore.at(-1)?.[1] ?? 0
    const most = Math.max(...more.values())
    for (const [product, score] of more) more.set(product, (score / most) * worst)
    for (const product of scores.keys()) more.delete(product)
    return this.#ranked(more, exclude)
  }

  #ranked(scores: Scores, exclude?: ReadonlySet<string>): ScoredProduct[] {
    const ranked: ScoredProduct[] = []
    for (const [product, score] of scores) {
      const productId = this.#log.idOf(product)
      if (!exclude?.has(productId)) ranked.push({ productId, score })
    }
    return ranked.sort((a, b) => b.score - a.score)
  }
}

/** Of equally near sessions the newer one first. */
function nearerFirst(a: Neighbour, b: Neighbour): number {
  return b.similarity - a.similarity || b.session - a.session
}
