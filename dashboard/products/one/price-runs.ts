/** @module A product's prices in time, oldest first, one entry a change of the price. */
import type { ProductState } from '../../../contract/catalogue/listed-product.ts'

/** The price from `at` (ms UTC) on. */
export type PriceRun = Pick<ProductState, 'at' | 'priceMinor' | 'currency'>

/** `history` in any order; changes of stock alone make no run of their own. */
export function priceRuns(history: readonly ProductState[]): PriceRun[] {
  const runs: PriceRun[] = []
  for (const { at, priceMinor, currency } of history.toSorted((a, b) => a.at - b.at)) {
    const last = runs.at(-1)
    if (last?.priceMinor === priceMinor && last.currency === currency) continue
    runs.push({ at, priceMinor, currency })
  }
  return runs
}
