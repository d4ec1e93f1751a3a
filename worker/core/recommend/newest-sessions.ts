/** @module Which session is a visitor's newest. */
import { GrowingNumbers } from './growing-numbers.ts'

/**
 * A table of chains by the visitor's number (contract/hash53.ts), 20 to 24 bytes a session: the visitors' ids as text
 * would take more than their clicks. Places of sessions are 0 and up, and may be used again once deleted.
 */
export class NewestSessions {
  /** By place. */
  readonly #visitors: number[] = []
  /** By place: 1 + the next place of the chain; 0: none. */
  readonly #next = new GrowingNumbers()
  /** 1 + the first place of each chain; 0: none. */
  #heads = new Uint32Array(64)
  #count = 0

  /** The place of the visitor's newest session, -1 for none. */
  find(visitor: number): number {
    let link = this.#heads[visitor % this.#heads.length]!
    while (link !== 0 && this.#visitors[link - 1] !== visitor) link = this.#next.at(link - 1)
    return link - 1
  }

  /** Takes the place of the visitor's session before. */
  put(visitor: number, place: number): void {
    const before = this.find(visitor)
    if (before !== -1) this.delete(before)
    this.#visitors[place] = visitor
    this.#count++
    if (this.#count > this.#heads.length) this.#grow()
    this.#link(place)
  }

  /** Nothing happens where the place is not its visitor's newest. */
  delete(place: number): void {
    const visitor = this.#visitors[place]
    if (visitor === undefined || this.find(visitor) !== place) return
    const chain = visitor % this.#heads.length
    if (this.#heads[chain] === place + 1) this.#heads[chain] = this.#next.at(place)
    else {
      let link = this.#heads[chain]!
      while (this.#next.at(link - 1) !== place + 1) link = this.#next.at(link - 1)
      this.#next.put(link - 1, this.#next.at(place))
    }
    this.#count--
  }

  #link(place: number): void {
    const chain = this.#visitors[place]! % this.#heads.length
    this.#next.put(place, this.#heads[chain]!)
    this.#heads[chain] = place + 1
  }

  #grow(): void {
    const before = this.#heads
    this.#heads = new Uint32Array(before.length * 2)
    for (const head of before)
      for (let link = head; link !== 0; ) {
        const next = this.#next.at(link - 1)
        this.#link(link - 1)
        link = next
      }
  }
}
