/** @module What a product is searched and sorted by. */
import type { Product } from '../../../contract/product.ts'
import { folded } from './folded.ts'

/** Name, brand, id, SKU and bar code, each folded, a line each: sorted by it, products stand by name. */
export function foundBy({ name, brand, productId, sku, gtin }: Product): string {
  return [name, brand, productId, sku, gtin].map((text) => folded(text ?? '')).join('\n')
}
