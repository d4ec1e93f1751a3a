/** @module Plays Squarespace: pages, its cookie, and the endpoints of its cart. */
import { json, type ShopReply, type ShopRequest } from '../visited-storefront.ts'
import { cartPage } from './cart.ts'
import { newCart, oldCart, type SquarespaceLine } from './parts.ts'
import { articlePage, newProductPage, oldProductPage } from './product.ts'
import { thankYouPage } from './thank-you.ts'

export class FakeSquarespace {
  lines: SquarespaceLine[] = []
  /** Which endpoint names the lines. */
  names: 'first' | 'second' = 'first'
  cartReply: (() => ShopReply) | undefined
  extra = ''

  answer = (request: ShopRequest, tag: string): ShopReply => {
    const reply = this.#answer(request, this.extra + tag)
    if (typeof reply !== 'object') return reply
    return {
      ...reply,
      headers: { 'set-cookie': this.lines[0] ? 'hasCart=true; path=/' : 'hasCart=; path=/; max-age=0' },
    }
  }

  #answer({ method, path, body }: ShopRequest, tag: string): ShopReply {
    if (method !== 'GET') return this.#change(JSON.parse(body))
    switch (path) {
      case '/store/p/heron-mug':
        return { body: newProductPage(tag) }
      case '/store/heron-mug':
        return { body: oldProductPage(tag) }
      case '/blog/how-we-glaze':
        return { body: articlePage(tag) }
      case '/cart':
        return { body: cartPage(tag) }
      case '/checkout/order-confirmed':
        return { body: thankYouPage(tag) }
      case '/api/commerce/shopping-cart':
        return this.#cart()
      case '/api/3/commerce/cart/qWu9':
        return json(newCart(this.lines))
    }
    return
  }

  #cart(): ShopReply {
    if (this.cartReply) return this.cartReply()
    if (!this.lines[0])
      return { body: '{"message":"You have no shopping cart yet."}', type: 'application/json', status: 404 }
    const { entries, ...bare } = oldCart(this.lines)
    return json(this.names === 'first' ? { ...bare, entries } : bare)
  }

  #change({ sku, quantity }: { sku: string; quantity: number; itemId?: string }): ShopReply {
    const line = this.lines.find((each) => each.sku === sku)
    if (line) line.quantity = quantity
    else this.lines.push({ sku, quantity })
    this.lines = this.lines.filter((each) => each.quantity > 0)
    return json({})
  }
}
