/** @module A list of numbers that grows, without an object for each. */

type Numbers = Float64Array | Float32Array | Uint32Array | Uint8Array

/** As a typed array, of any length. */
export class Column {
  readonly #make: (size: number) => Numbers
  #values: Numbers
  length = 0

  /** `make` gives an array of that many zeros. */
  constructor(make: (size: number) => Numbers) {
    this.#make = make
    this.#values = make(1024)
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = this.#make(this.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }

  at(place: number): number {
    return this.#values[place]!
  }

  /** All values so far, not copied. */
  values(): Numbers {
    return this.#values.subarray(0, this.length)
  }
}
