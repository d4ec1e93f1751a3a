/** @module Names that many products share, such as those of categories; forgotten with the last product that has one. */
import { grown } from '../grown.ts'
import { Numbered } from '../numbered.ts'

/** As `Numbered`, with one name for many: each holds it once, and gives it back. Cost: constant. */
export class SharedNames {
  readonly #names = new Numbered()
  #holders = new Uint32Array(0)

  get bytes(): number {
    return this.#names.bytes + this.#holders.byteLength
  }

  /** A number's name; empty for none. */
  nameOf(number: number): string {
    return this.#names.idOf(number) ?? ''
  }

  numberOf(name: string): number | undefined {
    return this.#names.of(name)
  }

  *names(): Generator<string> {
    for (let number = 0; number < this.#names.end; number++) if (this.nameOf(number)) yield this.nameOf(number)
  }

  /** The number of a name, for one product more. `isNew`: none had it. */
  take(name: string): { number: number; isNew: boolean } {
    const number = this.#names.name(name)
    this.#holders = grown(this.#holders, number + 1)
    return { number, isNew: this.#holders[number]!++ === 0 }
  }

  /** For one product less; true: that was the last. */
  letGo(number: number): boolean {
    if (--this.#holders[number]! > 0) return false
    this.#names.letGo(number)
    return true
  }
}
