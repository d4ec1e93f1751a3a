/** @module Squarespace Commerce: product and variant from the page, the cart as the shop's own script asks for it. */
import type { StartAdapter } from '../adapter-host.ts'
import { entryItems, lineItems, type SquarespaceCart } from './squarespace/cart-items.ts'
import { readProduct } from './squarespace/read-product.ts'
import { cartSource } from './tool/cart-source.ts'
import { loadThanks } from './tool/load-thanks.ts'
import { onRequest } from './tool/on-request.ts'
import { tellCart } from './tool/tell-cart.ts'

/** A cookie of the shop's. Source: Squarespace's list of its cookies. */
const hasCart = () => /hasCart=true/.test(document.cookie)

export const start: StartAdapter = (shop) => {
  // The order is told before the cart that it has emptied.
  const thanks = /^\/checkout/.test(location.pathname) && loadThanks(shop, 'squarespace-thanks')
  const source = cartSource(shop, async (get) => {
    await thanks
    const { entries, cartToken } = (await get('/api/commerce/shopping-cart')) as SquarespaceCart
    if (entries) return tellCart(shop, undefined, entryItems(entries))
    // A visitor without a cart gets a message instead of one.
    const { items, subtotal }: SquarespaceCart = cartToken
      ? ((await get(`/api/3/commerce/cart/${cartToken}`)) as SquarespaceCart)
      : { items: [] }
    tellCart(shop, subtotal?.currencyCode, lineItems(items!))
  })

  onRequest(shop, /\/api\/.*cart\/.*(entries|items)/, source.refresh)
  if (hasCart() || shop.cart()?.items[0]) source.refresh()

  return {
    get ownsCart() {
      return source.owns
    },
    read: () => ({ type: 'product', product: readProduct(shop) }),
  }
}
