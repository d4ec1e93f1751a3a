/** @module The price that a visitor sees beside the buy button. */
import type { BuyBox } from './buy-box.ts'
import { isHidden } from './buy-box.ts'
import type { Claim } from './claim.ts'
import { pricesIn } from './prices-in.ts'
import type { Subject } from './subject.ts'
import { textOf } from './texts.ts'

const PRICES =
  '[itemprop~=price i],[data-price],[data-price-amount],[data-product-price],[class*=price i],[id*=price i],[class*=prix i],[class*=preis i],[class*=precio i],[class*=preco i],[class*=prezzo i],[class*=cena i],[class*=kaina i],[class*=hind i],[class*=hinta i],[class*=pris i],[class*=prijs i],[class*=fiyat i],[class*=amount i],[class*=cost i]'

/** Prices that nobody pays for this product: former, per unit, before tax, by instalment, of delivery, of others. */
const NOT_PAID =
  /old|was\b|regular|list-?price|price-?list|rrp|uvp|msrp|before|strike|cross|original|compare|previous|former|ancien|barre|antes|vecchio|stara|alt-?preis|oldprice|unit|per-?(kg|liter|litre|piece)|grundpreis|base-?price|basepreis|shipping|deliver|versand|install?ment|rate\b|month|mensu|leasing|klarna|afterpay|saving|save|discount|rabat|you-?save|minicart|mini-?cart|header-?cart|cart-?total|subtotal|basket|loyal|point|cash-?back|bonus|reward|member|club|ex(cl)?-?(tax|vat)|without|netto|price-?tax|no-?tax|from-?price|lowest|omnibus|30d|warranty|service|addon|add-?on|option|related|upsell|cross|recommend|similar|recently|carousel|slider|badge|tier/i

const PAID = /current|final|sale|special|now|actual|offer|our|today|main|selling|price-?new|new-?price|aktuell|promo|reduced|total-?price|product-?price|price__/i

/** Claims for price, former price and currency; the nearest to the buy button with the most trust. */
export function shownPrice(box: BuyBox, { heading }: Subject): Claim[] {
  for (const place of box.around) {
    const elements = [...place.querySelectorAll(PRICES)].filter((element) => !isHidden(element))
    const paid = elements.filter((element) => !isNotPaid(element, place)).flatMap((element) => priceOf(element) ?? [])
    if (paid.length === 0) continue
    const best = paid.find(({ element }) => PAID.test(namesOf(element))) ?? paid[0]!
    const former = elements.filter((element) => isFormer(element)).flatMap((element) => priceOf(element) ?? [])[0]
    const isNear = !!box.control || (!!heading && place.contains(heading))
    const trust = (best.currency ? 1 : 0.6) * (isNear ? 1 : 0.4) * (place === document.body ? 0.3 : 1)
    const claims: Claim[] = [{ field: 'price', value: best.digits, source: 'dom', trust, currency: best.currency }]
    if (best.currency) claims.push({ field: 'currency', value: best.currency, source: 'dom', trust: trust * 0.8 })
    if (former && former.digits !== best.digits)
      claims.push({ field: 'listPrice', value: former.digits, source: 'dom', trust, currency: former.currency })
    return claims
  }
  return []
}

const namesOf = (element: Element) =>
  `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('data-price-type') ?? ''}`

const isFormer = (element: Element): boolean =>
  !!element.closest('del,s,strike') || /old|was\b|strike|cross|original|compare|rrp|uvp|msrp|before|regular/i.test(namesOf(element))

function isNotPaid(element: Element, place: Element): boolean {
  for (let each: Element | null = element; each && each !== place; each = each.parentElement) {
    if (/^(DEL|S|STRIKE|SELECT|OPTION|LABEL|UL|TABLE)$/.test(each.tagName) && /^(DEL|S|STRIKE|SELECT|OPTION)$/.test(each.tagName)) return true
    if (NOT_PAID.test(namesOf(each)) && !/price-?new|special|final|current/i.test(namesOf(element))) return true
  }
  return false
}

interface ShownPrice {
  element: Element
  digits: string
  currency: string | undefined
}

/** The first price in an element, or in the attribute that holds it for scripts. */
function priceOf(element: Element): ShownPrice | undefined {
  const content = element.getAttribute('content') ?? element.getAttribute('data-price-amount')
  const text = element.tagName === 'META' || content ? (content ?? '') : shownText(element)
  if (text.length > 200) return
  const found = pricesIn(text).filter(({ digits }) => /[1-9]/.test(digits))
  const first = found.find(({ currency }) => currency) ?? found[0]
  return first && { element, digits: first.digits, currency: first.currency }
}

/** Its text, former prices left out, with the point that superscript cents stand for: `173<sup>34</sup>`. */
function shownText(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.textContent
    if (node.nodeType !== 1) continue
    const child = node as Element
    if (/^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|DEL|S|STRIKE)$/.test(child.tagName) || isHiddenChild(child)) continue
    const inner = child.childElementCount ? shownText(child) : textOf(child)
    const isCents = /^\s*\d\d\s*\D{0,4}$/.test(inner) && /\d\s*$/.test(text) && !/[.,]\d\d\s*$/.test(text)
    text += isCents ? `${/[.,]\s*$/.test(text) ? '' : '.'}${inner.trim()}` : /^(DIV|P|LI|BR|TR|TD)$/.test(child.tagName) ? ` ${inner} ` : inner
  }
  return text
}

const isHiddenChild = (element: Element) => element.hasAttribute('hidden') || /old|was\b|strike|compare/i.test(namesOf(element))
