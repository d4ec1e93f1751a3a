/** @module What a card is made of. */
import type { Product } from '../../../../contract/product.ts'
import type { ProductCard } from '../../../../contract/recommend/product-card.ts'
import type { Strategy } from '../../../../contract/recommend/strategy.ts'
import type { ShopSettings } from '../../../../contract/settings.ts'

/**
 * What is needed of a product to show it. `provenPriceMinor`: lowest price of the 30 days before the reduction; null: there
 * is none, or it is not known for so long.
 */
export type CardSource = Pick<Product, 'name' | 'priceMinor' | 'listPriceMinor' | 'currency' | 'url' | 'imageUrl'> & {
  provenPriceMinor: number | null
}

/** The products of these ids, by their ids; those that the catalogue lacks are left out. Asked a few at a time. */
export type CardsOf = (productIds: readonly string[]) => ReadonlyMap<string, CardSource>

/** Public data only. Struck through is what the shop's setting says, and nothing that is not more than the price. */
export function cardOf(
  productId: string,
  source: CardSource,
  { reason, strikePrices }: { reason: Strategy; strikePrices: ShopSettings['strikePrices'] },
): ProductCard {
  const { name, priceMinor, currency, url, imageUrl } = source
  const before = strikePrices === 'shop' ? source.listPriceMinor : source.provenPriceMinor
  const listPriceMinor = before !== null && priceMinor !== null && before > priceMinor ? before : null
  return { productId, name, priceMinor, listPriceMinor, currency, url, imageUrl, reason }
}
