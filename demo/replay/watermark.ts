/** @module How far a replay has come for certain, though its requests end in any order. */

/** Counts from 0 up: `reached` is the number of things that are done without a gap. */
export class Watermark {
  readonly #doneAhead = new Set<number>()
  #reached: number

  constructor(reached: number) {
    this.#reached = reached
  }

  get reached(): number {
    return this.#reached
  }

  /** Notes that the thing number `index` (from 0) is done. */
  done(index: number): void {
    this.#doneAhead.add(index)
    while (this.#doneAhead.delete(this.#reached)) this.#reached += 1
  }
}
