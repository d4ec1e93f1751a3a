/** @module The cart's page of the written OpenCart shop. */
import { layout, type PageOptions } from './layout.ts'
import { PRODUCTS } from './shop.ts'

export const cartPage = (options: PageOptions): string =>
  layout(
    'checkout-cart',
    `<h1>Warenkorb</h1><form><table class="table table-bordered">${options.lines
      .map(
        ({ id, quantity }) =>
          `<tr><td>${PRODUCTS[id]!.name}</td><td><input type="text" name="quantity[${id}]" value="${quantity}"></td></tr>`,
      )
      .join('')}</table></form>`,
    options,
  )
