/** @module Tells the shop's data layer what happened, in GA4's words. */
import type { CartLine } from './cart.ts'

declare global {
  interface Window {
    dataLayer?: unknown[]
  }
}

/** Pushes an e-commerce event after clearing the one before. `value` in EUR. */
export function push(event: string, ecommerce: object): void {
  window.dataLayer ??= []
  window.dataLayer.push({ ecommerce: null })
  window.dataLayer.push({ event, ecommerce: { currency: 'EUR', ...ecommerce } })
}

/** As GA4 has items, with the picture as one of the extra parameters that it allows. */
export function items(lines: readonly CartLine[]): object[] {
  return lines.map(({ url: _, image, ...item }) => ({ ...item, image_url: image }))
}

/** A changed quantity is told as what was added or removed. */
export function pushDifference(line: CartLine, difference: number): void {
  if (difference === 0) return
  const quantity = Math.abs(difference)
  push(difference > 0 ? 'add_to_cart' : 'remove_from_cart', {
    value: line.price * quantity,
    items: items([{ ...line, quantity }]),
  })
}
