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
  /** The cart that carries the id; a cart of an earlier page may. */
  let token: unknown = shop.cart()?.items[0] && shop.visitor()
  let stop: (() => void) | undefined

  const write = (_vitrine: string | null) =>
    // The query tells this request from the shop's own (`onRequest`). Null takes an attribute out.
    fetch(`${root()}cart/update.js?vitrine`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: shop.stringify({ attributes: { _vitrine } }),
    })

  onConsent(shop, (mayMeasure) => {
    stop?.()
    const isWritten = token
    token = 0
    return !mayMeasure && isWritten && write(null)
  })

  return (cart) => {
    stop?.()
    if (!cart.items[0] || token === cart.token) return
    stop = shop.later(() => {
      const visitor = shop.visitor()
      if (!visitor) return
      token = cart.token
      return visitor !== cart.attributes?._vitrine && write(visitor)
    }, QUIET_MS)
  }
}
