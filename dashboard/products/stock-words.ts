/** @module Whether a product can be had, in words. */
import type { ProductState } from '../../contract/catalogue/listed-product.ts'
import { plain } from '../sentence/counted.ts'

/** `In stock`, `In stock: 12`; stock that is not counted is not told, nor stock below what is promised. */
export function stockWords({ availability, stock }: Pick<ProductState, 'availability' | 'stock'>): string {
  switch (availability) {
    case 'in_stock':
      return stock === null ? 'In stock' : stock === 0 ? 'Sold out' : `In stock: ${plain(stock)}`
    case 'out_of_stock':
      return 'Sold out'
    case 'preorder':
      return 'To order in advance'
  }
}

/** Can it be bought now? */
export const canBeHad = ({ availability, stock }: Pick<ProductState, 'availability' | 'stock'>): boolean =>
  availability !== 'out_of_stock' && (availability === 'preorder' || stock !== 0)
