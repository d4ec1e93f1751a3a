/** @module Magento 2 with Luma or Hyvä: the product from the page, the cart from what the shop keeps in the browser. */
import type { PageType } from '../../contract/page.ts'
import type { StartAdapter } from '../adapter-host.ts'
import { SETTLE_MS } from '../limits.ts'
import { cartItems, type MagentoCart } from './magento/cart-items.ts'
import { onConsent } from './tool/on-consent.ts'
import { onRequest } from './tool/on-request.ts'
import { saidBy } from './tool/said-by.ts'
import { tellCart } from './tool/tell-cart.ts'
import { tellOrder } from './tool/tell-order.ts'

/** By the body's class, which is the route's name. Both themes have it. */
const TYPES: Record<string, PageType> = {
  'cms-index-index': 'home',
  'catalog-category-view': 'list',
  'catalog-product-view': 'product',
  'catalogsearch-result-index': 'search',
  'checkout-cart-index': 'cart',
  'checkout-index-index': 'checkout',
  'checkout-onepage-success': 'thank_you',
}

export const start: StartAdapter = (shop) => {
  let chosen: unknown
  const type = () => TYPES[[...document.body.classList].find((name) => name in TYPES)!]
  const currency = () =>
    saidBy('[property="product:price:currency"],[itemprop=priceCurrency]') ??
    /\b[A-Z]{3}\b/.exec(`${saidBy('#switcher-currency-trigger')}`)?.[0]

  // The sections hold the customer too: nothing but the cart is touched. One that is not there yet is no empty one. An
  // order empties it before its page has come, and what is kept then may still be of before.
  const tell = (cart: MagentoCart | undefined) => {
    if (!cart?.items || type() === (cart.items[0] ? 'thank_you' : 'checkout')) return
    tellCart(shop, currency(), cartItems(cart))
  }
  /** Both themes keep the sections there. Source: Magento_Customer/js/customer-data.js, and Hyvä's private-content.phtml. */
  const look = shop.guard(() => tell(shop.parse(localStorage.getItem('mage-cache-storage')!).cart))
  // The theme asks for its sections after each change; Luma writes them down a moment after they have come.
  onRequest(shop, /customer\/section\/load/, () => shop.later(look, SETTLE_MS))
  shop.listen<CustomEvent>(window, 'private-content-loaded', ({ detail }) => tell(detail.data.cart))
  // Hyvä: one candidate left means that all options are chosen.
  shop.listen<CustomEvent>(window, 'configurable-selection-changed', ({ detail: { candidates } }) => {
    chosen = candidates[1] ? undefined : candidates[0]
    shop.reread()
  })
  shop.listen(window, 'pageshow', look)
  onConsent(shop, look)

  shop.guard(() => {
    if (type() === 'thank_you')
      tellOrder(shop, { transaction_id: saidBy('.checkout-success .order-number,.checkout-success p>span') })
    else look()
  })()

  return {
    ownsCart: true,
    read() {
      const form = document.querySelector<HTMLElement>('#product_addtocart_form')
      const id = form && saidBy('[name=product]', form)
      const stock = document.querySelector('.product-info-main .stock')?.className
      // Both themes write the price of what is chosen there.
      const product = id && {
        productId: id,
        variantId: chosen ?? saidBy('[name=selected_configurable_option]', form),
        sku: form.dataset.productSku,
        name: saidBy('h1.page-title'),
        price: saidBy(`#product-price-${id}`),
        listPrice: saidBy(`#old-price-${id}`),
        currency: currency(),
        availability: stock && (/unavail/.test(stock) ? 'out_of_stock' : 'in_stock'),
      }
      return { type: type(), product: product || undefined }
    },
  }
}
