/** @module What became of a product that people may want to hear of. */
import type { ListedProduct, ProductState } from '../../../contract/catalogue/listed-product.ts'
import type { ProductChange } from '../../../contract/scenario/entry.ts'
import type { RunSubject } from '../../../contract/scenario/run.ts'
import { PRIOR_MS } from '../catalogue/proven-price.ts'

/** `at` in ms UTC: since when it is so. `left`: pieces, of low stock only. */
export interface ToldChange {
  change: ProductChange
  productId: string
  at: number
  priceWas?: RunSubject['priceWas']
  left?: number
}

/**
 * What of a product has become so since `from` (ms UTC), by its history (oldest first; for prices 30 days more of it). Each
 * is told as of the moment since when it is so without a break, also where something else changed after it. A price is
 * compared with what may be struck through beside it (proven), else with the lowest that is known of the 30 days before, so
 * that one that went up and down again is no drop; never with the list price, which nobody proves. Of stock each fall is
 * told; how few pieces are few is the scenario's to say. Off the shelf or out of stock: nothing. The same however often it
 * is asked.
 */
export function productChanges(product: ListedProduct, history: readonly ProductState[], from: number): ToldChange[] {
  if (product.removedAt !== null || product.availability === 'out_of_stock') return []
  const all = [...priceDrop(product, history), ...backInStock(product, history), ...lowStock(product, history)]
  return all.filter(({ at }) => at > from)
}

function priceDrop(product: ListedProduct, history: readonly ProductState[]): ToldChange[] {
  const { productId, priceMinor: nowMinor, currency, provenPriceMinor } = product
  const isSame = (state: ProductState) => state.priceMinor === nowMinor && state.currency === currency
  const [before, fallen] = turn(history, isSame)
  if (nowMinor === null || currency === null || !before || !fallen) return []
  if (before.priceMinor === null || before.currency !== currency || before.priceMinor < nowMinor) return []
  const minor = provenPriceMinor ?? lowestBefore(history, fallen)
  return minor > nowMinor
    ? [{ change: 'price_drop', productId, at: fallen.at, priceWas: { minor, nowMinor, currency } }]
    : []
}

/** The last state that was otherwise, and the first since when it has been so. */
function turn(history: readonly ProductState[], isSo: (state: ProductState) => boolean) {
  const last = history.findLastIndex((state) => !isSo(state))
  return [history[last], history[last + 1]] as const
}

/** Of the prices that are known; days of which nothing is known count for nothing. */
function lowestBefore(history: readonly ProductState[], { at, currency }: ProductState): number {
  const earlier = history.filter((state) => state.at < at)
  const first = earlier.findLastIndex((state) => state.at <= at - PRIOR_MS)
  const known = earlier.slice(Math.max(first, 0)).filter((state) => state.currency === currency)
  return Math.min(...known.flatMap(({ priceMinor }) => priceMinor ?? []))
}

function backInStock({ productId }: ListedProduct, history: readonly ProductState[]): ToldChange[] {
  const [before, since] = turn(history, ({ availability }) => availability === 'in_stock')
  return before?.availability === 'out_of_stock' && since ? [{ change: 'back_in_stock', productId, at: since.at }] : []
}

/** The stock of the history is told once a day, so what is left now stands in the product itself. */
function lowStock({ productId, stock, updatedAt }: ListedProduct, history: readonly ProductState[]): ToldChange[] {
  const before = history.findLast((state) => state.stock !== null && state.at < updatedAt)
  if (stock === null || stock === undefined || stock <= 0 || !before || before.stock === null) return []
  return stock < before.stock ? [{ change: 'low_stock', productId, at: updatedAt, left: stock }] : []
}
