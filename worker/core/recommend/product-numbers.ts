/** @module Products of the sessions held, by small numbers that are used again once no session saw the product. */
import { GrowingNumbers } from './growing-numbers.ts'
import { Numbered } from './numbered.ts'

/** What a product takes beside its number: two numbers of four bytes. */
const LIST_BYTES = 8

/** Of each product: its id, how many sessions saw it, and the newest cell of its list (click-cells.ts). */
export class ProductNumbers {
  readonly #products = new Numbered()
  readonly #seenBy = new GrowingNumbers()
  readonly #newest = new GrowingNumbers()

  get count(): number {
    return this.#products.size
  }

  /** Estimated, rather too much than too little. */
  get bytes(): number {
    return this.#products.bytes + this.count * LIST_BYTES
  }

  numberOf(productId: string): number | undefined {
    return this.#products.of(productId)
  }

  /** Of a product that a session saw. */
  idOf(product: number): string {
    return this.#products.idOf(product)!
  }

  seenBy(product: number): number {
    return this.#seenBy.at(product)
  }

  newestOf(product: number): number {
    return this.#newest.at(product)
  }

  putNewest(product: number, cell: number): void {
    this.#newest.put(product, cell)
  }

  /** One session more saw it. Returns its number, a new one for a product that is not known. */
  see(productId: string): number {
    const product = this.#products.name(productId)
    this.#seenBy.put(product, this.#seenBy.at(product) + 1)
    return product
  }

  /** One session fewer saw it; after the last its number is free. */
  unsee(product: number): void {
    const left = this.#seenBy.at(product) - 1
    this.#seenBy.put(product, left)
    if (left === 0) this.#products.letGo(product)
  }
}
