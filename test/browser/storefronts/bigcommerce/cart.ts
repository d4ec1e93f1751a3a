/** @module The cart's page of the written BigCommerce shop. */
import { layout, type PageOptions } from './layout.ts'
import { type Line, PRODUCTS } from './shop.ts'

export const cartPage = (lines: readonly Line[], options: PageOptions): string =>
  layout(
    `<h1 class="page-heading">Your Cart</h1><table class="cart">${lines
      .map(
        ({ id, variant, quantity }) =>
          `<tr class="cart-item" id="item-${variant}"><td>${PRODUCTS[id]!.name} × ${quantity}</td>
<td><button data-cart-update="${variant}">+</button><button class="cart-remove" data-cart-itemid="${variant}">×</button></td></tr>`,
      )
      .join('')}</table>`,
    options,
  )
