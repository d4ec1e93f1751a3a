/** @module The few with the smallest keys, of many that come one after the other. */
import { nthLargest } from './nth-largest.ts'

/** Holds twice `most` numbers at the most; of equal keys those that came first stay. Cost: one comparison for most of many. */
export class Smallest {
  readonly #most: number
  readonly #keys: Float64Array
  readonly #numbers: Uint32Array
  #held = 0
  #limit = Number.POSITIVE_INFINITY

  constructor(most: number) {
    this.#most = most
    this.#keys = new Float64Array(2 * most)
    this.#numbers = new Uint32Array(2 * most)
  }

  see(number: number, key: number): void {
    if (!(key < this.#limit)) return
    this.#keys[this.#held] = key
    this.#numbers[this.#held++] = number
    if (this.#held === this.#keys.length) this.#cut()
  }

  /** Smallest key first. */
  numbers(): number[] {
    if (this.#held > this.#most) this.#cut()
    const places = Array.from({ length: this.#held }, (_, place) => place)
    return places.sort((a, b) => this.#keys[a]! - this.#keys[b]! || a - b).map((place) => this.#numbers[place]!)
  }

  #cut(): void {
    this.#limit = -nthLargest(
      this.#keys.subarray(0, this.#held).map((key) => -key),
      this.#most,
    )
    let below = 0
    for (let at = 0; at < this.#held; at++) if (this.#keys[at]! < this.#limit) below++
    let [kept, equal] = [0, this.#most - below]
    for (let at = 0; at < this.#held; at++) {
      if (this.#keys[at]! > this.#limit || (this.#keys[at] === this.#limit && equal-- <= 0)) continue
      this.#keys[kept] = this.#keys[at]!
      this.#numbers[kept++] = this.#numbers[at]!
    }
    this.#held = kept
  }
}
