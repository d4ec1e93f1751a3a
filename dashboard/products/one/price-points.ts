/** @module The points of the chart of a product's price. */
import type { ProductState } from '../../../contract/catalogue/listed-product.ts'
import { canBeHad } from '../stock-words.ts'

/** Beside each other, oldest first. Prices in minor units; null: not known. `had`: the price while it could be bought. */
export interface PricePoints {
  at: number[]
  price: (number | null)[]
  had: (number | null)[]
}

/** The last state goes on until `now`. */
export function pricePoints(history: readonly ProductState[], now: number): PricePoints {
  const states = history.toSorted((a, b) => a.at - b.at)
  const last = states.at(-1)
  const all = last ? [...states, { ...last, at: Math.max(now, last.at + 1) }] : []
  return {
    at: all.map(({ at }) => at),
    price: all.map(({ priceMinor }) => priceMinor),
    had: all.map((state) => (canBeHad(state) ? state.priceMinor : null)),
  }
}
