/** @module What is looked at more and more: views that fade, against their own longer average. */
import { grown } from './grown.ts'
import type { Found, Trends } from './knowledge.ts'
import { Numbered } from './numbered.ts'
import { Smallest } from './smallest.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** Views count half after so many days: of now, and of the longer average. Our policy. */
const NOW_DAYS = 1
const LONG_DAYS = 14

/** Until views are known for so many days, the longer average counts as far as there is one. */
const KNOWN_DAYS = 7

/** Views that nobody made, spread over all products: with few data the most viewed ones rise. Our policy. */
const PRIOR_VIEWS = 100

/** After so many half-lives the sums are made small again, long before numbers end. */
const MOST_HALF_LIVES = 400

/** More than any category of a page is likely to leave over. Our policy. */
const MOST_RANKED = 1000

/**
 * A view `age` ago counts 2 ^ (-age / half-life); n(p) is the sum with a half-life of a day, l(p) with one of 14, N and L
 * their sums over all P products:
 *
 *     past(p)     = known * (l(p) + 100 / P) / (L + 100) + (1 - known) / (P + 1)      known: days since the first view / 7, at most 1
 *     expected(p) = N * past(p)
 *     score(p)    = n(p) * ln(n(p) / expected(p)) - (n(p) - expected(p))        if n(p) > expected(p), else 0
 *
 * The one more is all that nobody looked at, so that the only products looked at on the first day rise. A perpetual best seller, whose share now is its share ever, does not rise, and neither does the whole shop on a
 * Sunday. Sums are held as at a landmark, so that a view is one addition and nothing is multiplied as time goes by.
 *
 * Sources: Cormode, Shkapenyuk, Srivastava and Xu, "Forward Decay", ICDE 2009 (landmark); the score is the logarithm of
 * the likelihood ratio of a Poisson count against its expectation, as Kleinberg, "Bursty and Hierarchical Structure in
 * Streams", KDD 2002, weighs bursts. `new TrendCounter()` remembers 200,000 products, or as many as it is told; one too many, and the
 * half that is looked at least is forgotten. About 120 bytes a product with ids of 20 letters.
 */
export class TrendCounter implements Trends {
  readonly #most: number
  readonly #products = new Numbered()
  #now = new Float64Array(0)
  #long = new Float64Array(0)
  #landmarkAt: number | null = null
  #firstAt = Number.POSITIVE_INFINITY
  #ranked: { at: number; views: number; found: Found[] } = { at: Number.NaN, views: 0, found: [] }
  #views = 0

  constructor(most = 200_000) {
    this.#most = most
  }

  get bytes(): number {
    return this.#products.bytes + this.#now.byteLength + this.#long.byteLength
  }

  add(productId: string, at: number): void {
    this.#landmarkAt ??= at
    this.#firstAt = Math.min(this.#firstAt, at)
    if ((at - this.#landmarkAt) / (NOW_DAYS * DAY_MS) > MOST_HALF_LIVES) this.#move(at)
    if (this.#products.size >= this.#most && this.#products.of(productId) === undefined) this.#forgetHalf()
    const product = this.#products.name(productId)
    this.#now = grown(this.#now, product + 1)
    this.#long = grown(this.#long, product + 1)
    this.#now[product]! += 2 ** this.#halfLives(at, NOW_DAYS)
    this.#long[product]! += 2 ** this.#halfLives(at, LONG_DAYS)
    this.#views++
  }

  /** Ranked anew each minute, or when a twentieth more views came: one pass over all products. At most 1,000. */
  rising(now: number, most: number): Found[] {
    const isFresh = Math.abs(now - this.#ranked.at) < HOUR_MS / 60 && this.#views < this.#ranked.views * 1.05
    if (!isFresh) this.#ranked = { at: now, views: this.#views, found: this.#rank(now) }
    return this.#ranked.found.slice(0, most)
  }

  #rank(now: number): Found[] {
    const count = this.#products.size
    const allNow = sum(this.#now) * 2 ** -this.#halfLives(now, NOW_DAYS)
    const allLong = sum(this.#long) * 2 ** -this.#halfLives(now, LONG_DAYS)
    const known = Math.min(1, Math.max(0, now - this.#firstAt) / (KNOWN_DAYS * DAY_MS))
    const [fadeNow, fadeLong] = [2 ** -this.#halfLives(now, NOW_DAYS), 2 ** -this.#halfLives(now, LONG_DAYS)]
    const scoreOf = (product: number): number => {
      const seen = this.#now[product]! * fadeNow
      const past = (known * (this.#long[product]! * fadeLong + PRIOR_VIEWS / count)) / (allLong + PRIOR_VIEWS)
      const expected = allNow * (past + (1 - known) / (count + 1))
      return seen > expected ? seen * Math.log(seen / expected) - seen + expected : 0
    }
    const best = new Smallest(MOST_RANKED)
    for (let product = 0; product < this.#products.end; product++) {
      const score = scoreOf(product)
      if (score > 0) best.see(product, -score)
    }
    return best.numbers().map((product) => ({ productId: this.#products.idOf(product)!, score: scoreOf(product) }))
  }

  #halfLives(at: number, days: number): number {
    return (at - (this.#landmarkAt ?? at)) / (days * DAY_MS)
  }

  /** All sums as at another landmark. */
  #move(at: number): void {
    const [fadeNow, fadeLong] = [2 ** -this.#halfLives(at, NOW_DAYS), 2 ** -this.#halfLives(at, LONG_DAYS)]
    this.#now = this.#now.map((views) => views * fadeNow)
    this.#long = this.#long.map((views) => views * fadeLong)
    this.#landmarkAt = at
  }

  #forgetHalf(): void {
    const sums = this.#long.slice(0, this.#products.end).sort()
    const median = sums[sums.length >> 1]!
    for (let product = 0; product < this.#products.end; product++)
      if (this.#long[product]! <= median) {
        this.#now[product] = this.#long[product] = 0
        this.#products.letGo(product)
      }
  }
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)
