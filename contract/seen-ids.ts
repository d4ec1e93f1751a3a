/** @module A set of ids for files of millions of rows: eight bytes an id, not the text. */
import { hash53 } from './hash53.ts'

/** Knows a text by 53 bits of it: of a million ids two are taken for one with a probability of 1 in 18,000. */
export class SeenIds {
  #slots = new Float64Array(1024)
  #size = 0

  has(id: string): boolean {
    return this.#slots[this.#placeOf(hash53(id))] !== 0
  }

  add(id: string): void {
    const value = hash53(id)
    const place = this.#placeOf(value)
    if (this.#slots[place] !== 0) return
    this.#slots[place] = value
    this.#size += 1
    if (this.#size * 2 > this.#slots.length) this.#grow()
  }

  /** The slot of that value, or the free one where it would go. */
  #placeOf(value: number): number {
    const { length } = this.#slots
    let place = value % length
    while (this.#slots[place] !== 0 && this.#slots[place] !== value) place = (place + 1) % length
    return place
  }

  #grow(): void {
    const before = this.#slots
    this.#slots = new Float64Array(before.length * 2)
    for (const value of before) if (value !== 0) this.#slots[this.#placeOf(value)] = value
  }
}
