/** @module A product's page, complete without any script. */
import { BASE, type DemoProduct } from '../catalogue.ts'
import { grid } from './card.ts'
import { ga4Item, pageInfo, pushed } from './data-layer.ts'
import { type Html, html } from './html.ts'
import { breadcrumbLd, productLd } from './json-ld.ts'
import { page } from './page.ts'
import { price } from './price.ts'

function stock({ stock }: DemoProduct): Html {
  if (stock === 0) return html`<p class="stock out">Sold out for now</p>`
  return stock <= 4
    ? html`<p class="stock low">Only ${stock} left</p>`
    : html`<p class="stock">In stock, sent within a day</p>`
}

function buy(product: DemoProduct): Html {
  if (product.stock === 0) return html`<p><button class="button" disabled>Sold out</button></p>`
  const most = Math.min(9, product.stock)
  return html`<form class="buy" data-add="${JSON.stringify({ ...ga4Item(product), url: product.url, image: product.imageUrl })}">
  <label for="quantity">Quantity</label>
  <select id="quantity" name="quantity">${Array.from({ length: most }, (_, i) => html`<option>${i + 1}</option>`)}</select>
  <button class="button" type="submit" name="add-to-cart">Add to cart</button>
  <p class="added" role="status" data-added></p>
</form>`
}

export function product(item: DemoProduct, beside: readonly DemoProduct[]): string {
  const shelf = { name: item.category, url: `${BASE}/c/${item.categorySlug}/` }
  return page({
    title: item.name,
    description: item.description,
    path: item.url,
    kind: 'product',
    image: item.imageUrl,
    head: html`<meta property="product:price:amount" content="${(item.priceMinor / 100).toFixed(2)}">
<meta property="product:price:currency" content="${item.currency}">
${pageInfo('product')}${productLd(item)}${breadcrumbLd([shelf, { name: item.name, url: item.url }])}${pushed(
  'view_item',
  {
    currency: item.currency,
    value: item.priceMinor / 100,
    items: [ga4Item(item)],
  },
)}`,
    main: html`<nav class="crumbs" aria-label="You are here"><a href="${BASE}/">Home</a> / <a href="${shelf.url}">${shelf.name}</a> / <span aria-current="page">${item.name}</span></nav>
<article class="product">
  <img class="product-picture" src="${item.imageUrl}" width="480" height="480" alt="${item.name}">
  <div class="product-text">
    <p class="card-brand">${item.brand}</p>
    <h1>${item.name}</h1>
    <p class="product-price">${price(item)} <span class="small">with tax</span></p>
    <p>${item.description}</p>
    ${stock(item)}
    ${buy(item)}
    <dl class="facts"><dt>Article</dt><dd>${item.productId}</dd><dt>Delivery</dt><dd>€4.90, free from €49</dd><dt>Returns</dt><dd>30 days, we pay the way back</dd></dl>
  </div>
</article>
<div class="picked" data-vitrine-slot="product"></div>
<section><h2>From the same shelf</h2>${grid(beside)}</section>`,
  })
}
