/** @module Shopware 6: the product from its page, the cart from the storefront's `cart.json`, orders from the last page. */
import type { PageType } from '../../contract/page.ts'
import type { StartAdapter } from '../adapter-host.ts'
import { cartItems, type ShopwareCart } from './shopware/cart-items.ts'
import { cartSource } from './tool/cart-source.ts'
import { onRequest } from './tool/on-request.ts'
import { saidBy } from './tool/said-by.ts'
import { tellCart } from './tool/tell-cart.ts'
import { tellOrder } from './tool/tell-order.ts'

/** By the body's classes, in this order. Source: storefront/base.html.twig of 6.0 to 6.7. */
const TYPES: Record<string, PageType> = {
  'is-act-home': 'home',
  'is-act-cartpage': 'cart',
  'is-act-confirmpage': 'checkout',
  'is-act-checkoutregisterpage': 'checkout',
  'is-act-finishpage': 'thank_you',
  'is-ctl-product': 'product',
  'is-ctl-navigation': 'list',
  'is-ctl-search': 'search',
}

/** Of the cart's pages and the order's: component/checkout/hidden-line-items-information.html.twig. */
const HIDDEN = '.hidden-line-items-information'

/** How long the header takes for the request that brings its total, ms. Our policy. */
const HEADER_MS = 1_000

export const start: StartAdapter = (shop) => {
  const type = () => TYPES[Object.keys(TYPES).find((name) => document.body.classList.contains(name))!]
  const hidden = () => document.querySelector<HTMLElement>(HIDDEN)?.dataset
  const currency = () => hidden()?.currency ?? saidBy('[itemprop=priceCurrency],[property="product:price:currency"]')

  const source = cartSource(shop, async (get) => {
    // The link to the cart's page knows the language's path.
    const { pathname } = document.querySelector<HTMLAnchorElement>('a[href$="/checkout/cart"]') ?? {
      pathname: '/checkout/cart',
    }
    tellCart(shop, currency(), cartItems((await get(`${pathname}.json`)) as ShopwareCart))
  })
  /** The header shows a total, and we know of none; or the other way about. */
  const look = () => {
    const total = saidBy('.header-cart-total')
    if (total && /[1-9]/.test(total) !== !!shop.cart()?.items[0]) source.refresh()
  }
  onRequest(shop, /\/checkout\/(line-item|product|promotion)\b/, source.refresh)
  onRequest(shop, /\/checkout\/info\b/, () => shop.later(look, HEADER_MS))
  // Another variant, where the page is not loaded anew for it.
  onRequest(shop, /\/buybox\b/, shop.reread)

  shop.guard(() => {
    const number = document.querySelector<HTMLElement>('.finish-ordernumber')?.dataset.orderNumber
    if (number) tellOrder(shop, { transaction_id: number, value: hidden()?.value })
    else if (/^ca|^ch/.test(`${type()}`)) source.refresh()
    else shop.later(look, HEADER_MS)
  })()

  return {
    get ownsCart() {
      return source.owns
    },
    read() {
      const id = saidBy('#productDetailPageBuyProductForm [name$="[id]"],[itemprop=productID]')
      const stock = document.querySelector('.delivery-information:not(.delivery-shipping-free)')?.className
      const product = id && {
        productId: id,
        sku: saidBy('.product-detail-ordernumber'),
        name: saidBy('.product-detail-name'),
        brand: saidBy('[name=brand-name],[itemprop=brand] [itemprop=name]'),
        price: saidBy('.product-detail-price,.product-block-prices [itemprop=price]'),
        listPrice: saidBy('.product-detail-list-price-wrapper span:not(.regulation-price)'),
        currency: currency(),
        // Source: component/delivery-information.html.twig. Its microdata calls what is sold out limited.
        availability: stock && (/sold|not-/.test(stock) ? 'out_of_stock' : /pre/.test(stock) ? 'preorder' : 'in_stock'),
      }
      return { type: type(), product: type() === 'product' && product ? product : undefined }
    },
  }
}
