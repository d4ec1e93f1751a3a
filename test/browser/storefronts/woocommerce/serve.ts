/** @module Plays WooCommerce: pages, its cookies, its Store API and the older requests of its classic themes. */
import { json, type ShopReply, type ShopRequest } from '../visited-storefront.ts'
import { cartPage } from './cart.ts'
import { storeCart, type WooLine } from './parts.ts'
import { blockProductPage, classicProductPage } from './product.ts'
import { blockThankYouPage, GA4W, PUSHED, thankYouPage } from './thank-you.ts'

/** What else tells of the order on its page, by the address's `told`. */
const TOLD_BY: Record<string, string> = { ga4w: GA4W, pushed: PUSHED }

export class FakeWooCommerce {
  lines: WooLine[] = []
  /** What the shop does instead of telling its cart. */
  cartReply: (() => ShopReply) | undefined
  /** Puts more into the page's head, such as what a hostile page does. */
  extra = ''
  /** Whether block pages carry the cart. */
  carriesCart = false

  answer = (request: ShopRequest, tag: string): ShopReply => {
    const reply = this.#answer(request, this.extra + tag)
    return typeof reply === 'object' ? { ...reply, headers: this.#cookies() } : reply
  }

  #answer({ method, path, query, body }: ShopRequest, head: string): ShopReply {
    if (method === 'POST') return this.#change(JSON.parse(body))
    const state = this.carriesCart ? { woocommerce: { cart: storeCart(this.lines) } } : undefined
    switch (path) {
      case '/product/heron/':
        return { body: blockProductPage({ tag: head, state }) }
      case '/product/crane/':
        return { body: classicProductPage({ tag: head }) }
      case '/cart/':
        return { body: cartPage({ tag: head }, this.lines) }
      case '/checkout/order-received/781/':
        return { body: thankYouPage({ tag: head, head: TOLD_BY[query.get('told') ?? ''] }) }
      case '/checkout/order-received/782/':
        return { body: thankYouPage({ tag: head }, true) }
      case '/kasse/bestellung-erhalten/781/':
        return { body: blockThankYouPage({ tag: head }) }
      case '/kasse/bestellung-erhalten/782/':
        return { body: blockThankYouPage({ tag: head }, true) }
      case '/wp-json/wc/store/v1/cart':
        return this.cartReply ? this.cartReply() : json(storeCart(this.lines))
    }
    return
  }

  #change({ id, quantity }: { id: number; quantity?: number }): ShopReply {
    const line = this.lines.find((each) => each.id === id)
    if (line) line.quantity = quantity ?? line.quantity + 1
    else this.lines.push({ id, quantity: quantity ?? 1 })
    this.lines = this.lines.filter((each) => each.quantity > 0)
    return json({})
  }

  #cookies(): Record<string, string> {
    const hash = this.lines.map(({ id, quantity }) => `${id}x${quantity}`).join('_')
    return {
      'set-cookie': hash ? `woocommerce_cart_hash=${hash}; path=/` : 'woocommerce_cart_hash=; path=/; max-age=0',
    }
  }
}
