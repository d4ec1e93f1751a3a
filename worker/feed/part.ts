/** @module What one row of a catalogue tells of a product: all of it, or one of its variants. */
import type { Product } from '../../contract/product.ts'
import type { Availability } from './availability.ts'

/** What is for sale at which price. Minor units. `stock` null: not counted. */
export interface Offer {
  priceMinor: number | null
  listPriceMinor: number | null
  currency: string | null
  availability: Availability
  stock: number | null
}

/** `offer` null: the row sells nothing by itself, such as a further picture. `variantId`: of two rows of one product. */
export interface Part extends Omit<Product, 'name' | 'productId' | keyof Offer> {
  productId: string | null
  name: string | null
  variantId: string | null
  offer: Offer | null
}

/** Ids of a part's variant that name the product too. */
export const aliasesOf = (...ids: (string | null)[]): string[] =>
  ids.filter((id) => id !== null && id.length <= 128) as string[]
