/** @module The part of a page where its product is bought: found by going outwards from the heading, each element once. */
import type { BuyBox, Subject } from './model.ts'
import { textOf, tidy } from './texts.ts'
import { ADD_NAMES, ADD_WORDS, OUT_WORDS } from './words.ts'

/** Never more elements than this: what is further away is about something else. Our policy. */
const MOST_ELEMENTS = 2_000

/** Of other products, of the basket, of the page around: by class and id. Their subtrees are passed over. */
const OTHERS =
  /mini-?cart|cart-?drawer|side-?cart|flyout-?cart|cart-?(flyout|preview|modal|popup|dropdown)|related|\bcard\b|card__|-card\b|up-?sell|cross-?sell|recommend|similar|recently|last-?seen|also-?(bought|viewed|like)|type-product|product-?(card|tile|miniature|list|grid|carousel|slider)|products-?(grid|list|carousel|slider)|carousel|swiper|slick|owl-|wish-?list|compare-|accessor|bundle|cookie|consent|newsletter|mega-?menu|breadcrumb|footer|review|rating|sticky|navbar|site-?header|page-?header|overlay|modal|pop-?up|quick-?view/i

const PASSED_OVER = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG svg NAV FOOTER IFRAME VIDEO DIALOG SELECT HEAD'.split(' '),
)

/** Not to be seen, by its classes. */
const HIDDEN =
  /(^|\s)(hidden|hide|d-none|is-hidden|u-hidden|js-hidden|displaynone|display-none|[\w-]+-hidden|no-display|visually-hidden|ng-hide)(\s|$)/

/** Of one size or colour being out the shop does not speak of all. */
const CHOICES = /variant|swatch|option|size|colou?r|select|store|branch|shop-|filial/i

const MOST_LINES = 100

const PRICE = /price|prix|preis|precio|preco|prezzo|cena|kaina|hind\b|hinta|pris\b|prijs|fiyat|amount|cost|цена/i

const STOCK = /stock|avail|alert|verf|liefer|dispo|lager|sklad|dostup|sold|invent|deliver|status|bestand/i

const NUMBER = /sku|artic|artik|refer|model|code|number|mpn|\bean|kod/i

/** Money in a few letters: a sign or a code beside digits. */
const MONEY =
  /\d[\d\s.,'’\u00a0]*\s?([$€£¥₩₪₫₹₺₴₽₸฿]|kr\b|zł|Kč|lei\b|Ft\b|лв|грн|руб|тг|[A-Z]{3}\b)|([$€£¥₩₪₹]|R\$|Rp|CHF|[A-Z]{3})\s?\d/

/** What the classes and the id of an element say. */
const saying = (names: string, classes: string) => ({
  isHidden: HIDDEN.test(classes),
  isOther: OTHERS.test(names),
  isPrice: PRICE.test(names),
  isStock: STOCK.test(names),
  isNumber: NUMBER.test(names),
  isChoice: CHOICES.test(classes),
  isAdding: ADD_NAMES.test(names),
})

export function findBuyBox({ heading }: Subject): BuyBox {
  // Pages write the same classes again and again, so each are looked at once a read.
  const known = new Map<string, ReturnType<typeof saying>>()
  const lists = { prices: [], sums: [], lines: [], images: [], stocks: [], numbers: [] }
  const box: BuyBox = { control: undefined, controls: 0, form: undefined, place: undefined, home: undefined, ...lists }
  let left = MOST_ELEMENTS
  const start = heading?.parentElement ?? document.querySelector('main') ?? document.body
  let inner: Element | undefined
  for (let place: Element | null = start; place; inner = place, place = place.parentElement) {
    const isPart = CHOICES.test(place.className)
    for (const child of childrenOf(place)) if (child !== inner) look(child, isPart)
    box.place = place
    if (box.control) box.home ??= place
    // The heading's column may lack the price, or the price's the button: on, until both are there.
    if ((box.control && (box.prices.length || box.sums.length)) || left < 0 || place === document.body) break
  }
  box.form = box.control?.closest('form,[class*=product-form i],[class*=add-to-cart i]') ?? undefined
  return box

  /** `isPart`: of one size or colour, by what stands around it. */
  function look(element: Element, isPart = false): void {
    if (left-- < 0 || PASSED_OVER.has(element.tagName)) return
    const classes = element.getAttribute('class') ?? ''
    const names = `${classes} ${element.id}`
    const said = known.get(names) ?? saying(names, classes)
    known.set(names, said)
    if (said.isHidden || isHidden(element)) return
    const isControl = isAdding(element, names, said.isAdding)
    if (said.isOther && !isControl && !element.contains(heading ?? null)) return
    if (isControl && (box.control || !isOfCard(element, heading))) {
      box.control ??= element
      box.controls++
    }
    if (said.isPrice || /price/i.test(element.getAttribute('itemprop') ?? '') || element.hasAttribute('data-price'))
      box.prices.push(element)
    const isChoice = isPart || said.isChoice
    if (said.isStock && !isChoice) box.stocks.push(element)
    if (said.isNumber) box.numbers.push(element)
    if (element.childElementCount > 0) {
      for (const child of childrenOf(element)) look(child, said.isChoice)
      return
    }
    const text = element.textContent ?? ''
    if (text.length < 40 && /\d/.test(text) && MONEY.test(text)) box.sums.push(element)
    if (text.length > 3 && text.length < 60 && box.lines.length < MOST_LINES && !isChoice) box.lines.push(element)
    if (element.tagName === 'IMG') box.images.push(element as HTMLImageElement)
  }
}

const children = Object.getOwnPropertyDescriptor(Element.prototype, 'children')!.get!

/** Of a form, its field `children` would stand in their place: shops ask how many come along. */
const childrenOf = (element: Element): HTMLCollection => children.call(element)

/** Does it stand in a small card with a linked picture, as another product's button does? */
function isOfCard(control: Element, heading: Element | undefined): boolean {
  let around = control.parentElement
  for (let level = 0; around && level < 3 && !around.contains(heading ?? null); level++, around = around.parentElement)
    if (around.querySelector('a img')) return !!heading
  return false
}

/** A button that calls itself so. */
export const SOLD_NAMES = /sold-?out|out-?of-?stock|btn-?unavailable/i

/** Other things to press, by class and id. */
const NOT_ADDING =
  /wish|compare|favou?rit|remove|search|newsletter|coupon|login|review|gift-?card|view-?cart|checkout|subscribe|qty|update/i

/** Links that call themselves buttons, and those that lead to the basket, which put nothing in. */
const LINK = /btn|button|cart|buy|basket|add|order|purchase|cta|korb|panier/i
const TO_BASKET = /(cart|basket|panier|checkout|korb)(\.\w+)?\/?$/i

/** `isNamed`: its names say so. */
function isAdding(element: Element, names: string, isNamed: boolean): boolean {
  const { tagName } = element
  const isBox = (tagName === 'DIV' || tagName === 'SPAN') && element.getAttribute('role') !== 'button'
  if (isBox ? !isNamed || element.querySelector('button,input,a') : !isButton(element, names)) return false
  const said = (...attributes: string[]) => attributes.map((name) => element.getAttribute(name) ?? '').join(' ')
  const text = tidy(textOf(element)) ?? said('value')
  if (text.length > 60 || NOT_ADDING.test(names)) return false
  const label = `${text} ${said('aria-label', 'title', 'alt')}`
  if (isNamed || ADD_WORDS.test(label) || ADD_NAMES.test(said('name', 'data-action'))) return !isBox || text !== ''
  if (!/^(BUTTON|INPUT)$/.test(tagName)) return false
  const form = element.closest('form')
  const place = form ? ['id', 'class', 'action'].map((name) => form.getAttribute(name) ?? '').join(' ') : ''
  const isOfCart = /cart|basket|warenkorb|panier|korb|product-?form/i.test(place) && !FORM_OF_OTHERS.test(place)
  return SOLD_NAMES.test(names) || OUT_WORDS.test(label) || isOfCart
}

const FORM_OF_OTHERS = /search|subscribe|newsletter|qty|update/i

function isButton(element: Element, names: string): boolean {
  const { tagName } = element
  if (tagName === 'BUTTON' || element.getAttribute('role') === 'button') return true
  if (tagName === 'A') return LINK.test(names) && !TO_BASKET.test(element.getAttribute('href') ?? '')
  return tagName === 'INPUT' && /submit|button|image/.test(element.getAttribute('type') ?? '')
}

/** Not to be seen, as far as its attributes say; no style is computed. */
const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display:\s*none/i.test(element.getAttribute('style') ?? '')
