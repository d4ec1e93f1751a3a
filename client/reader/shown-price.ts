/** @module The price that a visitor sees beside the buy button. */
import type { BuyBox, Claim, Subject } from './model.ts'
import { pricesIn } from './prices-in.ts'
import { textOf } from './texts.ts'

/** Prices that nobody pays for this product: former, per unit, before tax, by instalment, of delivery, of others. */
const NOT_PAID =
  /old|was\b|non-?sale|normal-?price|standard|regular|list-?price|rrp|uvp|msrp|before|strike|cross|original|compare|previous|former|ancien|barre|antes|vecchio|stara|alt-?preis|unit|per-?(kg|liter|litre|piece)|grundpreis|base-?price|basepreis|shipping|deliver|versand|install?ment|\brate\b|monthly|mensu|leasing|klarna|afterpay|saving|save|discount|rabat|minicart|mini-?cart|header-?cart|cart-?total|subtotal|loyal|point|cash-?back|bonus|reward|member|club|ex(cl)?-?(tax|vat)|without|netto|price-?tax|no-?tax|lowest|omnibus|30d|warranty|service|add-?on|badge|tier|gift|fee|\bused|\bolp/i

const PAID =
  /current|final|(?<!non-?)sale|special|\bnow|actual|offer|our|today|main|selling|price-?new|new-?price|aktuell|promo|reduced|total-?price|product-?price|price__/i

const ALONE = /without-?tax|ex(cl)?-?(tax|vat)|old|was\b|regular|original/i

interface ShownPrice {
  element: Element
  digits: string
  currency: string | undefined
}

/** Claims for price, former price and currency. Most trust where heading, price and buy button stand together. */
export function shownPrice(box: BuyBox, { heading }: Subject): Claim[] {
  const prices = box.prices.filter((element) => isOwn(element, box))
  // Of an element and one within it the inner one says more: the outer may hold the former price too.
  const inner = prices.filter((element) => !prices.some((other) => other !== element && element.contains(other)))
  const paid = [...inner, ...prices].filter((element) => !isNotPaid(element, box.place)).flatMap(priceOf)
  const sums = box.sums
    .filter((element) => !isNotPaid(element, box.place))
    .flatMap(priceOf)
    .filter(isMostOfIt)
  const withSign = paid.filter(({ currency }) => currency)
  const known = withSign.length > 0 ? withSign : paid
  // Where a shop calls its only price the old one, or the one without tax, it is the price.
  const rest = box.prices.filter((element) => ALONE.test(namesOf(element)) && !isStruck(element)).flatMap(priceOf)
  // Shops whose classes say nothing: a sum before the button goes before a price behind it, which is another product's.
  const isBefore = ({ element }: ShownPrice) => !!box.control && !!(element.compareDocumentPosition(box.control) & 4)
  const isPaid = ({ element }: ShownPrice) => PAID.test(namesOf(element))
  const called =
    known.find((price) => isPaid(price) && isBefore(price)) ?? known.find(isBefore) ?? known.find(isPaid) ?? known[0]
  const best = (called && (isBefore(called) || !sums[0] || !isBefore(sums[0])) ? called : sums[0]) ?? rest[0]
  if (!best) return []
  const former = box.prices.filter(isFormer).flatMap(priceOf)[0]
  const isNear = !!box.control && !!heading && box.place !== document.body
  const trust = (best.currency ? 1 : 0.6) * (isNear ? 1 : 0.6) * (heading ? 1 : 0.5) * (known.length ? 1 : 0.8)
  const claims: Claim[] = [{ field: 'price', value: best.digits, source: 'dom', trust, currency: best.currency }]
  if (best.currency) claims.push({ field: 'currency', value: best.currency, source: 'dom', trust: trust * 0.8 })
  if (former && former.digits !== best.digits)
    claims.push({ field: 'listPrice', value: former.digits, source: 'dom', trust, currency: former.currency })
  return claims
}

/** What stands behind the buy button and outside of its place is another product's. */
const isOwn = (element: Element, { control, home }: BuyBox) =>
  !control || !home || home.contains(element) || !!(element.compareDocumentPosition(control) & 4)

/** A sum of money in a sentence is about something else. */
const isMostOfIt = ({ element, digits }: ShownPrice) => digits.length * 3 > textOf(element).trim().length

const namesOf = (element: Element) =>
  `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-price-type') ?? ''}`

const isStruck = (element: Element) =>
  /^(DEL|S|STRIKE|OPTION)$/.test(element.tagName) || /line-through/.test(element.getAttribute('style') ?? '')

const isFormer = (element: Element): boolean =>
  isStruck(element) ||
  !!element.closest('del,s,strike') ||
  /old|was\b|non-?sale|normal-?price|standard|strike|cross|original|compare|rrp|uvp|msrp|before|regular/i.test(
    namesOf(element),
  )

function isNotPaid(element: Element, place: Element | undefined): boolean {
  const own = namesOf(element)
  const isPaid = PAID.test(own) && !NOT_PAID.test(own)
  let each: Element | null = element
  for (let level = 0; each && each !== place && level < 4; level++, each = each.parentElement)
    if (isStruck(each) || (!isPaid && level < 3 && NOT_PAID.test(namesOf(each)))) return true
  return false
}

/** The first price in an element, or in the attribute that holds it for scripts. */
function priceOf(element: Element): ShownPrice[] {
  const content = element.getAttribute('content') ?? element.getAttribute('data-price-amount')
  const text =
    element.tagName === 'META' || content ? (content ?? '') : shownText(element.querySelector('ins') ?? element)
  if (text.length > 200) return []
  const found = pricesIn(text).filter(({ digits }) => /[1-9]/.test(digits))
  const first = found.find(({ currency }) => currency) ?? found[0]
  return first ? [{ element, digits: first.digits, currency: first.currency }] : []
}

/** Its text, former prices left out, with the point that superscript cents stand for: `173<sup>34</sup>`. */
function shownText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.textContent
    if (node.nodeType !== 1) continue
    const child = node as Element
    if (/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|DEL|S|STRIKE)$/.test(child.tagName) || isAside(child)) continue
    const inner = child.childElementCount ? shownText(child) : textOf(child)
    const isCents = /^\s*\d\d\s*\D{0,4}$/.test(inner) && /\d\s*$/.test(text) && !/[.,]\d\d\s*$/.test(text)
    if (isCents) text += `${/[.,]\s*$/.test(text) ? '' : '.'}${inner.trim()}`
    else text += /^(DIV|P|LI|BR|TR|TD)$/.test(child.tagName) ? ` ${inner} ` : inner
  }
  return text
}

/** Former prices, and what is read to those who do not see: `Original price was …`. */
const isAside = (element: Element) =>
  element.hasAttribute('hidden') ||
  isStruck(element) ||
  /old|was\b|strike|compare|screen-?reader|sr-?only|visually-?hidden/i.test(namesOf(element))
