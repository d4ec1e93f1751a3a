/** @module Whether the product can be bought, as the page shows it. */
import type { BuyBox } from './buy-box.ts'
import type { Claim } from './claim.ts'
import { textOf, tidy } from './texts.ts'
import { IN_WORDS, OUT_WORDS, PRE_WORDS, saysOut } from './words.ts'

/**
 * A word that says no beats one that says yes: it is shown to people, and data is often left as it was. What is sold at a
 * price, with nothing said of stock, can mostly be had.
 */
export function shownStock({ control, stocks, lines: nearby }: BuyBox, hasPrice: boolean): Claim[] {
  const claim = (value: string, trust: number): Claim[] => [{ field: 'availability', value, source: 'dom', trust }]
  const label = control ? `${tidy(textOf(control)) ?? ''} ${control.getAttribute('value') ?? ''}` : ''
  if (OUT_WORDS.test(label)) return claim('out_of_stock', 3)
  const isOff = !!control && (control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true')
  const lines = stocks.flatMap((element) => {
    const text = tidy(textOf(element)) ?? ''
    return text.length < 100 && isVisible(element) ? text : []
  })
  if (lines.some((line) => line.length < 70 && saysOut(line))) return claim('out_of_stock', control && !isOff ? 1 : 2.5)
  if (!isOff && nearby.some((line) => saysOut(line))) return claim('out_of_stock', control ? 0.6 : 1)
  if (PRE_WORDS.test(label)) return claim('preorder', 2)
  if (lines.some((line) => IN_WORDS.test(line))) return claim('in_stock', 1)
  if (control && !isOff) return claim('in_stock', 0.8)
  return hasPrice ? claim('in_stock', isOff ? 0.1 : 0.3) : []
}

const isVisible = (element: Element) => element.checkVisibility?.() !== false
