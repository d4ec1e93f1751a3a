/** @module Microdata and RDFa: facts on the elements themselves, of the outermost product that the page is about. */
import { claimsOf } from './claim.ts'
import type { Claim, Microdata, Source, Subject } from './model.ts'
import { pricesIn } from './prices-in.ts'
import { isAlike, NAME_SHARE, textOf, tidy } from './texts.ts'

const SCOPES =
  '[itemtype*="schema.org/Product" i],[itemtype*="schema.org/Book" i],[itemtype*="schema.org/Vehicle" i],[itemtype*="data-vocabulary.org/Product" i],[typeof~="Product" i],[typeof~="schema:Product" i],[typeof~="gr:Offering" i]'

/** Where others than the main product stand. */
const OTHERS =
  '[itemtype*="ItemList" i],[itemprop~=isRelatedTo i],[itemprop~=isSimilarTo i],[itemprop~=itemListElement i]'

/** Reads the main scope and the offers in it. Cost: the elements of that scope. */
export function readMicrodata(subject: Subject): Microdata {
  // Two names of attributes are found much faster than seven of their values.
  const scopes = [...document.querySelectorAll('[itemtype],[typeof]')].filter(
    (scope) => scope.matches(SCOPES) && !scope.parentElement?.closest(SCOPES) && !scope.closest(OTHERS),
  )
  const named = mainOf(scopes, subject)
  const main = named ?? (scopes.length === 1 ? scopes[0] : undefined)
  if (!main) return { claims: [], listed: scopes.length, isNamed: false }
  return { claims: claimsOfScope(main), listed: 0, isNamed: !!named }
}

function mainOf(scopes: readonly Element[], { heading, names }: Subject): Element | undefined {
  const named = (scope: Element) => {
    const own = scope.querySelector('[itemprop~=name i],[property~=name i],[property~="schema:name" i]')
    return !!own && names.some((name) => isAlike(name, saidBy(own)[0] ?? '', NAME_SHARE))
  }
  return scopes.find((scope) => heading && scope.contains(heading)) ?? scopes.find(named)
}

function claimsOfScope(scope: Element): Claim[] {
  const source: Source = scope.hasAttribute('typeof') ? 'rdfa' : 'microdata'
  const values = propertiesOf(scope)
  const first = (...names: string[]) => names.map((name) => values.get(name)?.[0]).find(Boolean)
  const prices = values.get('price') ?? values.get('lowprice') ?? values.get('hascurrencyvalue') ?? []
  const currency = first('pricecurrency', 'currency', 'hascurrency')
  const sku = first('sku')
  const facts = {
    productId: (first('productid', 'identifier') ?? '').replace(/^\w+:(?=\S)/, '') || undefined,
    sku,
    gtin: first('gtin13', 'gtin', 'gtin14', 'gtin12', 'gtin8', 'isbn', 'ean'),
    name: first('name'),
    brand: first('brand', 'manufacturer'),
    category: first('category'),
    currency: /^[a-z]{3}$/i.test(currency ?? '') ? currency!.toUpperCase() : pricesIn(`1 ${currency}`)[0]?.currency,
    availability: first('availability'),
    imageUrl: first('image'),
    url: first('url'),
  }
  return [
    ...claimsOf(source, facts),
    ...claimsOf(source, { productId: sku, sku: first('mpn') }, 0.6),
    ...claimsOf(source, { productId: first('mpn') }, 0.4),
    ...pricesOf(prices, facts.currency).map((claim) => ({ ...claim, source })),
  ]
}

/** A text with two prices holds the former and the paid one; the lower is paid. */
function pricesOf(texts: readonly string[], currency: string | undefined): Claim[] {
  // Many prices in one scope are those of products around the main one.
  const sure = new Set(texts).size > 3 ? 0.3 : 1
  const said = texts.slice(0, 4).flatMap((text, i) => {
    const found = pricesIn(text).map(({ digits }) => digits)
    return [{ text, found, trust: sure * (i === 0 ? 1 : 0.3) }]
  })
  const claim = (value: string, trust: number): Claim => ({
    field: 'price',
    value,
    source: 'microdata',
    trust,
    currency,
  })
  return said.flatMap(({ text, found, trust }) =>
    found.length > 1 ? found.map((price, i) => claim(price, trust * (i ? 0.5 : 0.6))) : [claim(text, trust)],
  )
}

/** The properties of the product and of what hangs on it (offers, brand), not of products within it. Keys in lower case. */
function propertiesOf(scope: Element): Map<string, string[]> {
  const values = new Map<string, string[]>()
  for (const element of scope.querySelectorAll('[itemprop],[property]')) {
    const near = element.closest(SCOPES)
    if (near !== scope && !(near === element && element.parentElement?.closest(SCOPES) === scope)) continue
    const found = element.parentElement?.closest('[itemscope],[typeof]')
    const owner = found === scope ? undefined : found
    if (owner && NOT_OF_PRODUCT.test(owner.getAttribute('itemtype') ?? owner.getAttribute('typeof') ?? '')) continue
    for (const raw of (element.getAttribute('itemprop') ?? element.getAttribute('property') ?? '').split(/\s+/)) {
      const name = raw.toLowerCase().replace(/^.*[:/#]/, '')
      // A brand's or seller's name is none of the product.
      const key = owner && name === 'name' ? `${owner.getAttribute('itemprop') ?? ''}`.toLowerCase() : name
      const [value] = saidBy(element)
      if (value && key) values.set(key, [...(values.get(key) ?? []), value])
    }
  }
  return values
}

const NOT_OF_PRODUCT = /review|rating|person|breadcrumb|listitem|organization|shipping|returnpolicy/i

/** What an element says: by its attribute where it has one, else by its text. */
function saidBy(element: Element): string[] {
  if (element.hasAttribute('itemscope') && !element.hasAttribute('content')) {
    const inner = element.querySelector('[itemprop~=name i]')
    return inner ? saidBy(inner) : []
  }
  // People mark a name's link as the name and mean its text.
  const isLink = element.tagName === 'LINK' || /url|image|availability/i.test(element.getAttribute('itemprop') ?? '')
  const attribute = ['content', 'data-content', isLink ? 'href' : '', 'src', 'data-src', 'datetime', 'value'].find(
    (name) => name && element.getAttribute(name),
  )
  const value = tidy(attribute ? element.getAttribute(attribute) : textOf(element))
  return value ? [value] : []
}
