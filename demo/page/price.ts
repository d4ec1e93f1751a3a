/** @module Prices as the demo shop writes them. */
import { type Html, html } from './html.ts'

/** `1490` → `€14.90`. */
export const euro = (minor: number): string => `€${(minor / 100).toFixed(2)}`

/** The price, and what it was before where it is reduced. */
export function price({ priceMinor, listPriceMinor }: { priceMinor: number; listPriceMinor: number | null }): Html {
  if (listPriceMinor === null) return html`<span class="price">${euro(priceMinor)}</span>`
  return html`<span class="price"><ins><span class="hidden">Now </span>${euro(priceMinor)}</ins> <del><span class="hidden">Before </span>${euro(listPriceMinor)}</del></span>`
}
