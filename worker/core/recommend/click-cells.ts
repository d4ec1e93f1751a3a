/** @module Clicks, packed: each stands in the list of its session and in the list of its product. */
import { GrowingNumbers } from './growing-numbers.ts'

/**
 * Linked lists in arrays, 20 bytes a click. Cells are numbered from 1; 0 is the end of a list. The caller keeps the
 * heads: the first cell of a session, the newest of a product.
 */
export class ClickCells {
  readonly #product = new GrowingNumbers()
  readonly #session = new GrowingNumbers()
  /** The next of the session, or of the cells that are free. */
  readonly #next = new GrowingNumbers()
  readonly #newer = new GrowingNumbers()
  readonly #older = new GrowingNumbers()
  #free = 0
  #made = 0
  #hasLeftOut = false

  /** A cell that stands in no list yet. */
  make(session: number, product: number): number {
    const cell = this.#free || ++this.#made
    this.#free = this.#next.at(cell)
    for (const links of [this.#next, this.#newer, this.#older]) links.put(cell, 0)
    this.#session.put(cell, session)
    this.#product.put(cell, product)
    return cell
  }

  /** It must stand in no product's list. */
  release(cell: number): void {
    this.#next.put(cell, this.#free)
    this.#free = cell
  }

  productOf(cell: number): number {
    return this.#product.at(cell)
  }

  sessionOf(cell: number): number {
    return this.#session.at(cell)
  }

  /** The next product of the session. */
  nextOf(cell: number): number {
    return this.#next.at(cell)
  }

  /** The session before this one that saw the product. */
  olderOf(cell: number): number {
    return this.#older.at(cell)
  }

  /** Puts `next` behind `cell` in their session. */
  append(cell: number, next: number): void {
    this.#next.put(cell, next)
  }

  /**
   * Puts a cell into its product's list, newest session first, and returns the list's newest. A session with `most`
   * newer ones before it is left out, so that a long one costs no more than a short one.
   */
  list(cell: number, newest: number, most: number): number {
    let [newer, older] = [0, newest]
    for (let passed = 0; older !== 0 && this.sessionOf(older) > this.sessionOf(cell); passed++) {
      if (passed === most) {
        this.#hasLeftOut = true
        return newest
      }
      newer = older
      older = this.#older.at(older)
    }
    this.#join(newer, cell)
    this.#join(cell, older)
    return newer === 0 ? cell : newest
  }

  /** Was any left out? From now on none was: the caller lists all anew. */
  takeLeftOut(): boolean {
    const hasLeftOut = this.#hasLeftOut
    this.#hasLeftOut = false
    return hasLeftOut
  }

  /** Takes a cell out of its product's list and returns the list's newest; one that is not in it may be given, too. */
  unlist(cell: number, newest: number): number {
    const [newer, older] = [this.#newer.at(cell), this.#older.at(cell)]
    if (newer === 0 && newest !== cell) return newest
    this.#join(newer, older)
    return newer === 0 ? older : newest
  }

  #join(newer: number, older: number): void {
    if (newer !== 0) this.#older.put(newer, older)
    if (older !== 0) this.#newer.put(older, newer)
  }
}
