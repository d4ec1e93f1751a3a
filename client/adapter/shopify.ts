/** @module Shopify: product and variant from the page, the cart from `cart.js`. Its checkout lets no script tag in. */
import type { Shop, StartAdapter } from '../adapter-host.ts'
import { cartBridge } from './shopify/cart-bridge.ts'
import { cartItems, type ShopifyCart } from './shopify/cart-items.ts'
import { readProduct, type ShopifyMeta } from './shopify/read-product.ts'
import { cartSource } from './tool/cart-source.ts'
import { onRequest } from './tool/on-request.ts'
import { tellCart } from './tool/tell-cart.ts'

interface Host {
  Shopify?: { routes?: { root?: string } }
  ShopifyAnalytics?: { meta?: ShopifyMeta }
}

export const start: StartAdapter = (shop) => {
  const host = window as Host
  // Where the shop has several languages, each has a cart address of its own (`/fr/`).
  const root = () => host.Shopify?.routes?.root ?? '/'
  const bridge = cartBridge(shop, root)
  const source = cartSource(shop, async (get) => {
    const cart = (await get(`${root()}cart.js`)) as ShopifyCart
    tellCart(shop, cart.currency, cartItems(cart))
    bridge(cart)
  })
  const { refresh } = source

  // Source: shopify.dev/docs/api/storefront-events-and-actions. It comes before the change; a rejection says that there
  // was none. The cart that it resolves with lacks what we need.
  shop.listen<Event & { promise?: unknown }>(document, 'shopify:cart:lines-update', async ({ promise }) => {
    await promise
    refresh()
  })
  shop.listen(document, 'shopify:product:select', shop.reread)
  // Themes without those events, Dawn and its kin too, change the cart by these requests.
  onRequest(shop, /\/cart\/(add|change|update|clear)\b(?!.*\?vitrine)/, refresh)
  if (!isEmpty(shop)) refresh()

  return {
    get ownsCart() {
      return source.owns
    },
    read() {
      const meta = host.ShopifyAnalytics!.meta!
      // The other types show in the addresses, which are the same in every shop.
      return meta.page!.pageType === 'product' ? { type: 'product', product: readProduct(shop, meta) } : {}
    },
  }
}

/**
 * Whether the page was made with no cart, and we know of none. It says so where it begins Shopify's own pixels.
 * Source: scripts of real storefronts, 2022 to 2026.
 */
const isEmpty = (shop: Shop) =>
  !shop.cart()?.items[0] && [...document.scripts].some(({ text }) => /initData: .*?"cart":null/.test(text))
