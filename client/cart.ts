/** @module The cart as it is kept in the browser, one for all tabs. */
import type { Cart, Item } from '../contract/item.ts'
import { cartPrint, nextCart } from './cart-diff.ts'
import type { State } from './kept.ts'
import { MAX_CART_BYTES } from './limits.ts'
import { remember } from './storage.ts'
import { bytesOf, stringify } from './stringify.ts'

/** What was put in, taken out or is there, as `nextCart` takes it. */
export type CartReport = [items: readonly Item[], currency: string, sign: number]

/** The cart as this page knows it; undefined for never seen. */
export let cart: Cart | undefined

/** Takes over what other pages and tabs left in the state; leaves there what it has not. */
export function meetCart(state: State): void {
  cart = state.cart ?? cart
  state.cart = cart
}

/**
 * Takes a report over once it is its turn among all tabs, so that two of them neither miss each other nor tell the same
 * change twice. Then calls with the cart before and after; not for a report of what is known already.
 */
export function changeCart(report: CartReport, tell: (before: Cart | undefined, after: Cart) => void): void {
  let isTaken = false
  remember((state) => {
    // The second time, when the storage failed, only the state is to be told.
    if (!isTaken) {
      isTaken = true
      meetCart(state)
      const before = cart
      const after = slim(nextCart(before, ...report))
      if (cartPrint(after) !== cartPrint(before)) {
        cart = after
        tell(before, after)
      }
    }
    state.cart = cart
  })
}

function slim(cart: Cart): Cart {
  if (bytesOf(stringify(cart)) < MAX_CART_BYTES) return cart
  return { ...cart, items: cart.items.map(({ name, brand, category, url, imageUrl, ...bare }) => bare) }
}
