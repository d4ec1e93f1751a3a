/** @module Keeps room free for inline overlays, in front of the core script: before anything is drawn, nothing moves. */
import type { ReservedSlot } from '../../contract/reserved-slot.ts'

/** The slots as JSON; the Worker puts them in. */
declare const VITRINE_SLOTS: string

/** Of elements that somebody has seen without the room: giving it to them now would move what follows. */
const SEEN = 'data-vitrine-seen'

/** Up to here it is a phone, CSS pixels. As contract/campaign/slot.ts says. */
const PHONE_PX = 760

try {
  const sheet = new CSSStyleSheet()
  for (const slot of JSON.parse(VITRINE_SLOTS) as ReservedSlot[]) reserve(sheet, slot)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
} catch {
  // The page goes on without it: an overlay that has no room waits until it has.
}

function reserve(sheet: CSSStyleSheet, { selector, phone, desktop }: ReservedSlot): void {
  try {
    const isPainted = performance.getEntriesByType('paint').length > 0
    // Throws for what is no selector by itself, and might reach out of the rule that it is put into.
    for (const element of document.querySelectorAll(selector))
      if (isPainted && element.getBoundingClientRect().top < innerHeight) element.setAttribute(SEEN, '')
    keepFree(sheet, `(max-width:${PHONE_PX}px)`, selector, phone)
    keepFree(sheet, `(min-width:${PHONE_PX + 0.02}px)`, selector, desktop)
  } catch {
    // The others stand.
  }
}

/** The selector is set on a rule of ours, as a selector and nothing else: it can neither end the rule nor add one. */
function keepFree(sheet: CSSStyleSheet, media: string, selector: string, px: number): void {
  const at = sheet.insertRule(`@media ${media}{${SEEN}{}}`)
  const rule = (sheet.cssRules[at] as CSSMediaRule).cssRules[0] as CSSStyleRule
  rule.selectorText = `:is(${selector}):not([${SEEN}])`
  rule.style.minHeight = `${px}px`
}
