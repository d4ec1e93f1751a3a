/** @module The carts of a recording, folded from single additions and removals. */
import { type Cart, type Item, MAX_CART_LINES } from '../../contract/item.ts'

/** Most carts remembered. The one untouched for longest is forgotten first, as a shop's own session would. */
const MAX_CARTS = 100_000

/** Carts by person. Recordings hold rows, the script sends whole carts: this is the difference. */
export class RecordedCarts {
  readonly #carts = new Map<string, Item[]>()
  readonly #currency: string

  constructor(currency: string) {
    this.#currency = currency
  }

  /** The cart of a person, or null where the recording has shown none. */
  read(person: string): Cart | null {
    const items = this.#carts.get(person)
    return items === undefined ? null : this.#toCart(items)
  }

  /** Puts one piece in. A product already there becomes one more of it. */
  add(person: string, item: Item): Cart {
    const items = this.#carts.get(person) ?? []
    const line = items.find(({ productId }) => productId === item.productId)
    if (line)
      return this.#keep(
        person,
        items.map((l) => (l === line ? { ...l, quantity: (l.quantity ?? 1) + 1 } : l)),
      )
    return this.#keep(person, [...items, { ...item, quantity: 1 }].slice(-MAX_CART_LINES))
  }

  /** Takes a product out, all pieces of it. Null where the recording has shown no cart of that person. */
  remove(person: string, productId: string): Cart | null {
    const items = this.#carts.get(person)
    return items === undefined
      ? null
      : this.#keep(
          person,
          items.filter((item) => item.productId !== productId),
        )
  }

  #keep(person: string, items: Item[]): Cart {
    this.#carts.delete(person)
    this.#carts.set(person, items)
    const oldest = this.#carts.keys().next()
    if (this.#carts.size > MAX_CARTS && !oldest.done) this.#carts.delete(oldest.value)
    return this.#toCart(items)
  }

  #toCart(items: Item[]): Cart {
    const valueMinor = items.reduce((sum, { priceMinor = 0, quantity = 1 }) => sum + priceMinor * quantity, 0)
    return { items, valueMinor, currency: this.#currency }
  }
}
