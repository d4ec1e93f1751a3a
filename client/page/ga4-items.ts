/** @module The items of GA4's shop events. */
import type { Item } from '../../contract/item.ts'
import { settings } from '../settings.ts'
import { toItem } from './to-item.ts'

export type Params = Record<string, unknown>

/**
 * Reads `items`, by GA4's names or those of `RawItem`, which the adapters use; an item without id and name is passed
 * over. `price` is the unit price paid, as GA4 defines it. `item_variant` is words for people, which shops write otherwise
 * from event to event: no id. Google's older tag says `id`. Without a currency it is `shopCurrency`.
 */
export const ga4Items = ({ items, currency }: Params, shopCurrency: string | undefined = settings.currency): Item[] =>
  [items as Params].flat().flatMap((raw) => {
    const said: Params = { currency: currency ?? shopCurrency, quantity: 1, ...raw }
    const {
      item_id: productId = said.id ?? said.productId,
      item_name: name = said.name,
      item_brand: brand = said.brand,
      item_category: category = said.category,
      image_url: imageUrl = said.imageUrl,
    } = said
    return toItem({ ...said, productId, name, brand, category, imageUrl }) ?? []
  })

/** The product that a report names for its page. A name that stands in for an id is none. */
export function saidProduct(params: Params): Partial<Item> | undefined {
  const [item] = ga4Items(params, '')
  const { productId, quantity, ...said } = item ?? ({} as Item)
  return item && { ...said, ...(productId !== said.name && { productId }) }
}
