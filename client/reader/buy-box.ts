/** @module The part of a page where its product is bought: found by going outwards from the heading, each element once. */
import type { Subject } from './subject.ts'
import { textOf, tidy } from './texts.ts'
import { ADD_NAMES, ADD_WORDS, OUT_WORDS } from './words.ts'

export interface BuyBox {
  /** The control that adds the product; undefined where none was found. */
  control: Element | undefined
  /** How many such controls stand around the heading: many in a list. */
  controls: number
  /** The form of the control, or what looks like one. */
  form: Element | undefined
  /** The smallest element found that holds heading, price and control. */
  place: Element | undefined
  /** The smallest element around the heading that holds the control. */
  home: Element | undefined
  /** What calls itself a price, the nearest to the heading first. */
  prices: Element[]
  /** Small texts with a sum of money, whatever they call themselves. */
  sums: Element[]
  /** Short lines of text near the price, of which one may say that nothing is left. */
  lines: Element[]
  /** Pictures. */
  images: HTMLImageElement[]
  /** What speaks of stock and delivery. */
  stocks: Element[]
  /** What holds a number of the product in an attribute or as a label. */
  numbers: Element[]
}

/** Never more elements than this: what is further away is about something else. Our policy. */
const MOST_ELEMENTS = 4_000

/** Of other products, of the basket, of the page around: by class and id. Their subtrees are passed over. */
const OTHERS =
  /mini-?cart|cart-?drawer|side-?cart|flyout-?cart|cart-?(flyout|preview|modal|popup|dropdown)|related|\bcard\b|card__|-card\b|up-?sell|cross-?sell|recommend|similar|recently|last-?seen|also-?(bought|viewed|like)|type-product|product-?(card|tile|miniature|list|grid|carousel|slider)|products-?(grid|list|carousel|slider)|carousel|swiper|slick|owl-|wish-?list|compare-|accessor|bundle|cookie|consent|newsletter|mega-?menu|breadcrumb|footer|review|rating|sticky|navbar|site-?header|page-?header|overlay|modal|pop-?up|quick-?view/i

const PASSED_OVER = /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SVG|svg|NAV|FOOTER|IFRAME|VIDEO|DIALOG|SELECT|HEAD)$/

/** Of one size or colour being out the shop does not speak of all. */
const CHOICES = /variant|swatch|option|size|colou?r|select|store|branch|shop-|filial/i

const MOST_LINES = 100

const PRICE = /price|prix|preis|precio|preco|prezzo|cena|kaina|hind\b|hinta|pris\b|prijs|fiyat|amount|cost|цена/i

const STOCK = /stock|avail|alert|verf|liefer|dispo|lager|sklad|dostup|sold|invent|deliver|status|bestand/i

const NUMBER = /sku|artic|artik|refer|model|code|number|mpn|\bean|kod/i

/** Money in a few letters: a sign or a code beside digits. */
const MONEY =
  /\d[\d\s.,'’\u00a0]*\s?([$€£¥₩₪₫₹₺₴₽₸฿]|kr\b|zł|Kč|lei\b|Ft\b|лв|грн|руб|тг|[A-Z]{3}\b)|([$€£¥₩₪₹]|R\$|Rp|CHF|[A-Z]{3})\s?\d/

/** What classes and an id say. Pages write the same ones again and again, so each is looked at once a read. */
function namesReader() {
  const known = new Map<string, { isOther: boolean; isPrice: boolean; isStock: boolean; isNumber: boolean }>()
  return (names: string) => {
    const said = known.get(names) ?? {
      isOther: OTHERS.test(names),
      isPrice: PRICE.test(names),
      isStock: STOCK.test(names),
      isNumber: NUMBER.test(names),
    }
    known.set(names, said)
    return said
  }
}

export function findBuyBox({ heading }: Subject): BuyBox {
  const saidBy = namesReader()
  const box: BuyBox = {
    control: undefined,
    controls: 0,
    form: undefined,
    place: undefined,
    home: undefined,
    prices: [],
    sums: [],
    lines: [],
    images: [],
    stocks: [],
    numbers: [],
  }
  let left = MOST_ELEMENTS
  const start = heading?.parentElement ?? document.querySelector('main') ?? document.body
  for (
    let place: Element | null = start, inner: Element | undefined;
    place;
    inner = place, place = place.parentElement
  ) {
    for (const child of childrenOf(place)) if (child !== inner) look(child)
    box.place = place
    if (box.control) box.home ??= place
    // The heading's column may lack the price, or the price's the button: on, until both are there.
    if ((box.control && (box.prices.length || box.sums.length)) || left < 0 || place === document.body) break
  }
  box.form = box.control?.closest('form,[class*=product-form i],[class*=add-to-cart i]') ?? undefined
  return box

  function look(element: Element): void {
    if (left-- < 0 || PASSED_OVER.test(element.tagName) || isHidden(element)) return
    const names = `${element.getAttribute('class') ?? ''} ${element.id}`
    const said = saidBy(names)
    const isControl = isAdding(element, names)
    if (said.isOther && !isControl && !element.contains(heading ?? null)) return
    if (isControl && (box.control || !isOfCard(element, heading))) {
      box.control ??= element
      box.controls++
    }
    if (said.isPrice || /price/i.test(element.getAttribute('itemprop') ?? '') || element.hasAttribute('data-price'))
      box.prices.push(element)
    if (said.isStock && !isChoice(element)) box.stocks.push(element)
    if (said.isNumber) box.numbers.push(element)
    if (element.childElementCount === 0) {
      const text = element.textContent ?? ''
      if (text.length < 40 && MONEY.test(text)) box.sums.push(element)
      if (text.length > 3 && text.length < 60 && box.lines.length < MOST_LINES && !isChoice(element))
        box.lines.push(element)
      if (element.tagName === 'IMG') box.images.push(element as HTMLImageElement)
      return
    }
    for (const child of childrenOf(element)) look(child)
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

/** Of one size, colour or store. */
const isChoice = ({ className, parentElement }: Element) =>
  CHOICES.test(`${className} ${parentElement?.className ?? ''}`)

/** A button that calls itself so. */
export const SOLD_NAMES = /sold-?out|out-?of-?stock|btn-?unavailable/i

const BUTTONS = /^(BUTTON|INPUT|A)$/

function isAdding(element: Element, names: string): boolean {
  const { tagName } = element
  if (/^(DIV|SPAN)$/.test(tagName) && element.querySelector('button,input,a')) return false
  const isButton = BUTTONS.test(tagName) || element.getAttribute('role') === 'button'
  if (!isButton && !(/^(DIV|SPAN)$/.test(tagName) && ADD_NAMES.test(names))) return false
  // Most links lead somewhere else; one that is a button says so.
  if (
    tagName === 'A' &&
    !/btn|button|cart|buy|basket|add|order|purchase|cta|korb|panier/i.test(names) &&
    element.getAttribute('role') !== 'button'
  )
    return false
  // A way to the basket puts nothing in.
  if (tagName === 'A' && /(cart|basket|panier|checkout|korb)(\.\w+)?\/?$/i.test(element.getAttribute('href') ?? ''))
    return false
  if (tagName === 'INPUT' && !/submit|button|image/.test(element.getAttribute('type') ?? '')) return false
  const text = tidy(textOf(element)) ?? element.getAttribute('value') ?? ''
  if (
    text.length > 60 ||
    /wish|compare|favou?rit|remove|search|newsletter|coupon|login|review|gift-?card|view-?cart|checkout/i.test(names)
  )
    return false
  const label = `${text} ${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('title') ?? ''}`
  // A link goes somewhere: only by its words or plain class is it a button.
  if (
    ADD_WORDS.test(label) ||
    ADD_NAMES.test(`${names} ${element.getAttribute('name')} ${element.getAttribute('data-action')}`)
  )
    return isButton || text !== ''
  if (!/^(BUTTON|INPUT)$/.test(tagName)) return false
  if (SOLD_NAMES.test(names)) return true
  const form = element.closest('form')
  const place = form ? `${form.id} ${form.className} ${form.getAttribute('action') ?? ''}` : ''
  return (
    OUT_WORDS.test(label) ||
    (/cart|basket|warenkorb|panier|korb|product-?form/i.test(place) &&
      !/search|subscribe|newsletter|qty|update/i.test(place + names))
  )
}

/** Not to be seen, as far as the element itself says; no style is computed. */
const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display:\s*none/i.test(element.getAttribute('style') ?? '') ||
  /(^|\s)(hidden|hide|d-none|is-hidden|u-hidden|js-hidden|displaynone|display-none|[\w-]+-hidden|no-display|visually-hidden|ng-hide)(\s|$)/.test(
    element.getAttribute('class') ?? '',
  )
