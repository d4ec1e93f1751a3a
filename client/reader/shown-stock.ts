/** @module Whether the product can be bought, as the page shows it. */
import { SOLD_NAMES } from './buy-box.ts'
import type { BuyBox, Claim } from './model.ts'
import { textOf, tidy } from './texts.ts'
import { IN_WORDS, OUT_WORDS, PRE_WORDS, saysOut } from './words.ts'

/**
 * A word that says no beats one that says yes: it is shown to people, and data is often left as it was. What is sold at a
 * price, with nothing said of stock, can mostly be had.
 */
export function shownStock({ control, stocks, lines }: BuyBox, hasPrice: boolean): Claim[] {
  const claim = (value: string, trust: number): Claim[] => [{ field: 'availability', value, source: 'dom', trust }]
  const label = control ? `${tidy(textOf(control)) ?? ''} ${control.getAttribute('value') ?? ''}` : ''
  const isOff = !!control && (control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true')
  if (OUT_WORDS.test(label) || (isOff && SOLD_NAMES.test(control.className))) return claim('out_of_stock', 3)
  const canBuy = control && !isOff
  const says = (element: Element, most: number, test: (text: string) => boolean) => {
    const text = tidy(textOf(element)) ?? ''
    const isForm = element.querySelector('select,input,button')
    return !isForm && text.length < most && test(text) && element.checkVisibility?.() !== false
  }
  // `Availability: out of stock` speaks of stock whatever its class is.
  const labelled = (text: string) => /[:：]/.test(text) && saysOut(text.slice(text.search(/[:：]/)))
  if (stocks.some((element) => says(element, 70, saysOut)) || lines.some((element) => says(element, 60, labelled)))
    return claim('out_of_stock', canBuy ? 1 : 2.5)
  if (PRE_WORDS.test(label)) return claim('preorder', 2)
  if (stocks.some((element) => says(element, 100, (text) => IN_WORDS.test(text)))) return claim('in_stock', 1)
  if (!canBuy && lines.some((element) => says(element, 60, saysOut))) return claim('out_of_stock', 1)
  // Beside a button that works, a line that says no may be about something else.
  const doubt = canBuy && lines.some((element) => says(element, 30, saysOut)) ? claim('out_of_stock', 0.9) : []
  if (canBuy) return [...doubt, ...claim('in_stock', 0.8)]
  return hasPrice ? claim('in_stock', isOff ? 0.1 : 0.3) : []
}
