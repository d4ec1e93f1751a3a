/** @module Small numbers for product ids, so that typed arrays can hold what is known of them. */

/** Numbers count up from 0 and are given again once let go. */
export class Numbered {
  readonly #numbers = new Map<string, number>()
  readonly #ids: (string | undefined)[] = []
  readonly #free: number[] = []
  #letterBytes = 0

  /** Ids that have a number now. */
  get size(): number {
    return this.#numbers.size
  }

  /** One more than the largest number ever given. */
  get end(): number {
    return this.#ids.length
  }

  /** Letters, the list and the map: about 80 bytes an id and those of its letters, on V8. */
  get bytes(): number {
    return this.#letterBytes + 80 * this.#numbers.size
  }

  of(id: string): number | undefined {
    return this.#numbers.get(id)
  }

  idOf(number: number): string | undefined {
    return this.#ids[number]
  }

  name(id: string): number {
    const known = this.#numbers.get(id)
    if (known !== undefined) return known
    const number = this.#free.pop() ?? this.#ids.length
    this.#ids[number] = id
    this.#numbers.set(id, number)
    this.#letterBytes += letterBytes(id)
    return number
  }

  letGo(number: number): void {
    const id = this.#ids[number]
    if (id === undefined) return
    this.#letterBytes -= letterBytes(id)
    this.#numbers.delete(id)
    this.#ids[number] = undefined
    this.#free.push(number)
  }
}

/** V8 takes a byte a letter of a text in Latin letters, two of any other. */
function letterBytes(id: string): number {
  return /[\u0100-\uffff]/.test(id) ? 2 * id.length : id.length
}
