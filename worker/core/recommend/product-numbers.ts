/** @module Products by small numbers, which are used again once nobody remembers the product. */
import { GrowingNumbers } from './growing-numbers.ts'

/** What a product takes beside the letters of its id: the text's head, its places in map and lists. Measured. */
const PRODUCT_BYTES = 82

/** Of each product: its id, how many sessions saw it, and the newest cell of its list (click-cells.ts). */
export class ProductNumbers {
  readonly #numbers = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #seenBy = new GrowingNumbers()
  readonly #newest = new GrowingNumbers()
  readonly #free: number[] = []
  #letters = 0

  get count(): number {
    return this.#numbers.size
  }

  numberOf(productId: string): number | undefined {
    return this.#numbers.get(productId)
  }

  idOf(product: number): string {
    return this.#ids[product]!
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
    const product = this.#numbers.get(productId) ?? this.#name(productId)
    this.#seenBy.put(product, this.#seenBy.at(product) + 1)
    return product
  }

  /** One session fewer saw it; after the last its number is free. */
  unsee(product: number): void {
    const left = this.#seenBy.at(product) - 1
    this.#seenBy.put(product, left)
    if (left > 0) return
    this.#numbers.delete(this.idOf(product))
    this.#letters -= this.idOf(product).length
    this.#free.push(product)
  }

  /** Estimated; a letter of an id is a byte, as it is in all but a few shops. */
  get bytes(): number {
    return this.count * PRODUCT_BYTES + this.#letters
  }

  #name(productId: string): number {
    const product = this.#free.pop() ?? this.#ids.length
    this.#ids[product] = productId
    this.#numbers.set(productId, product)
    this.#letters += productId.length
    return product
  }
}
