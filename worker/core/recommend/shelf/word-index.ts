/** @module Which products have which words: vectors that are compared, and postings that find what to compare. */
import { grown } from '../grown.ts'
import { nthLargest } from '../nth-largest.ts'
import { hashOf, MOST_WORDS, WORD_NUMBERS, weightOf } from './words.ts'

/** Postings walked for one answer, the rarest words first: the commonest words say the least. Our policy. */
const MOST_WALKED = 20_000

/** The best of those found, by what was walked, which are compared in full. Our policy. */
const MOST_COMPARED = 400

/** Products that changed are looked through one by one until so many did; then postings are made anew. */
const LEAST_CHANGED = 512
const CHANGED_SHARE = 1 / 16

/** A product that was compared. `cosine` 0 to 1. */
export interface Alike {
  product: number
  cosine: number
}

/**
 * Products are vectors over words:
 *
 *     weight(w)    = weight of its kind * ln(1 + products / products with w)
 *     cosine(a, b) = sum over shared words of weight(w)^2 / (|a| * |b|)
 *
 * Source: Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988 (a title rarely says a word
 * twice, so how often it does is left out). Postings are typed arrays made at once; what changed since is held beside them.
 */
export class WordIndex {
  #words = new Uint32Array(0)
  #counts = new Uint8Array(0)
  /** By hash: products that have the word, now. */
  readonly #holders = new Uint32Array(WORD_NUMBERS)
  /** By hash, where its postings begin; behind them those of the next. */
  readonly #starts = new Uint32Array(WORD_NUMBERS + 1)
  #postings = new Uint32Array(0)
  readonly #changed = new Set<number>()
  /** All 0 between two calls: by hash what the seed's words weigh, by product what was found. */
  readonly #sought = new Float32Array(WORD_NUMBERS)
  #found = new Float32Array(0)
  #size = 0

  get bytes(): number {
    const held = [this.#words, this.#counts, this.#holders, this.#starts, this.#postings, this.#sought, this.#found]
    return held.reduce((sum, { byteLength }) => sum + byteLength, 40 * this.#changed.size)
  }

  /** Sets the words of a product, a small number; none takes it out. */
  set(product: number, words: readonly number[]): void {
    this.#grow(product + 1)
    const had = this.#counts[product]!
    for (const word of this.wordsOf(product)) this.#holders[hashOf(word)]!--
    this.#words.set(words, product * MOST_WORDS)
    this.#counts[product] = words.length
    for (const word of words) this.#holders[hashOf(word)]!++
    this.#size += Math.sign(words.length) - Math.sign(had)
    this.#changed.add(product)
    if (this.#changed.size > Math.max(LEAST_CHANGED, this.#size * CHANGED_SHARE)) this.#makePostings()
  }

  wordsOf(product: number): Uint32Array {
    const first = product * MOST_WORDS
    return this.#words.subarray(first, first + this.#counts[product]!)
  }

  cosine(a: number, b: number): number {
    const words = this.wordsOf(b)
    let shared = 0
    for (const word of this.wordsOf(a)) if (words.includes(word)) shared += this.#weight(word) ** 2
    return shared === 0 ? 0 : Math.min(1, shared / (this.#length(a) * this.#length(b)))
  }

  /** Those most like it, itself left out, in no order; at most 400. */
  nearest(seed: number): Alike[] {
    const touched = this.#walk(seed)
    const best = this.#takeBest(touched)
    return best
      .filter((product) => product !== seed && this.#counts[product]! > 0)
      .map((product) => ({ product, cosine: this.cosine(seed, product) }))
  }

  /** Those that have the word or had it when postings were made, and those that changed since. */
  *mayHave(word: number): Generator<number> {
    const hash = hashOf(word)
    for (let at = this.#starts[hash]!; at < this.#starts[hash + 1]!; at++) yield this.#postings[at]!
    yield* this.#changed
  }

  #weight(word: number): number {
    return weightOf(word) * Math.log(1 + this.#size / Math.max(1, this.#holders[hashOf(word)]!))
  }

  #length(product: number): number {
    let sum = 0
    for (const word of this.wordsOf(product)) sum += this.#weight(word) ** 2
    return Math.sqrt(sum)
  }

  /** Products that share words with the seed; what they share is then in `#found`. */
  #walk(seed: number): number[] {
    const touched: number[] = []
    const find = (product: number, shared: number) => {
      if (this.#found[product] === 0) touched.push(product)
      this.#found[product]! += shared
    }
    const rarestFirst = [...this.wordsOf(seed)].sort((a, b) => this.#holders[hashOf(a)]! - this.#holders[hashOf(b)]!)
    let left = MOST_WALKED
    for (const word of rarestFirst) {
      const hash = hashOf(word)
      const shared = this.#weight(word) ** 2
      this.#sought[hash] = shared
      const end = Math.min(this.#starts[hash + 1]!, this.#starts[hash]! + left)
      for (let at = this.#starts[hash]!; at < end; at++) find(this.#postings[at]!, shared)
      left -= end - this.#starts[hash]!
    }
    for (const product of this.#changed)
      for (const word of this.wordsOf(product)) {
        const shared = this.#sought[hashOf(word)]!
        if (shared > 0) find(product, shared)
      }
    for (const word of rarestFirst) this.#sought[hashOf(word)] = 0
    return touched
  }

  /** The best of those found; `#found` is 0 again. */
  #takeBest(touched: readonly number[]): number[] {
    const least = nthLargest(
      Float64Array.from(touched, (product) => this.#found[product]!),
      MOST_COMPARED,
    )
    const best = touched.filter((product) => this.#found[product]! >= least)
    for (const product of touched) this.#found[product] = 0
    return best.slice(0, 2 * MOST_COMPARED)
  }

  #grow(end: number): void {
    this.#words = grown(this.#words, end * MOST_WORDS)
    this.#counts = grown(this.#counts, end)
    this.#found = grown(this.#found, end)
  }

  /** By counting: two passes over all words. */
  #makePostings(): void {
    this.#starts.fill(0)
    for (const [product] of this.#counts.entries())
      for (const word of this.wordsOf(product)) this.#starts[hashOf(word) + 1]!++
    for (let hash = 0; hash < WORD_NUMBERS; hash++) this.#starts[hash + 1]! += this.#starts[hash]!
    this.#postings = new Uint32Array(this.#starts[WORD_NUMBERS]!)
    const next = this.#starts.slice()
    for (const [product] of this.#counts.entries())
      for (const word of this.wordsOf(product)) this.#postings[next[hashOf(word)]!++] = product
    this.#changed.clear()
  }
}
