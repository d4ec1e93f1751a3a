/** @module Can a product be had? */
import type { Product } from '../../../../contract/product.ts'

/** In stock and not counted down to nothing, or to be ordered ahead. */
export function isOrderable({ availability, stock }: Pick<Product, 'availability' | 'stock'>): boolean {
  return availability === 'preorder' || (availability === 'in_stock' && stock !== 0)
}
