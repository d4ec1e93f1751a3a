/** @module The cart's page of the written Magento shop. */
import { layout, type PageOptions } from './layout.ts'
import { type Line, PRODUCTS } from './shop.ts'

export const cartPage = (lines: readonly Line[], options: PageOptions): string =>
  layout(
    'checkout-cart-index',
    `<h1 class="page-title">Shopping Cart</h1>${lines
      .map(
        ({ id, quantity }) =>
          `<p>${PRODUCTS[id]!.name} × ${quantity} <button data-post="/checkout/sidebar/updateItemQty/${id}">+</button>
<button data-post="/checkout/sidebar/removeItem/${id}">Remove</button></p>`,
      )
      .join('')}`,
    options,
  )
