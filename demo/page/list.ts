/** @module A category's page. */

import type { Shelf } from '../catalogue/entry.ts'
import { BASE, type DemoProduct } from '../catalogue.ts'
import { grid } from './card.ts'
import { ga4Item, pageInfo, pushed } from './data-layer.ts'
import { html } from './html.ts'
import { breadcrumbLd, listLd } from './json-ld.ts'
import { page } from './page.ts'

export function list(shelf: Shelf, products: readonly DemoProduct[]): string {
  const path = `${BASE}/c/${shelf.slug}/`
  return page({
    title: shelf.name,
    description: shelf.text,
    path,
    kind: 'category',
    head: html`${pageInfo('category')}${listLd(shelf.name, products)}${breadcrumbLd([{ name: shelf.name, url: path }])}${pushed(
      'view_item_list',
      { item_list_name: shelf.name, items: products.map(ga4Item) },
    )}`,
    main: html`<nav class="crumbs" aria-label="You are here"><a href="${BASE}/">Home</a> / <span aria-current="page">${shelf.name}</span></nav>
<h1>${shelf.name}</h1><p class="lead">${shelf.text}</p><p class="small">${products.length} things</p>${grid(products)}`,
  })
}
