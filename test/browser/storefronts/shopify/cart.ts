/** @module The cart page of the written Shopify shop. */
import { head, type ShopifyPageOptions } from './parts.ts'

export const cartPage = (
  options: ShopifyPageOptions,
) => `<!doctype html><html lang="en"><head><title>Your cart – Osma</title>
  ${head('cart', options)}</head><body class="template-cart"><h1>Your cart</h1>
  <form action="${options.root}cart" method="post" id="cart">${options.cart.lines.map(
    ({ variant, quantity }) => `<p>Heron Mug, ${variant.title} <input name="updates[]" value="${quantity}"></p>`,
  )}</form></body></html>`
