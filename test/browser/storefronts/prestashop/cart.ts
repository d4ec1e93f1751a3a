/** @module The cart's page of the written PrestaShop shop. */
import { layout, type PageOptions } from './layout.ts'
import { PRODUCTS } from './shop.ts'

export function cartPage(options: PageOptions): string {
  const rows = options.lines.map(({ id, attribute, quantity }) => {
    const link = (word: string, change: string) =>
      `<a class="js-cart-line-action" data-link-action="${word}" data-id-product="${id}" data-id-product-attribute="${attribute}" href="${options.url}/en/cart?${change}&id_product=${id}&id_product_attribute=${attribute}">${word}</a>`
    return `<li class="cart-item">${PRODUCTS[id]!.name} × ${quantity} ${link('up', 'update=1&op=up')} ${link('down', 'update=1&op=down')} ${link('delete-from-cart', 'delete=1')}</li>`
  })
  return layout('cart', `<h1>Shopping Cart</h1><ul class="cart-items">${rows.join('')}</ul>`, options)
}
