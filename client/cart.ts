/** @module The cart as it is kept in the browser, one for all tabs. */

import type { Cart, Item } from '../contract/item.ts'
import { cartPrint, nextCart } from './cart-diff.ts'
import { MAX_CART_TEXT } from './limits.ts'
import { transact } from './storage.ts'
import { stringify } from './stringify.ts'

/**
 * Takes a report over, as `nextCart` reads it; an `order` empties the cart. Atomic over tabs. Gives the carts before and
 * after; undefined for what is known already: the same cart, or an order whose page is loaded again.
 */
export const changeCart = (items: readonly Item[], currency: string, sign: number, order?: string) =>
  transact((state) => {
    const before = state.cart
    const after = slim(nextCart(before, items, currency, sign))
    if (order ? state.order === order : cartPrint(after) === cartPrint(before)) return
    state.order = order ?? state.order
    state.cart = after
    return [before, after] as const
  })

function slim(cart: Cart): Cart {
  if (stringify(cart).length < MAX_CART_TEXT) return cart
  return { ...cart, items: cart.items.map(({ name, brand, category, url, imageUrl, ...bare }) => bare) }
}
