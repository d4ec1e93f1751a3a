/** @module A product on the shelf, for tests that care for a few of its fields. */
import type { CardSource, CardsOf } from '../../../worker/core/recommend/fill/card-source.ts'
import type { ShelvedProduct } from '../../../worker/core/recommend/knowledge.ts'
import { ShelfIndex } from '../../../worker/core/recommend/shelf/shelf-index.ts'

export const shelved = (productId: string, fields: Partial<ShelvedProduct> = {}): ShelvedProduct => ({
  productId,
  name: productId,
  brand: null,
  category: null,
  attributes: {},
  priceMinor: 1000,
  currency: 'EUR',
  availability: 'in_stock',
  stock: null,
  hasPicture: true,
  firstSeenAt: 0,
  ...fields,
})

export function shelfOf(...products: ShelvedProduct[]): ShelfIndex {
  const shelf = new ShelfIndex()
  for (const product of products) shelf.put(product)
  return shelf
}

export const cardFor = (product: ShelvedProduct): CardSource => ({
  ...product,
  listPriceMinor: null,
  provenPriceMinor: null,
  url: `/p/${product.productId}`,
  imageUrl: product.hasPicture ? `https://shop.example/${product.productId}.jpg` : null,
})

export const catalogue = (products: readonly ShelvedProduct[]): CardsOf => {
  const cards = new Map(products.map((product) => [product.productId, cardFor(product)]))
  return (ids) => new Map(ids.flatMap((id) => (cards.has(id) ? [[id, cards.get(id)!]] : [])))
}

/** Of each sort that rules tell apart. */
export const PRODUCTS = [
  ...['a', 'b', 'c', 'd', 'e'].map((id) => shelved(id)),
  shelved('gone', { availability: 'out_of_stock', stock: 3 }),
  shelved('empty', { stock: 0 }),
  shelved('ahead', { availability: 'preorder', stock: 0 }),
  shelved('faceless', { hasPicture: false }),
  shelved('cheap', { priceMinor: 100 }),
  shelved('priceless', { priceMinor: null }),
  shelved('dollar', { currency: 'USD' }),
  shelved('green', { category: 'Tea > Green', name: 'green tea sencha' }),
  shelved('black', { category: 'tea/Black', name: 'black tea' }),
  shelved('pot', { category: 'Teapots', name: 'pot' }),
  shelved('matcha', { category: 'Tea > Green', name: 'green tea matcha' }),
]
