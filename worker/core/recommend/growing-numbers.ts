/** @module Whole numbers by their place, four bytes each. */

/** Grows by a quarter when full: an array of JavaScript takes eight bytes a number, and half as many again for growing. */
export class GrowingNumbers {
  #values = new Uint32Array(64)

  /** 0 where nothing was put yet. */
  at(place: number): number {
    return this.#values[place] ?? 0
  }

  /** `value`: 0 to 2^32 - 1. */
  put(place: number, value: number): void {
    if (place >= this.#values.length) this.#grow(place)
    this.#values[place] = value
  }

  #grow(place: number): void {
    const before = this.#values
    this.#values = new Uint32Array(Math.max(place + 1, Math.ceil(before.length * 1.25)))
    this.#values.set(before)
  }
}
