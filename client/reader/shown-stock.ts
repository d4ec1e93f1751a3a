/** @module Whether the product can be bought, as the page shows it. */
import { type BuyBox, isHidden } from './buy-box.ts'
import type { Claim } from './claim.ts'
import { textOf, tidy } from './texts.ts'
import { IN_WORDS, OUT_WORDS, PRE_WORDS } from './words.ts'

const STOCK =
  '[class*=stock i],[class*=avail i],[id*=avail i],[id*=stock i],[class*=verf i],[class*=liefer i],[class*=dispo i],[class*=lager i],[class*=sklad i],[class*=dostup i],[class*=sold i],[class*=inventory i],[class*=delivery i],[class*=status i]'

/** A word that says no beats one that says yes: it is shown to people, and data is often left as it was. */
export function shownStock({ control, around }: BuyBox): Claim[] {
  const claim = (value: string, trust: number): Claim[] => [{ field: 'availability', value, source: 'dom', trust }]
  const label = control ? `${tidy(textOf(control)) ?? ''} ${control.getAttribute('value') ?? ''}` : ''
  if (OUT_WORDS.test(label)) return claim('out_of_stock', 3)
  const place = around.slice(0, control ? 6 : 4).findLast((each) => each !== document.body)
  const lines = place ? [...place.querySelectorAll(STOCK)].filter((each) => !isHidden(each) && isVisible(each)) : []
  const texts = lines.map((each) => tidy(textOf(each)) ?? '').filter((text) => text.length < 120)
  const isOff = !!control && (control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true')
  if (texts.some((text) => text.length < 60 && OUT_WORDS.test(text))) return claim('out_of_stock', control && !isOff ? 1 : 2.5)
  if (PRE_WORDS.test(label)) return claim('preorder', 2)
  if (texts.some((text) => IN_WORDS.test(text))) return claim('in_stock', 1)
  if (control && !isOff) return claim('in_stock', 0.8)
  return isOff ? claim('out_of_stock', 0.4) : []
}

const isVisible = (element: Element) => element.checkVisibility?.() !== false
