/** @module BigCommerce (Stencil themes): the product from its page, the cart from the Storefront API, orders from BODL. */
import type { PageType } from '../../contract/page.ts'
import type { StartAdapter } from '../adapter-host.ts'
import { type BigCart, cartItems } from './bigcommerce/cart-items.ts'
import { type BodlOrder, orderOf } from './bigcommerce/order-of.ts'
import { cartSource } from './tool/cart-source.ts'
import { onRequest } from './tool/on-request.ts'
import { saidBy } from './tool/said-by.ts'
import { tellCart } from './tool/tell-cart.ts'
import { tellOrder } from './tool/tell-order.ts'

type Subscribe<News> = (work: (news: News) => void) => void

interface Price {
  currency?: unknown
}

interface Host {
  /** As it was when the page came: choices of options change the page only. */
  BCData?: {
    product_attributes?: {
      sku?: unknown
      v3_variant_id?: unknown
      instock?: boolean
      price: { with_tax?: Price; without_tax?: Price }
    }
  }
  /** There where the owner has switched the data solution on. */
  bodlEvents?: { checkout: { orderPurchased: Subscribe<BodlOrder> } }
}

/** By paths that the platform sets. */
const TYPES: [PageType, RegExp][] = [
  ['cart', /^\/cart\.php/],
  ['search', /^\/search\.php/],
  ['thank_you', /order-confirmation/],
  ['checkout', /^\/checkout/],
]

export const start: StartAdapter = (shop) => {
  const host = window as Host
  const attributes = () => host.BCData?.product_attributes
  const type = () =>
    TYPES.find(([, path]) => path.test(location.pathname))?.[0] ?? (attributes() ? 'product' : undefined)

  const source = cartSource(shop, async (get) => {
    // Nobody has more than one; without a cart the list is empty.
    const [cart, ...others] = (await get('/api/storefront/carts')) as BigCart[]
    tellCart(shop, cart?.currency.code, cart ? cartItems(cart) : others)
  })
  // Cornerstone, of which other themes are made, and the API that newer ones use. Source: bigcommerce/stencil-utils.
  onRequest(shop, /\/remote\/v1\/cart\/|\/storefront\/carts?\/[^?]*items?\b/, source.refresh)
  onRequest(shop, /\/product-attributes\//, shop.reread)

  const listen = () => host.bodlEvents!.checkout.orderPurchased(shop.guard((order) => tellOrder(shop, orderOf(order))))
  shop.guard(() => (host.bodlEvents ? listen() : shop.listen(window, 'load', listen)))()

  shop.guard(() => {
    // Themes keep the number there for their header. Source: cornerstone assets/js/theme/global/cart-preview.js.
    let unseen = Number(localStorage.getItem('cart-quantity'))
    // Not by `reduce`, of which Prototype 1.6.0 makes something else.
    for (const { quantity } of shop.cart()?.items ?? []) unseen -= quantity!
    if (type() === 'cart' || (type() !== 'thank_you' && unseen)) source.refresh()
  })()

  return {
    get ownsCart() {
      return source.owns
    },
    read() {
      const said = attributes()
      const view = document.querySelector('.productView')
      if (!said || !view) return { type: type() }
      const sku = saidBy('[data-product-sku]', view)
      const isFirst = !sku || sku === said.sku
      const button = view.querySelector<HTMLInputElement>('#form-action-addToCart')
      const { with_tax, without_tax } = said.price
      return {
        type: type(),
        product: {
          productId: saidBy('[name=product_id]', view),
          variantId: isFirst ? said.v3_variant_id : undefined,
          sku,
          gtin: saidBy('[data-product-upc]', view),
          name: saidBy('.productView-title', view),
          brand: saidBy('.productView-brand', view),
          // Both hold a price where the shop shows both; the one to pay comes first.
          price: saidBy('[data-product-price-with-tax]', view) ?? saidBy('[data-product-price-without-tax]', view),
          listPrice:
            saidBy('[data-product-non-sale-price-with-tax]', view) ??
            saidBy('[data-product-non-sale-price-without-tax]', view),
          currency: (with_tax ?? without_tax)?.currency,
          availability: button?.disabled || (isFirst && said.instock === false) ? 'out_of_stock' : button && 'in_stock',
        },
      }
    },
  }
}
