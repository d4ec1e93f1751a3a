/** @module The cart as it is kept in the browser, one for all tabs. */

import type { Cart, Item } from '../contract/item.ts'
import { cartPrint, nextCart } from './cart-diff.ts'
import { MAX_CART_TEXT } from './limits.ts'
import { remember, type State } from './storage.ts'
import { stringify } from './stringify.ts'

/** The cart as this page knows it; undefined for never seen. */
export let cart: Cart | undefined

/** Takes over what other pages and tabs left in the state; leaves there what it has not. */
export function meetCart(state: State): void {
  cart = state.cart ?? cart
  state.cart = cart
}

/**
 * Takes a report over, as `nextCart` reads it. Nothing is awaited, because the page may be about to go. Gives the carts
 * before and after; undefined for a report of what is known already, which changes nothing.
 */
export function changeCart(
  items: readonly Item[],
  currency: string,
  sign: number,
): [Cart | undefined, Cart] | undefined {
  const before = cart
  const after = slim(nextCart(before, items, currency, sign))
  if (cartPrint(after) === cartPrint(before)) return
  cart = after
  remember((state) => {
    state.cart = after
  })
  return [before, after]
}

function slim(cart: Cart): Cart {
  if (stringify(cart).length < MAX_CART_TEXT) return cart
  return { ...cart, items: cart.items.map(({ name, brand, category, url, imageUrl, ...bare }) => bare) }
}
