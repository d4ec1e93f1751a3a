/** @module What a customer's orders come to: all that RFM and the stage of life ask of them. */

/** Orders that count (none cancelled). Times in ms UTC; `spentMinor` in the shop's currency, refunds taken off. */
export interface Purchases {
  orders: number
  firstOrderAt: number
  lastOrderAt: number
  spentMinor: number
}

/** The sums of a person's orders in any order; null without orders. `valueMinor`: 0 for orders in another currency. */
export function purchasesOf(orders: readonly { at: number; valueMinor: number }[]): Purchases | null {
  if (orders.length === 0) return null
  const times = orders.map(({ at }) => at)
  return {
    orders: orders.length,
    firstOrderAt: Math.min(...times),
    lastOrderAt: Math.max(...times),
    spentMinor: orders.reduce((sum, { valueMinor }) => sum + valueMinor, 0),
  }
}
