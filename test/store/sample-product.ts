/** @module A product as the API takes it. */
import type { Product } from '../../contract/product.ts'

/** A mug of 10 EUR. */
export function sampleProduct(productId: string, change: Partial<Product> = {}): Product {
  return {
    ...{ productId, sku: null, gtin: null, aliases: [], attributes: {}, name: `Product ${productId}`, brand: null },
    ...{ category: null, description: null, priceMinor: 1000, listPriceMinor: null, currency: 'EUR' },
    ...{ availability: 'in_stock', stock: null, url: null, imageUrl: null },
    ...change,
  }
}
