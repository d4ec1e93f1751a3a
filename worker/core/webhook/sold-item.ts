/** @module One line of an order, as a shop system writes it, made an item of ours. */
import { type Item, MAX_CART_LINES } from '../../../contract/item.ts'
import { toMinor } from '../../../contract/money.ts'

/** Longest name and sku taken, in characters: an order of 200 lines must fit one queue message of 128 KB. */
const MAX_NAME = 100
const MAX_SKU = 64

/** A line in the words of the shop system. `lineTotal`: what is paid for all its pieces, as a decimal. */
export interface SoldLine {
  productId: string | null | undefined
  variantId: string | null | undefined
  sku: string | null | undefined
  name: string | null | undefined
  /** Pieces that `lineTotal` is for. */
  ordered: number
  /** Pieces that are left of them; none: the line is gone. */
  kept: number
  lineTotal: number
}

/** Lines as items, at most 200. A line of no product (a tip, a fee) or of no piece is left out: its money is in the total. */
export function soldItems(lines: readonly SoldLine[], currency: string): Item[] {
  return lines.flatMap((line) => soldItem(line, currency) ?? []).slice(0, MAX_CART_LINES)
}

function soldItem(line: SoldLine, currency: string): Item | null {
  const productId = known(line.productId)
  if (!productId || !(line.kept > 0 && line.ordered > 0)) return null
  const item: Item = { productId, quantity: Math.min(Math.max(Math.round(line.kept), 1), 100_000) }
  const variantId = known(line.variantId)
  const priceMinor = toMinor(Math.max(line.lineTotal, 0) / line.ordered, currency)
  if (variantId) item.variantId = variantId
  if (line.sku && line.sku.length <= MAX_SKU) item.sku = line.sku
  if (line.name) item.name = line.name.slice(0, MAX_NAME)
  if (priceMinor !== null) item.priceMinor = priceMinor
  return item
}

/** WooCommerce writes 0 where there is no product or no variation. */
const known = (id: string | null | undefined): string | undefined =>
  id && id !== '0' && id.length <= 128 ? id : undefined
