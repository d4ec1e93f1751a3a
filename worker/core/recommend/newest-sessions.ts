/** @module Which session is a visitor's newest. */

/**
 * A table of chains by the visitor's number (contract/hash53.ts), 16 to 20 bytes a place: the visitors' ids as text would
 * take more than their clicks. Places of sessions are 0 to `places` - 1, and may be used again once deleted.
 */
export class NewestSessions {
  /** By place. */
  #visitors: Float64Array
  /** By place: 1 + the next place of the chain; 0: none. */
  #next: Uint32Array
  /** 1 + the first place of each chain; 0: none. */
  #heads = new Uint32Array(64)
  #count = 0

  constructor(places: number) {
    this.#visitors = new Float64Array(places)
    this.#next = new Uint32Array(places)
  }

  /** The place of the visitor's newest session, -1 for none. */
  find(visitor: number): number {
    let link = this.#heads[visitor % this.#heads.length]!
    while (link !== 0 && this.#visitors[link - 1] !== visitor) link = this.#next[link - 1]!
    return link - 1
  }

  /** Takes the place of the visitor's session before. */
  put(visitor: number, place: number): void {
    const before = this.find(visitor)
    if (before !== -1) this.delete(before)
    this.#visitors[place] = visitor
    this.#count++
    if (this.#count > this.#heads.length) this.#relink(this.#heads.length * 2)
    this.#link(place)
  }

  /** Nothing happens where the place is not its visitor's newest. */
  delete(place: number): void {
    const visitor = this.#visitors[place]!
    if (this.find(visitor) !== place) return
    const chain = visitor % this.#heads.length
    if (this.#heads[chain] === place + 1) this.#heads[chain] = this.#next[place]!
    else {
      let link = this.#heads[chain]!
      while (this.#next[link - 1] !== place + 1) link = this.#next[link - 1]!
      this.#next[link - 1] = this.#next[place]!
    }
    this.#count--
  }

  /** From now on there are more places, and what was at one stands at another. */
  move(places: number, placeOf: (place: number) => number): void {
    const visitors = new Float64Array(places)
    const moved = this.#linked().map((place) => {
      visitors[placeOf(place)] = this.#visitors[place]!
      return placeOf(place)
    })
    this.#visitors = visitors
    this.#next = new Uint32Array(places)
    this.#heads.fill(0)
    for (const place of moved) this.#link(place)
  }

  #linked(): number[] {
    const places: number[] = []
    for (const head of this.#heads)
      for (let link = head; link !== 0; link = this.#next[link - 1]!) places.push(link - 1)
    return places
  }

  #link(place: number): void {
    const chain = this.#visitors[place]! % this.#heads.length
    this.#next[place] = this.#heads[chain]!
    this.#heads[chain] = place + 1
  }

  #relink(chains: number): void {
    const places = this.#linked()
    this.#heads = new Uint32Array(chains)
    for (const place of places) this.#link(place)
  }
}
