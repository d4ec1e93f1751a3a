/** @module PrestaShop 1.6 to 9: product and cart from the global `prestashop` and its events. */
import type { PageType } from '../../contract/page.ts'
import type { StartAdapter } from '../adapter-host.ts'
import { cartItems, type PrestaCart } from './prestashop/cart-items.ts'
import { type OldCart, oldCartItems } from './prestashop/old-cart-items.ts'
import { oldProduct } from './prestashop/old-product.ts'
import { productItem } from './prestashop/product-item.ts'
import { cartSource } from './tool/cart-source.ts'
import { loadThanks } from './tool/load-thanks.ts'
import { onRequest } from './tool/on-request.ts'
import { saidBy } from './tool/said-by.ts'
import { tellCart } from './tool/tell-cart.ts'

/**
 * The global holds the customer too: only what is named here is touched. 1.6 has other globals instead.
 * Source: a real shop's page, and themes/_core/js.
 */
interface Host {
  prestashop?: {
    cart: PrestaCart
    currency: { iso_code: unknown }
    page: { page_name: string }
    urls: { pages: { cart: string } }
    on?: (name: string, work: (news: News) => void) => void
  }
  id_product?: unknown
  baseUri?: string
}

/** Of an addition `reason` has the cart. Of a change `resp` has it, which Hummingbird hands on unread. */
interface News {
  reason?: { cart?: PrestaCart }
  resp?: { cart?: PrestaCart }
}

/** By the page's name, which is the body's id too. */
const TYPES: Record<string, PageType> = {
  index: 'home',
  category: 'list',
  product: 'product',
  search: 'search',
  cart: 'cart',
  checkout: 'checkout',
  order: 'checkout',
  'order-confirmation': 'thank_you',
}

export const start: StartAdapter = (shop) => {
  const host = window as Host
  const type = () => TYPES[host.prestashop?.page.page_name ?? document.body.id]
  const currency = () => host.prestashop?.currency.iso_code ?? saidBy('[itemprop=priceCurrency]')
  const tell = (cart: PrestaCart) => tellCart(shop, currency(), cartItems(cart))
  // What the themes ask for themselves; it changes nothing.
  const source = cartSource(shop, async (get) => {
    if (host.prestashop) {
      const { pathname, search } = new URL(host.prestashop.urls.pages.cart)
      tell(((await get(`${pathname}${search || '?'}&ajax=1&action=update`)) as { cart: PrestaCart }).cart)
    } else {
      const cart = (await get(`${host.baseUri}?controller=cart&ajax=true`)) as OldCart
      tellCart(shop, currency(), oldCartItems(shop, cart, currency()))
    }
  })

  const listen = () => {
    host.prestashop!.on!(
      'updateCart',
      shop.guard(({ reason, resp }: News) => {
        const cart = reason?.cart ?? resp?.cart
        if (cart) tell(cart)
        else source.refresh()
      }),
    )
    host.prestashop!.on!('updatedProduct', shop.guard(shop.reread))
  }
  shop.guard(() => {
    if (!host.prestashop) onRequest(shop, /[?&]rand=/, source.refresh)
    // The global is in the page, its events come with the theme's script at the end.
    else if (host.prestashop.on) listen()
    else shop.listen(window, 'load', listen)

    if (type() === 'thank_you') return loadThanks(shop, 'prestashop-thanks')
    if (host.prestashop) tell(host.prestashop.cart)
    else source.refresh()
  })()

  return {
    get ownsCart() {
      return source.owns
    },
    read() {
      const said = document.querySelector<HTMLElement>('#product-details')?.dataset.product
      const product = said ? productItem(shop.parse(said)) : host.id_product && oldProduct(host.id_product)
      return { type: type(), product: product ? { ...product, currency: currency() } : undefined }
    },
  }
}
