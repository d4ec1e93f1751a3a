/** @module Estimates how many different products were named, in 4 kB whatever their number. */

/** Bits of one sketch; of 10,000 products the estimate is off by .4 %, of 100,000 by .75 % (one standard error). */
const BITS = 32_768

/**
 * Linear counting: each product sets one bit, and from the share of bits still unset follows how many products there
 * were, n = -BITS * ln(unset / BITS). Source: Whang, Vander-Zanden and Taylor, "A linear-time probabilistic counting
 * algorithm", ACM TODS 15(2), 1990.
 */
export class DistinctSketch {
  readonly #words: Uint32Array

  /** `words` as told by `toJSON`. */
  constructor(words: readonly number[] = []) {
    this.#words = new Uint32Array(BITS / 32)
    this.#words.set(words.slice(0, BITS / 32))
  }

  add(productId: string): void {
    const bit = mixed(productId) % BITS
    this.#words[bit >>> 5]! |= 1 << (bit & 31)
  }

  /** Becomes the sketch of what either of them was told. */
  merge(other: DistinctSketch): void {
    for (const [at, word] of other.#words.entries()) this.#words[at]! |= word
  }

  /** How many different products were added, about. Full: the most it can tell. */
  get count(): number {
    let unset = BITS
    for (const word of this.#words) unset -= ones(word)
    return -BITS * Math.log(Math.max(unset, 1) / BITS)
  }

  toJSON(): number[] {
    return [...this.#words]
  }
}

/** FNV-1a over UTF-16 code units, its bits stirred by the end of MurmurHash3, because few of them are used. */
function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Bits set in a word of 32. */
function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
