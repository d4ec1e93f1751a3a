/** @module The cart page of the written WooCommerce shop, classic. */
import { type WooLine, type WooPageOptions, wooPage } from './parts.ts'

export const cartPage = (options: Pick<WooPageOptions, 'tag' | 'head'>, lines: WooLine[]) =>
  wooPage({
    ...options,
    bodyClass: 'page-template-default page page-id-8 woocommerce-cart woocommerce-page',
    body: `<h1>Cart</h1><form class="woocommerce-cart-form" action="/cart/" method="post">${lines.map(
      ({ id, quantity }) => `<p>${id}: <input name="cart[key${id}][qty]" value="${quantity}"></p>`,
    )}</form>`,
  })
