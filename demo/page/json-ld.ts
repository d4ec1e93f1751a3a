/** @module Structured data of products and lists, as search engines want it. */
import { BASE, type DemoProduct, SHOP_NAME } from '../catalogue.ts'
import { type Html, html, json } from './html.ts'

const ld = (data: object): Html =>
  html`<script type="application/ld+json">${json({ '@context': 'https://schema.org', ...data })}</script>`

export function productLd(product: DemoProduct): Html {
  return ld({
    '@type': 'Product',
    sku: product.productId,
    name: product.name,
    description: product.description,
    image: [product.imageUrl],
    url: product.url,
    category: product.category,
    brand: { '@type': 'Brand', name: product.brand },
    offers: {
      '@type': 'Offer',
      price: (product.priceMinor / 100).toFixed(2),
      priceCurrency: product.currency,
      availability: `https://schema.org/${product.stock > 0 ? 'InStock' : 'OutOfStock'}`,
      itemCondition: 'https://schema.org/NewCondition',
      url: product.url,
      seller: { '@type': 'Organization', name: SHOP_NAME },
    },
  })
}

export function listLd(name: string, products: readonly DemoProduct[]): Html {
  return ld({
    '@type': 'ItemList',
    name,
    numberOfItems: products.length,
    itemListElement: products.map((product, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      url: product.url,
      name: product.name,
    })),
  })
}

/** `steps` after the home page, each a name and an address. */
export function breadcrumbLd(steps: readonly { name: string; url: string }[]): Html {
  return ld({
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: SHOP_NAME, url: `${BASE}/` }, ...steps].map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  })
}
