/** @module Third: some products, counted by the class of their price. */
import { NEW_FIT } from '../../core/clv/fit-clv.ts'
import type { Stage } from '../../core/nightly/customers-state.ts'
import { count } from '../../core/rfm/counts.ts'
import { moneyBucket } from '../../core/rfm/money-bucket.ts'
import { listPrices } from '../../store/product-prices.ts'

export async function gatherPrices(
  db: D1Database,
  state: Stage<'prices'>,
  limit: number,
): Promise<Stage<'prices' | 'fit'>> {
  const { shop, gathered, after } = state
  const products = await listPrices(db, shop.currency, { after, limit })
  const last = products.at(-1)
  if (!last) return { stage: 'fit', shop, gathered, prices: state.prices, fit: NEW_FIT }
  const prices = { ...state.prices }
  for (const { priceMinor } of products)
    if (priceMinor !== null && priceMinor > 0) count(prices, moneyBucket(priceMinor))
  return { ...state, after: last.productId, prices }
}
