/** @module What the demo shop tells its data layer, in GA4's words, as real shops do. */
import { type DemoProduct, SHOP_NAME } from '../catalogue.ts'
import { type Html, html, json } from './html.ts'

/** An item as GA4 has it: prices are decimals. */
export interface Ga4Item {
  item_id: string
  item_name: string
  item_brand: string
  item_category: string
  price: number
  quantity: number
}

export function ga4Item(product: DemoProduct): Ga4Item {
  return {
    item_id: product.productId,
    item_name: product.name,
    item_brand: product.brand,
    item_category: product.category,
    price: product.priceMinor / 100,
    quantity: 1,
  }
}

/** An inline script that pushes one e-commerce event, after clearing the one before, as Google advises. */
export function pushed(event: string, ecommerce: object): Html {
  return html`<script>window.dataLayer = window.dataLayer || []; dataLayer.push({ ecommerce: null }); dataLayer.push(${json({ event, ecommerce })})</script>`
}

/** An inline script that says what kind of page this is to the shop's analytics. */
export function pageInfo(kind: string): Html {
  return html`<script>window.dataLayer = window.dataLayer || []; dataLayer.push(${json({ pageType: kind, shop: SHOP_NAME })})</script>`
}
