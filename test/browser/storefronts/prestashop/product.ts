/** @module The page of a product in the written PrestaShop shop. */
import { layout, type PageOptions } from './layout.ts'
import { PRODUCTS, presented } from './shop.ts'

const attribute = (value: unknown) => JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')

/** The element that the theme replaces when another combination is chosen. */
export const productDetails = (id: number, combination: number, url: string) =>
  `<div class="tab-pane js-product-details" id="product-details" data-product="${attribute(presented(id, combination, url))}"></div>`

export function productPage(id: number, combination: number, options: PageOptions): string {
  const { name, combinations } = PRODUCTS[id]!
  const { price } = combinations[combination]!
  const sizes = Object.entries(combinations).map(
    ([key, { size }]) => `<option value="${key}"${Number(key) === combination ? ' selected' : ''}>${size}</option>`,
  )
  const head = `${options.head ?? ''}<meta property="og:type" content="product">
<meta property="product:pretax_price:amount" content="${price / 1.21}"><meta property="product:pretax_price:currency" content="EUR">
<meta property="product:price:amount" content="${price}"><meta property="product:price:currency" content="EUR">`
  return layout(
    'product',
    `<h1 class="h1">${name}</h1>
<div class="product-prices"><span class="current-price-value" content="${price}">€${price.toFixed(2)}</span></div>
<div class="product-actions"><form action="${options.url}/en/cart" method="post" id="add-to-cart-or-refresh">
<input type="hidden" name="token" value="f0e1d2c3"><input type="hidden" name="id_product" value="${id}" id="product_page_product_id">
<div class="product-variants js-product-variants">${sizes.length > 1 ? `<select name="group[1]">${sizes.join('')}</select>` : ''}</div>
<input type="number" name="qty" id="quantity_wanted" value="1" min="1">
<button class="btn btn-primary add-to-cart" data-button-action="add-to-cart" type="submit">Add to cart</button></form></div>
${productDetails(id, combination, options.url)}`,
    { ...options, head },
  )
}
