/** @module A product in a list. */
import type { DemoProduct } from '../catalogue.ts'
import { type Html, html } from './html.ts'
import { price } from './price.ts'

/** `eager` for pictures that are on the screen at once. */
export function card(product: DemoProduct, eager = false): Html {
  const sold = product.stock === 0
  return html`<li class="card"><a href="${product.url}">
  <img src="${product.imageUrl}" width="480" height="480" alt="" loading="${eager ? 'eager' : 'lazy'}">
  <span class="card-brand">${product.brand}</span>
  <span class="card-name">${product.name}</span>
  ${price(product)}${sold ? html` <span class="tag">Sold out</span>` : product.listPriceMinor ? html` <span class="tag sale">Reduced</span>` : ''}
</a></li>`
}

/** A grid of products; the first row loads at once. */
export const grid = (products: readonly DemoProduct[]): Html =>
  html`<ul class="grid">${products.map((product, index) => card(product, index < 4))}</ul>`
