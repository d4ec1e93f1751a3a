/** @module A product on the shelf, for tests that care for a few of its fields. */
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
