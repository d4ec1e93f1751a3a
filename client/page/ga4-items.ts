/** @module The items of GA4's shop events. */
import type { Item } from '../../contract/item.ts'
import { toItem } from './to-item.ts'

export type Params = Record<string, unknown>

/**
 * Reads `items`; an item without id and name is passed over. `price` is the unit price paid, as GA4 defines it.
 * `shopCurrency` and `base` as in `toItem`.
 */
export const ga4Items = ({ items, currency }: Params): Item[] =>
  [items as Params].flat().flatMap((raw) => {
    const said: Params = { currency, quantity: 1, ...raw }
    const {
      item_id: productId,
      item_name: name,
      item_brand: brand,
      item_category: category,
      image_url: imageUrl,
    } = said
    return toItem({ ...said, productId, name, brand, category, imageUrl }) ?? []
  })
