/** @module Which products have which words: vectors that are compared, and postings that find what to compare. */
import { grown } from '../grown.ts'
import { nthLargest } from '../nth-largest.ts'
import { hashOf, MOST_WORDS, WORD_NUMBERS, weightOf } from './words.ts'

/** Postings walked for one answer, the rarest words first: the commonest words say the least. Our policy. */
const MOST_WALKED = 12_000

/** The best of those found, by what was walked, which are compared in full. Our policy. */
const MOST_COMPARED = 300

/** Products that changed are looked through one by one until so many did; then an answer makes postings anew. */
const LEAST_CHANGED = 512
const CHANGED_SHARE = 1 / 64
/** While nobody asks, so many may change: an import makes them anew a few dozen times. */
const CHANGED_WHILE_FILLED = 1 / 4

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
  /** All 0 between two calls: by hash the square of what the seed's words weigh, by product what was found. */
  readonly #sought = new Float32Array(WORD_NUMBERS)
  #found = new Float32Array(0)
  /** By product, 0 where it was not worked out since words changed. */
  #lengths = new Float64Array(0)
  #areLengthsOld = false
  #size = 0

  get bytes(): number {
    const held = [this.#words, this.#counts, this.#holders, this.#starts, this.#postings, this.#sought, this.#found]
    return [...held, this.#lengths].reduce((sum, { byteLength }) => sum + byteLength, 40 * this.#changed.size)
  }

  /** Sets the words of a product, a small number; none takes it out. */
  set(product: number, words: readonly number[]): void {
    this.#grow(product + 1)
    const had = this.#counts[product]!
    for (const word of this.wordsOf(product)) this.#holders[hashOf(word)]!--
    this.#words.set(Uint32Array.from(words).sort(), product * MOST_WORDS)
    this.#counts[product] = words.length
    for (const word of words) this.#holders[hashOf(word)]!++
    this.#size += Math.sign(words.length) - Math.sign(had)
    this.#areLengthsOld = true
    this.#changed.add(product)
    if (this.#changed.size > Math.max(LEAST_CHANGED, this.#size * CHANGED_WHILE_FILLED)) this.#makePostings()
  }

  /** Each once, the smallest number first. */
  wordsOf(product: number): Uint32Array {
    const first = product * MOST_WORDS
    return this.#words.subarray(first, first + this.#counts[product]!)
  }

  cosine(a: number, b: number): number {
    let [at, beside] = [a * MOST_WORDS, b * MOST_WORDS]
    const [end, otherEnd] = [at + this.#counts[a]!, beside + this.#counts[b]!]
    let shared = 0
    while (at < end && beside < otherEnd) {
      const [word, other] = [this.#words[at]!, this.#words[beside]!]
      if (word === other) shared += this.#weight(word) ** 2
      if (word <= other) at++
      if (other <= word) beside++
    }
    return shared === 0 ? 0 : Math.min(1, shared / (this.#length(a) * this.#length(b)))
  }

  /** Those most like it, itself left out, in no order; at most 600. */
  nearest(seed: number): Alike[] {
    if (this.#changed.size > Math.max(LEAST_CHANGED, this.#size * CHANGED_SHARE)) this.#makePostings()
    const best = this.#takeBest(this.#walk(seed)).filter((product) => product !== seed)
    const length = this.#length(seed)
    const alike = best.map((product) => ({
      product,
      cosine: Math.min(1, this.#soughtIn(product) / (length * this.#length(product) || 1)),
    }))
    for (const word of this.wordsOf(seed)) this.#sought[hashOf(word)] = 0
    return alike.filter(({ cosine }) => cosine > 0)
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
    if (this.#areLengthsOld) this.#lengths.fill(0)
    this.#areLengthsOld = false
    this.#lengths[product] ||= Math.sqrt(this.wordsOf(product).reduce((sum, word) => sum + this.#weight(word) ** 2, 0))
    return this.#lengths[product]!
  }

  /** Products that share words with the seed; what they share is then in `#found`, the seed's words in `#sought`. */
  #walk(seed: number): number[] {
    const touched: number[] = []
    const rarestFirst = [...this.wordsOf(seed)].sort((a, b) => this.#holders[hashOf(a)]! - this.#holders[hashOf(b)]!)
    let left = MOST_WALKED
    for (const word of rarestFirst) {
      const hash = hashOf(word)
      const shared = this.#weight(word) ** 2
      this.#sought[hash] = shared
      const end = Math.min(this.#starts[hash + 1]!, this.#starts[hash]! + left)
      for (let at = this.#starts[hash]!; at < end; at++) this.#find(this.#postings[at]!, shared, touched)
      left -= end - this.#starts[hash]!
    }
    for (const product of this.#changed) this.#find(product, this.#soughtIn(product), touched)
    return touched
  }

  /** What the product shares with the seed whose words are sought. */
  #soughtIn(product: number): number {
    const first = product * MOST_WORDS
    let shared = 0
    for (let at = first; at < first + this.#counts[product]!; at++) shared += this.#sought[hashOf(this.#words[at]!)]!
    return shared
  }

  #find(product: number, shared: number, touched: number[]): void {
    if (shared === 0) return
    if (this.#found[product] === 0) touched.push(product)
    this.#found[product]! += shared
  }

  /** The best of those found; `#found` is 0 again. */
  #takeBest(touched: readonly number[]): number[] {
    const shared = new Float64Array(touched.length)
    for (let at = 0; at < shared.length; at++) shared[at] = this.#found[touched[at]!]!
    const least = nthLargest(shared, MOST_COMPARED)
    const best: number[] = []
    for (const product of touched) {
      if (this.#found[product]! >= least && best.length < 2 * MOST_COMPARED) best.push(product)
      this.#found[product] = 0
    }
    return best
  }

  #grow(end: number): void {
    this.#words = grown(this.#words, end * MOST_WORDS)
    this.#counts = grown(this.#counts, end)
    this.#found = grown(this.#found, end)
    this.#lengths = grown(this.#lengths, end)
  }

  /** By counting: two passes over all words. */
  #makePostings(): void {
    this.#starts.fill(0)
    this.#eachWord((hash) => {
      this.#starts[hash + 1]!++
    })
    for (let hash = 0; hash < WORD_NUMBERS; hash++) this.#starts[hash + 1]! += this.#starts[hash]!
    this.#postings = new Uint32Array(this.#starts[WORD_NUMBERS]!)
    const next = this.#starts.slice()
    this.#eachWord((hash, product) => {
      this.#postings[next[hash]!++] = product
    })
    this.#changed.clear()
  }

  #eachWord(see: (hash: number, product: number) => void): void {
    for (let product = 0; product < this.#counts.length; product++) {
      const first = product * MOST_WORDS
      for (let at = first; at < first + this.#counts[product]!; at++) see(hashOf(this.#words[at]!), product)
    }
  }
}
