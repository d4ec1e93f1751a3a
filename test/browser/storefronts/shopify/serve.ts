/** @module Plays Shopify: pages, and the Ajax API of the cart. */
import { json, type ShopReply, type ShopRequest } from '../visited-storefront.ts'
import { cartPage } from './cart.ts'
import { cartJs, PRODUCT, type ShopifyCartState, type ShopifyPageOptions } from './parts.ts'
import { productPage } from './product.ts'

export class FakeShopify {
  cart: ShopifyCartState = { token: 'hWN1', attributes: {}, lines: [] }
  theme: ShopifyPageOptions['theme'] = 'events'
  root = '/'
  /** What the shop does instead of telling its cart. */
  cartReply: (() => ShopReply) | undefined
  /** Puts more into the page's head, such as what a hostile page does. */
  extra = ''

  answer = (request: ShopRequest, tag: string): ShopReply => {
    const { path, body } = request
    const options = { tag: this.extra + tag, root: this.root, theme: this.theme, cart: this.cart }
    if (path.endsWith(`/products/${PRODUCT.handle}`)) return { body: productPage(options) }
    if (path === `${this.root}cart`) return { body: cartPage(options) }
    if (path === `${this.root}cart.js`) return this.cartReply ? this.cartReply() : json(cartJs(this.cart))
    if (!path.startsWith(`${this.root}cart/`)) return
    this.#change(path.slice(this.root.length + 'cart/'.length), JSON.parse(body))
    return json(cartJs(this.cart))
  }

  #change(
    action: string,
    { id, quantity, attributes }: { id?: unknown; quantity?: number; attributes?: Record<string, string | null> },
  ) {
    const { lines } = this.cart
    const variant = PRODUCT.variants.find((each) => `${each.id}` === `${id}`)
    const line = lines.find((each) => each.variant === variant)
    if (action === 'add.js' && variant) {
      if (line) line.quantity += quantity!
      else lines.push({ variant, quantity: quantity! })
    }
    if (action === 'change.js' && line) {
      line.quantity = quantity!
      this.cart.lines = lines.filter((each) => each.quantity > 0)
    }
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (value === null) delete this.cart.attributes[name]
      else this.cart.attributes[name] = value
    }
  }
}
