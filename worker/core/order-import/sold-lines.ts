/** @module The rows of one order as its products and its sum. */
import type { Item } from '../../../contract/item.ts'
import { toMinor } from '../../../contract/money.ts'
import type { OrderLine } from './order-line.ts'

/** Longest name that is kept, in characters: an order of 200 lines must fit one message of the queue. */
const MAX_NAME = 100

/** Pieces of a row: none said is one. */
const piecesOf = (line: OrderLine): number => line.quantity ?? 1

/** What a row comes to, minor units; null where it does not say. */
export function lineMinor(line: OrderLine, currency: string): number | null {
  if (line.lineTotal !== null) return toMinor(line.lineTotal, currency)
  return line.price === null ? null : toMinor(line.price * piecesOf(line), currency)
}

/** A product without a number goes by its name. */
const productOf = ({ text }: OrderLine): string => (text('productId') || text('productName')).slice(0, 128)

/**
 * The products, rows of one product at one price together. `sign` -1 reads what was brought back. Rows without a
 * product, and products of which nothing is left, are left out: their money is in the sum.
 */
export function soldProducts(lines: readonly OrderLine[], currency: string, sign: 1 | -1): Item[] {
  const items = new Map<string, { item: Item; pieces: number }>()
  for (const line of lines) {
    const productId = productOf(line)
    if (productId === '') continue
    const key = `${line.price ?? ''} ${productId}`
    const known = items.get(key)
    if (known) known.pieces += piecesOf(line)
    else items.set(key, { item: itemOf(line, productId, currency), pieces: piecesOf(line) })
  }
  return [...items.values()]
    .filter(({ pieces }) => sign * pieces > 0)
    .map(({ item, pieces }) => ({ ...item, quantity: Math.min(100_000, Math.max(1, Math.round(sign * pieces))) }))
}

function itemOf(line: OrderLine, productId: string, currency: string): Item {
  const name = line.text('productName').slice(0, MAX_NAME)
  const priceMinor = line.price === null ? null : toMinor(line.price, currency)
  return { productId, ...(name ? { name } : {}), ...(priceMinor !== null && priceMinor >= 0 ? { priceMinor } : {}) }
}
