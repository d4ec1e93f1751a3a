/** @module The cart of the written Shopware shop: its page, and what the offcanvas shows. */
import { hiddenItems, layout, type PageOptions } from './layout.ts'
import { type Line, PRODUCTS, total } from './shop.ts'

export const lineForms = (lines: readonly Line[]): string =>
  lines
    .map(
      ({ id, quantity }) =>
        `<div class="line-item" id="line-${PRODUCTS[id]!.number}">${PRODUCTS[id]!.name} × ${quantity}
<form action="/en/checkout/line-item/change-quantity/${id}" method="post"><input type="hidden" name="quantity" value="${quantity + 1}"><button>+</button></form>
<form action="/en/checkout/line-item/delete/${id}" method="post"><button>Remove</button></form></div>`,
    )
    .join('')

export const offcanvas = (lines: readonly Line[]): string => lineForms(lines) + hiddenItems(lines, total(lines))

export const cartPage = (options: PageOptions): string =>
  layout('checkout', 'cartpage', `<h1>Shopping cart</h1>${offcanvas(options.lines)}`, options)
