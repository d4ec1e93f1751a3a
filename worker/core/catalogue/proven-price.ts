/** @module What may be struck through beside a price: the lowest of the 30 days before it fell (EU directive 98/6, Art. 6a). */
import type { ProductState } from '../../../contract/catalogue/listed-product.ts'
import { DAY_MS } from '../activity.ts'

/** Source: directive 98/6/EC, Art. 6a(2), as amended by directive 2019/2161. */
const PRIOR_DAYS = 30

/** How long before a fall prices count, ms. */
export const PRIOR_MS = PRIOR_DAYS * DAY_MS

/** A price from `at` (ms UTC) on. */
export type PriceState = Pick<ProductState, 'at' | 'priceMinor' | 'currency'>

/** A product's price, and what was struck through beside it. */
export interface PricedProduct extends Omit<PriceState, 'at'> {
  provenPriceMinor: number | null
}

/**
 * What may be struck through from `after.at` on, minor units of its currency; null: nothing.
 *
 * - The price falls: the lowest price that held at any time in the 30 days before, if all of these days are known and that
 *   lowest is above the new price. Reductions one after the other are each a fall of their own, as the directive's rule
 *   without the exception of its fifth paragraph, which not every state has.
 * - It stays: what was struck through, for the reduction lasts.
 * - It rises, becomes unknown or changes its currency, or was not known before: nothing, for the reduction is over.
 *
 * `states`: the history, oldest first, at least from the last state before those 30 days on.
 */
export function provenPrice(
  before: PricedProduct | null,
  after: PriceState,
  states: readonly PriceState[],
): number | null {
  if (before === null || before.priceMinor === null || after.priceMinor === null) return null
  if (before.currency !== after.currency || after.priceMinor > before.priceMinor) return null
  if (after.priceMinor === before.priceMinor) return before.provenPriceMinor
  const lowest = lowestBefore(after, states)
  return lowest !== null && lowest > after.priceMinor ? lowest : null
}

/** The lowest price that held in the 30 days before; null where it is not known for all of them in this currency. */
function lowestBefore({ at, currency }: PriceState, states: readonly PriceState[]): number | null {
  const from = at - PRIOR_MS
  const earlier = states.filter((state) => state.at < at)
  const first = earlier.findLastIndex((state) => state.at <= from)
  if (first === -1) return null
  const prices = earlier.slice(first).map((state) => (state.currency === currency ? state.priceMinor : null))
  return prices.reduce((lowest, price) => (lowest === null || price === null ? null : Math.min(lowest, price)))
}
