/** @module OpenCart 2 to 4: everything from what the page shows, for its shops carry no data. Orders it does not number. */
import type { PageType } from '../../contract/page.ts'
import type { StartAdapter } from '../adapter-host.ts'
import { cartItems } from './opencart/cart-items.ts'
import { onConsent } from './tool/on-consent.ts'
import { saidBy } from './tool/said-by.ts'
import { tellCart } from './tool/tell-cart.ts'

/** The header's cart of OpenCart 2 and 3, and of 4. */
const CART = '#cart,#header-cart'
/** Changes of the header in one moment are read together; the first time it may still be on its way, ms. Our policy. */
const GATHER_MS = 100
const FIRST_MS = 1_000

/** By the route, which is in the address, the body's class (2) or the container's id (3 and 4). */
const TYPES: [PageType, RegExp][] = [
  ['thank_you', /\bcheckout-success/],
  ['product', /\bproduct-product/],
  ['list', /\bproduct-(category|manufacturer|special)/],
  ['search', /\bproduct-search/],
  ['cart', /\bcheckout-cart/],
  ['checkout', /\bcheckout-checkout/],
  ['home', /\bcommon-home/],
]

export const start: StartAdapter = (shop) => {
  const header = document.querySelector(CART)
  const type = () => {
    const route = new URLSearchParams(location.search).get('route')?.replace('/', '-')
    const container = document.querySelector('[id^=product-],[id^=checkout-],[id^=common-]')?.id
    const words = `${route} ${document.body.className} ${container}`
    return TYPES.find(([, name]) => name.test(words))?.[0]
  }
  /** The switcher shows a sign, and beside each code its sign. A shop of one currency has none. */
  const currency = () => {
    const sign = saidBy('#form-currency strong')
    const option = [...document.querySelectorAll<HTMLInputElement>('#form-currency [name],#form-currency a')].find(
      ({ textContent }) => sign && textContent.trim().startsWith(sign),
    )
    return option?.name || option?.getAttribute('href')
  }
  const look = () => {
    const root = document.querySelector(CART)
    const items = root && cartItems(shop, root, currency())
    // The page after an order shows an empty cart, of which nobody has taken anything out.
    if (items && type() !== 'thank_you') tellCart(shop, currency(), items)
  }

  shop.guard(() => {
    let stop: (() => void) | undefined
    const soon = () => {
      stop?.()
      stop = shop.later(look, GATHER_MS)
    }
    // The theme loads the header's cart anew after each change: that needs no request of ours.
    new MutationObserver(shop.guard(soon)).observe(header!.parentElement!, { childList: true, subtree: true })
    shop.later(look, FIRST_MS)
    onConsent(shop, look)
  })()

  return {
    ownsCart: !!header,
    read() {
      const content = document.querySelector('#content') ?? document.body
      const price = '.price-new,.product-price,ul.list-unstyled h2'
      const list = content.querySelector(price)?.closest('ul,div')
      const isProduct = type() === 'product'
      return {
        type: type(),
        product: isProduct
          ? {
              productId: saidBy('[name=product_id]', content),
              name: saidBy('h1', content),
              price: saidBy(price, content),
              // Struck out beside it, not in a list of other products.
              listPrice: list ? saidBy('.price-old,[style*=line-through]', list) : undefined,
              currency: currency(),
            }
          : undefined,
      }
    },
  }
}
