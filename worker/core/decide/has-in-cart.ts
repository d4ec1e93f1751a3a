/** @module Is something of this in a cart? */
import type { Cart, Item } from '../../../contract/item.ts'
import { isOfCategory } from './is-of-category.ts'

/** What a cart is to hold. */
export interface CartContents {
  products?: readonly string[] | undefined
  categories?: readonly string[] | undefined
  brands?: readonly string[] | undefined
}

/** Is at least one line of one of these products, categories or brands? True where nothing is asked for. */
export function hasInCart(cart: Cart | null, { products, categories, brands }: CartContents): boolean {
  if (!products && !categories && !brands) return true
  const isWanted = (item: Item) =>
    isOneOf(products, [item.productId, item.variantId, item.sku]) ||
    (categories !== undefined && isOfCategory(item, categories)) ||
    isOneOf(brands, [item.brand])
  return (cart?.items ?? []).some(isWanted)
}

/** Capitals do not matter. */
const isOneOf = (wanted: readonly string[] | undefined, words: readonly (string | undefined)[]): boolean =>
  (wanted ?? []).some((each) => words.some((word) => word?.toLowerCase() === each.toLowerCase()))
