/** @module A product page of the written Ecwid shop; what it costs stands in its linked data. */
import { ecwidPage, PRODUCT } from './parts.ts'

const linked = {
  '@context': 'http://schema.org/',
  '@type': 'Product',
  name: PRODUCT.name,
  sku: PRODUCT.sku,
  offers: { '@type': 'Offer', price: '19.9', priceCurrency: 'EUR', availability: 'http://schema.org/InStock' },
}

export const productPage = (tag: string, comes: 'late' | 'early' = 'late') =>
  ecwidPage(`<script type="application/ld+json">${JSON.stringify(linked)}</script>${tag}`, 'PRODUCT', comes)
