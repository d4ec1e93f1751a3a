/** @module What is bought together, and how often again, by the newest orders. */
import { grown } from '../grown.ts'
import type { Basket, Baskets, Found, Rhythm } from '../knowledge.ts'
import { nthLargest } from '../nth-largest.ts'
import { BasketLog, type BasketLogOptions } from './basket-log.ts'

const DEFAULTS: BasketLogOptions = { maxBaskets: 100_000, maxLines: 500_000, maxLinesPerBasket: 200 }

/** Lines walked for one answer, the newest orders first; what a rare product leaves over is for the others. Our policy. */
const MOST_WALKED = 60_000

/** Orders of more lines are passed over: they say least of what goes together, and cost most. Chosen on the same data. */
const MOST_IN_ORDER = 50

/** Weight of orders that had neither; chosen on data before the split date, 0 finds less. */
const AGAINST_CHANCE = 0.5

/** Chosen likewise: 1 and 2 find less. */
const TIE_POWER = 1.5

/** Orders looked through for a product's rhythm. */
const MOST_FOR_RHYTHM = 200

/**
 * `new BasketIndex()` holds the newest 100,000 orders or 500,000 lines, whichever is less: about 9 MB at once and up to 32
 * as numbers of orders and customers come. Give it orders in the order of their time, oldest first.
 */
export class BasketIndex implements Baskets {
  readonly #log: BasketLog
  // By product, all 0 between two calls.
  #together = new Float64Array(0)
  #scores = new Float64Array(0)

  constructor(options: Partial<BasketLogOptions> = {}) {
    this.#log = new BasketLog({ ...DEFAULTS, ...options })
  }

  get size(): number {
    return this.#log.size
  }

  get bytes(): number {
    return this.#log.bytes + 2 * this.#together.byteLength
  }

  put(basket: Basket): boolean {
    return this.#log.put(basket)
  }

  /**
   * An order of so many products counts 1 / products, since who buys forty things has not chosen them to go together:
   *
   *     w(p)     = sum of 1 / products over the orders with p, w(p, q) over those with both
   *     score(q) = sum over each p in hand of (w(p, q) / (w(p) + w(q) - w(p, q) + .5)) ^ 1.5
   *
   * The fraction is the Jaccard index (1901) of the orders with p and with q, weighted; with the .5 two products that met
   * once are no pair, and the power lets one strong tie say more than many weak ones. Where only the newest orders with p
   * were walked, w(p, q) is scaled up to all of them. How it was chosen: docs/decisions/0025-bought-together.md.
   */
  boughtWith(productIds: readonly string[], most: number): Found[] {
    const inHand = [...new Set(productIds)].flatMap((id) => this.#log.numberOf(id) ?? [])
    inHand.sort((a, b) => this.#log.weightOf(a) - this.#log.weightOf(b))
    this.#together = grown(this.#together, this.#log.end)
    this.#scores = grown(this.#scores, this.#log.end)
    const found: number[] = []
    let left = MOST_WALKED
    for (const [place, product] of inHand.entries()) left -= this.#score(product, left / (inHand.length - place), found)
    for (const product of inHand) this.#scores[product] = 0
    const scores = new Float64Array(found.length)
    for (let at = 0; at < scores.length; at++) scores[at] = this.#scores[found[at]!]!
    const least = nthLargest(scores, most)
    const best = found.flatMap((product) => {
      const score = this.#scores[product]!
      this.#scores[product] = 0
      return score > 0 && score >= least ? { productId: this.#log.idOf(product), score } : []
    })
    return best.sort((a, b) => b.score - a.score || (a.productId < b.productId ? -1 : 1)).slice(0, most)
  }

  rhythmOf(productId: string): Rhythm {
    const gaps: number[] = []
    let looked = 0
    const product = this.#log.numberOf(productId)
    if (product !== undefined)
      this.#log.walk(product, (_first, _count, gapDays) => {
        if (gapDays > 0) gaps.push(gapDays)
        return ++looked < MOST_FOR_RHYTHM
      })
    gaps.sort((a, b) => a - b)
    return { gaps: gaps.length, medianDays: gaps[Math.floor(gaps.length / 2)] ?? null }
  }

  rhythmOfShop(): Rhythm {
    const gaps = this.#log.gapsByDay.reduce((sum, count) => sum + count, 0)
    if (gaps === 0) return { gaps, medianDays: null }
    let below = 0
    const medianDays = this.#log.gapsByDay.findIndex((count) => {
      below += count
      return below * 2 > gaps
    })
    return { gaps, medianDays }
  }

  /** Adds to `#scores` what goes with one product; those that had no score yet join `found`. Returns the lines walked. */
  #score(product: number, mostLines: number, found: number[]): number {
    const beside: number[] = []
    let [walked, left] = [0, mostLines]
    this.#log.walk(product, (first, count) => {
      if (count > MOST_IN_ORDER) return true
      walked += 1 / count
      for (let n = 0; n < count; n++) {
        const other = this.#log.productOf(first + n)
        if (this.#together[other] === 0) beside.push(other)
        this.#together[other]! += 1 / count
      }
      left -= count
      return left > 0
    })
    const own = this.#log.weightOf(product)
    for (const other of beside) {
      const weight = this.#log.weightOf(other)
      const together = Math.min(weight, (this.#together[other]! * own) / walked)
      this.#together[other] = 0
      if (other === product) continue
      if (this.#scores[other] === 0) found.push(other)
      this.#scores[other]! += (together / (own + weight - together + AGAINST_CHANCE)) ** TIE_POWER
    }
    return mostLines - left
  }
}
