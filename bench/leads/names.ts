/** @module Names by number: each text once, however often it is told. */

/** Numbers count up from 0 as names are first told. */
export class Names {
  readonly #numbers = new Map<string, number>()
  readonly #names: string[] = []

  numberOf(name: string): number {
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    // A copy: a part of a line keeps the whole block that was read in memory.
    const kept = Buffer.from(name).toString()
    this.#names.push(kept)
    this.#numbers.set(kept, this.#names.length - 1)
    return this.#names.length - 1
  }

  nameOf(number: number): string {
    return this.#names[number]!
  }

  get size(): number {
    return this.#names.length
  }
}
