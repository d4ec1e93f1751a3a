/** @module WooCommerce, classic and blocks: product and variation from the page, the cart from the Store API. */
import type { StartAdapter } from '../adapter-host.ts'
import type { State } from '../kept.ts'
import { cartSource } from './tool/cart-source.ts'
import { loadThanks } from './tool/load-thanks.ts'
import { onRequest } from './tool/on-request.ts'
import { tellCart } from './tool/tell-cart.ts'
import { cartItems, type StoreCart } from './woocommerce/cart-items.ts'
import { readProduct } from './woocommerce/read-product.ts'

/** The cookie that changes with the cart and is gone when that is empty. Source: class-wc-cart-session.php. */
const sign = () => /cart_hash=\w+/.exec(document.cookie)?.[0]

export const start: StartAdapter = (shop) => {
  // The order is told before the cart that it has emptied. The class is there whatever the shop calls that address.
  const thanks = /order-received/.test(document.body.className) && loadThanks(shop, 'woocommerce-thanks')
  /** The product of a variation, which alone the cart names: as we know it, or as the product's own page says. */
  const productOf = (id: unknown) =>
    shop.cart()?.items.find(({ variantId }) => variantId === `${id}`)?.productId ??
    document.querySelector<HTMLElement>(`[data-product_variations*='"variation_id":${id},']`)?.dataset.product_id ??
    id
  const tell = ({ items, totals }: StoreCart) => {
    tellCart(shop, totals.currency_code, cartItems(items, productOf))
    return shop.transact((state: State) => {
      state.cartSign = last
    })
  }
  const source = cartSource(shop, async (get) => {
    await thanks
    // Shops in a folder, or without nice addresses, name the address of their API.
    const api = document.querySelector<HTMLLinkElement>('[rel*="api.w.org"]')?.href ?? '/wp-json/'
    await tell((await get(`${api}wc/store/v1/cart`)) as StoreCart)
  })
  const { refresh } = source
  // Themes and plugins change the cart by addresses of their own, but not without the cookie; blocks sometimes do. Of what
  // our own request may do to it (it ends in `/cart`) nothing follows, so that none leads to the next.
  let last = sign()
  onRequest(shop, /[^/]....$/, () => {
    if (last !== sign()) refresh()
    last = sign()
  })
  onRequest(shop, /wc(\/|%2F)store.*(batch|cart.)|wc-ajax=rem/, refresh)
  // A variation that the page had not with it.
  onRequest(shop, /get_variation/, shop.reread)

  try {
    const state = document.querySelector('[id$="@wordpress/interactivity"]')!
    const { cart }: { cart: StoreCart } = shop.parse(state.textContent!).state.woocommerce
    // A page from a cache carries somebody's empty cart.
    if (thanks || !cart.items[0] !== !last) throw cart
    tell(cart)
  } catch {
    // A cart that nobody has read; one known as empty needs no asking.
    void shop.transact(({ cart, cartSign }: State) => {
      if (last ? last !== cartSign : cart?.items[0]) refresh()
    })
  }

  return {
    get ownsCart() {
      return source.owns
    },
    read: () => ({ type: 'product', product: readProduct(shop) }),
  }
}
