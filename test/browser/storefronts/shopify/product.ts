/** @module A product page of the written Shopify shop, in the manner of Dawn. */
import { head, PRODUCT, type ShopifyPageOptions } from './parts.ts'

const json = PRODUCT.variants.map(({ id, title, sku, cents, compareAtCents, available }) => ({
  id,
  title,
  option1: title,
  sku,
  available,
  name: `${PRODUCT.title} - ${title}`,
  price: cents,
  compare_at_price: compareAtCents,
  featured_image: { src: `//cdn.shopify.com/s/files/1/0001/heron-${title.toLowerCase()}.jpg` },
}))

/** The picker writes the choice into the form, and the address stays as it is: so do many themes. */
export const productPage = (options: ShopifyPageOptions) => `<!doctype html><html lang="en"><head>
  <title>Heron Mug – Osma</title>
  <link rel="canonical" href="https://osma.example/products/${PRODUCT.handle}">
  <meta property="og:type" content="product"><meta property="og:title" content="Heron Mug">
  <meta property="og:price:amount" content="19,90"><meta property="og:price:currency" content="EUR">
  ${head('product', options)}</head><body class="template-product">
  <h1>Heron Mug</h1>
  <variant-selects><select id="picker" onchange="choose(this.value)">
    ${PRODUCT.variants.map(({ id, title }) => `<option value="${id}">${title}</option>`)}</select>
    <script type="application/json">${JSON.stringify(json)}</script></variant-selects>
  <form action="${options.root}cart/add" method="post" id="product-form">
    <input type="hidden" name="id" value="${PRODUCT.variants[0]!.id}"><button name="add">Add to cart</button></form>
  <form action="${options.root}cart/add" method="post" class="quick-add"><input type="hidden" name="id" value="99901"></form>
  <script>function choose(id) {
    document.querySelector('form [name=id]').value = id
    const button = document.querySelector('[name=add]')
    button.disabled = id === '${PRODUCT.variants[1]!.id}'
    button.textContent = button.disabled ? 'Sold out' : 'Add to cart'
  }</script></body></html>`
