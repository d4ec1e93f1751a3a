/** @module The one place where a change of the cart becomes events: by comparing two carts. */
import type { Cart, Item } from '../contract/item.ts'
import { MAX_LINES } from './limits.ts'

/** Two variants of a product are two lines. */
const keyOf = ({ productId, variantId }: Item) => `${productId}\n${variantId ?? ''}`

/**
 * The cart after a report: items put in (`sign` 1), taken out (-1), or all there are (0). A line a variant, with what
 * only the former cart knew (name, picture, price) filled in. The value sums the lines in the cart's currency; a line
 * without a price adds nothing.
 */
export function nextCart(before: Cart | undefined, items: readonly Item[], currency: string, sign: number): Cart {
  const old = new Map(before?.items.map((item) => [keyOf(item), item]))
  const lines = new Map(sign ? old : [])
  for (const item of items) {
    const key = keyOf(item)
    const sum = (lines.get(key)?.quantity ?? 0) + (sign || 1) * (item.quantity ?? 1)
    lines.set(key, { ...old.get(key), ...item, quantity: sum })
  }
  const left = [...lines.values()].filter(({ quantity }) => quantity! > 0)
  let valueMinor = 0
  // Not by `reduce`, of which Prototype 1.6.0 makes something else.
  for (const line of left) if (line.currency === currency) valueMinor += (line.priceMinor ?? 0) * line.quantity!
  return { items: left.slice(0, MAX_LINES), valueMinor: Math.min(valueMinor, 1e12), currency }
}

/** What is in the first cart and not in the other, with the quantity of the difference. Both as `nextCart` makes them. */
export const cartMinus = (cart: Cart | undefined, other: Cart | undefined): Item[] =>
  (cart?.items ?? []).flatMap((item) => {
    const same = other?.items.find((each) => keyOf(each) === keyOf(item))
    const quantity = item.quantity! - (same?.quantity ?? 0)
    return quantity > 0 ? [{ ...item, quantity }] : []
  })

/** What makes two carts the same: products with their variants, quantities and prices, in this order. */
export const cartPrint = (cart: Cart | undefined): string | undefined =>
  cart?.items.map((item) => [keyOf(item), item.quantity, item.priceMinor]).join('|')
