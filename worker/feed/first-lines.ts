/** @module The line on which each id of a catalogue was seen first: twelve bytes an id, not the text. */
import { hash53 } from '../../contract/hash53.ts'

/** Two ids may be taken for one as `hash53` says. */
export class FirstLines {
  #hashes = new Float64Array(1024)
  #lines = new Uint32Array(1024)
  #size = 0

  /** The line of that id; undefined: it is new, and was seen on `line` from now on. */
  lineOf(id: string, line: number): number | undefined {
    const hash = hash53(id)
    const place = this.#placeOf(hash)
    if (this.#hashes[place] === hash) return this.#lines[place]
    this.#put(place, hash, line)
    this.#size += 1
    if (this.#size * 2 > this.#hashes.length) this.#grow()
    return undefined
  }

  #put(place: number, hash: number, line: number): void {
    this.#hashes[place] = hash
    this.#lines[place] = line
  }

  /** The slot of that hash, or the free one where it would go. */
  #placeOf(hash: number): number {
    const { length } = this.#hashes
    let place = hash % length
    while (this.#hashes[place] !== 0 && this.#hashes[place] !== hash) place = (place + 1) % length
    return place
  }

  #grow(): void {
    const [hashes, lines] = [this.#hashes, this.#lines]
    this.#hashes = new Float64Array(hashes.length * 2)
    this.#lines = new Uint32Array(hashes.length * 2)
    hashes.forEach((hash, place) => {
      if (hash !== 0) this.#put(this.#placeOf(hash), hash, lines[place] ?? 0)
    })
  }
}
