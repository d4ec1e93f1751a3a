/** @module The product of a PrestaShop 1.6 page, of which there is an id and what the page shows. */
import { saidBy } from '../tool/said-by.ts'
import type { ToldItem } from '../tool/told-item.ts'

/** The combination is in a field of the form. The rest stands in the page as microdata. Source: product.tpl of 1.6. */
export const oldProduct = (id: unknown): ToldItem => ({
  productId: id,
  variantId: saidBy('#idCombination'),
  price: saidBy('#our_price_display'),
  listPrice: saidBy('#old_price_display'),
})
