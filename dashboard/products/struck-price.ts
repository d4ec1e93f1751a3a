/** @module Which price stands struck through beside a product's own. */
import type { ListedProduct } from '../../contract/catalogue/listed-product.ts'
import type { ShopSettings } from '../../contract/settings.ts'

/** As visitors see it: what the shop's setting says, and nothing that is not more than the price. Null: none. */
export function struckPrice(
  { priceMinor, listPriceMinor, provenPriceMinor }: ListedProduct,
  strikePrices: ShopSettings['strikePrices'],
): number | null {
  const before = strikePrices === 'shop' ? listPriceMinor : provenPriceMinor
  return before !== null && priceMinor !== null && before > priceMinor ? before : null
}
