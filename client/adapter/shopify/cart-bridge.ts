/** @module Lets an order find its visitor: Shopify's checkout carries no script of ours, but the cart's attributes. */
import type { Shop } from '../../adapter-host.ts'
import { onConsent } from '../tool/on-consent.ts'
import type { ShopifyCart } from './cart-items.ts'

/** Shopify takes one change of a cart at a time; the shop's own go first, ms. Our policy. */
const QUIET_MS = 1_000

/**
 * Gives what is to be called with each cart that was read. The visitor's id is written once a cart, as `_vitrine` (so
 * the webhook and the pixel read it), only into one with something in it and with consent to measure; it is taken out
 * again when that is withdrawn.
 */
export function cartBridge(shop: Shop, root: () => string): (cart: ShopifyCart) => void {
  const { fetch } = shop
  /** What the attribute holds, as far as we know; a cart of an earlier page may carry something. */
  let written: unknown = shop.cart()?.items[0]
  /** The cart into which this page has written. */
  let token: unknown
  let stop: (() => void) | undefined

  const write = (_vitrine: string | null) =>
    // The query tells this request from the shop's own (`onRequest`). Null takes an attribute out.
    fetch(`${root()}cart/update.js?vitrine`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: shop.stringify({ attributes: { _vitrine } }),
    })

  const known = onConsent(shop, (mayMeasure) => {
    stop?.()
    const before = written
    token = written = 0
    return !mayMeasure && before && write(null)
  })

  return (cart) => {
    known()
    stop?.()
    written = cart.attributes?._vitrine
    if (!cart.items[0] || token === cart.token || written === shop.visitor()) return
    stop = shop.later(() => {
      const visitor = shop.visitor()
      if (!visitor) return
      token = cart.token
      written = visitor
      return write(visitor)
    }, QUIET_MS)
  }
}
