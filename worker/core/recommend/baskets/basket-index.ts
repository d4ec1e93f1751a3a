/** @module What is bought together, and how often again, by the newest orders. */
import type { Basket, Baskets, Found, Rhythm } from '../knowledge.ts'
import { BasketLog, type BasketLogOptions } from './basket-log.ts'

const DEFAULTS: BasketLogOptions = { maxBaskets: 100_000, maxLines: 500_000, maxLinesPerBasket: 200 }

/** Lines walked for one answer, shared among the products in hand, the newest orders first. Our policy. */
const MOST_WALKED = 20_000

/** Orders looked through for a product's rhythm. */
const MOST_FOR_RHYTHM = 500

/**
 * `new BasketIndex()` holds the newest 100,000 orders or 500,000 lines, whichever is less: about 9 MB at once and up to 25
 * as numbers of orders and customers come. Give it orders in the order of their time, oldest first.
 */
export class BasketIndex implements Baskets {
  readonly #log: BasketLog
  /** By product, all 0 between two calls. */
  #together = new Float64Array(0)

  constructor(options: Partial<BasketLogOptions> = {}) {
    this.#log = new BasketLog({ ...DEFAULTS, ...options })
  }

  get size(): number {
    return this.#log.size
  }

  get bytes(): number {
    return this.#log.bytes + this.#together.byteLength
  }

  put(basket: Basket): boolean {
    return this.#log.put(basket)
  }

  /** Sum over the products in hand of Jaccard: orders with both / orders with one of them. */
  boughtWith(productIds: readonly string[], most: number): Found[] {
    const inHand = [...new Set(productIds)].flatMap((id) => this.#log.numberOf(id) ?? [])
    const scores = new Map<number, number>()
    for (const product of inHand)
      for (const [other, together] of this.#countTogether(product, MOST_WALKED / inHand.length)) {
        const either = this.#log.ordersWith(product) + this.#log.ordersWith(other) - together
        scores.set(other, (scores.get(other) ?? 0) + together / either)
      }
    for (const product of inHand) scores.delete(product)
    return [...scores]
      .map(([product, score]) => ({ productId: this.#log.idOf(product), score }))
      .sort((a, b) => b.score - a.score || (a.productId < b.productId ? -1 : 1))
      .slice(0, most)
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

  /** How many of the newest orders with the product have each other one. */
  #countTogether(product: number, mostLines: number): [number, number][] {
    const counts = new Map<number, number>()
    let left = mostLines
    this.#log.walk(product, (first, count) => {
      for (let n = 0; n < count; n++) {
        const other = this.#log.productOf(first + n)
        counts.set(other, (counts.get(other) ?? 0) + 1)
      }
      left -= count
      return left > 0
    })
    return [...counts]
  }
}
