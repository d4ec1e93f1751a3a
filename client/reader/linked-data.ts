/** @module JSON-LD, in all the manners in which shops write it. */
import { type Claim, claimsOf } from './claim.ts'
import { core } from './core.ts'
import type { Subject } from './subject.ts'
import { pathOf } from './subject.ts'
import { isAlike, tidy } from './texts.ts'

type Node = Record<string, unknown>

export interface LinkedData {
  /** What is said of the page's own product. */
  claims: Claim[]
  /** Lower-case types of all top-level things. */
  types: string[]
  /** Products of which none is the page's own: they make a list. */
  listed: number
}

/** Properties under which other products hang, not this one. */
const OTHERS =
  /^(isrelatedto|issimilarto|isaccessoryorsparepartfor|isconsumablefor|itemlistelement|review|reviews|breadcrumb|hasofferc.*|makesoffer|subjectof|ispartof|additionalproperty|offeredby|seller)$/

const PRODUCT =
  /^(product|productgroup|individualproduct|productmodel|someproducts|vehicle|car|book|event|course|musicalbum|videogame)$/

/** Reads all blocks, also those that a template swallowed. `isStale`: the blocks of the head are another page's. */
export function readLinkedData(subject: Subject, isStale: boolean): LinkedData {
  const nodes = isStale ? [] : blocks().flatMap((block) => listOf(parseBlock(block)))
  const top = nodes.flatMap((node) => [node, ...listOf(node['@graph'])])
  const products: Node[] = []
  let listed = 0
  for (const node of nodes) visit(node, 0, false)
  const own = mainOf(products, subject)
  return {
    claims: own.flatMap((node, i) => claimsOfProduct(node, i)),
    types: top.flatMap(typesOf),
    listed: listed + (own.length ? 0 : products.length),
  }

  function visit(node: Node, depth: number, isOther: boolean): void {
    if (depth > 7) return
    const isProduct = typesOf(node).some((type) => PRODUCT.test(type))
    if (isProduct && isOther) listed++
    else if (isProduct && (node.name || node.offers || node.sku)) products.push(node)
    // A product's variants and offers are read with it.
    if (isProduct) return
    for (const [key, value] of Object.entries(node))
      for (const each of listOf(value)) visit(each, depth + 1, isOther || OTHERS.test(key))
  }
}

const listOf = (value: unknown): Node[] =>
  [value].flat(2).filter((each): each is Node => typeof each === 'object' && each !== null)

const typesOf = (node: Node): string[] =>
  [node['@type']].flat().map((type) =>
    String(type ?? '')
      .toLowerCase()
      .replace(/^.*[/:#]/, ''),
  )

function blocks(): string[] {
  const texts: string[] = []
  for (const script of document.querySelectorAll('script')) {
    if (/ld\+json/i.test(script.type)) texts.push(script.textContent ?? '')
    // A template that was never closed has swallowed what follows it, our block too.
    else if (/template|html/i.test(script.type))
      for (const [, inner] of (script.textContent ?? '').matchAll(
        /<script[^>]*ld\+json[^>]*>([\s\S]*?)(?:<\/script|$)/gi,
      ))
        texts.push(inner!)
  }
  return texts
}

/** JSON as it is, else mended: comments, CDATA marks, line breaks in texts, commas too many. Keys in lower case. */
function parseBlock(block: string): unknown {
  const text = block
    .replace(/^\s*(?:\/\*\s*)?<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*\s*)?\]\]>(?:\s*\*\/)?\s*$|<!--|-->|^\s*\/\/.*$/gm, '')
    .trim()
  const manners = [
    () => text,
    () => text.replace(/;\s*$/, ''),
    () => text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,(?=\s*[}\]])/g, ''),
    () =>
      `[${text
        .replace(/[\u0000-\u001f]+/g, ' ')
        .replace(/\}\s*(?=\{)/g, '},')
        .replace(/,(?=\s*[}\]])/g, '')
        .replace(/\\(?!["\\/bfnrtu])/g, '')}]`,
  ]
  for (const manner of manners)
    try {
      return lowerKeys(core.parse(manner()))
    } catch {
      // The next manner.
    }
  return picked(text)
}

function lowerKeys(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return value.map((each) => lowerKeys(each, depth))
  if (typeof value !== 'object' || value === null || depth > 9) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key.toLowerCase(), lowerKeys(each, depth + 1)]))
}

/** Of a block that no parser takes, the facts by their names, where it tells of one product. */
function picked(text: string): Node | undefined {
  if (text.split(/"@type"\s*:\s*"Product"/).length !== 2) return
  const one = (key: string) => new RegExp(`"${key}"\\s*:\\s*"?([^",}\\n]+)`, 'i').exec(text)?.[1]?.trim()
  const offers = {
    price: one('price') ?? one('lowPrice'),
    pricecurrency: one('priceCurrency'),
    availability: one('availability'),
  }
  return { '@type': 'Product', name: /"name"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1], sku: one('sku'), offers }
}

/** The page's own product, once for each size and colour that it stands there as. Empty where it is none of them. */
function mainOf(products: readonly Node[], subject: Subject): Node[] {
  const isNamed = (node: Node) => subject.names.some((name) => isAlike(name, tidy(node.name) ?? ''))
  const isHere = (node: Node) => {
    const path = pathOf(node.url ?? node['@id'])
    return path !== undefined && subject.paths.includes(path)
  }
  const withOffers = (node: Node) => !!(node.offers || node.hasvariant)
  const ranked = products
    .map((node) => ({ node, rank: +isNamed(node) * 2 + +isHere(node) * 2 + +withOffers(node) }))
    .sort((a, b) => b.rank - a.rank)
  const best = ranked[0]
  if (!best || (best.rank < 2 && new Set(products.map(({ name }) => tidy(name))).size > 1)) return []
  const name = tidy(best.node.name)
  return ranked.filter(({ node, rank }) => rank >= best.rank - 2 && tidy(node.name) === name).map(({ node }) => node)
}

/** `nth`: the same product again, as another size or another plugin tells it: second choices. */
function claimsOfProduct(node: Node, nth: number): Claim[] {
  const trust = nth === 0 ? 1 : 0.25
  const offers = offersOf(node)
  const facts = {
    productId: wordOf(node.productid) ?? wordOf(node.productgroupid),
    sku: wordOf(node.sku) ?? wordOf(offers[0]?.sku),
    gtin:
      wordOf(node.gtin13) ??
      wordOf(node.gtin) ??
      wordOf(node.gtin14) ??
      wordOf(node.gtin12) ??
      wordOf(node.gtin8) ??
      wordOf(node.isbn),
    name: tidy(node.name),
    brand: wordOf(node.brand) ?? wordOf(node.manufacturer),
    category: wordOf(node.category),
    url: wordOf(node.url),
    imageUrl: imageOf(node.image) ?? imageOf(offers[0]?.image),
  }
  const mpn = wordOf(node.mpn)
  return [
    ...claimsOf('json_ld', facts, trust),
    ...claimsOf('json_ld', { productId: facts.sku, sku: mpn }, trust * 0.6),
    ...claimsOf('json_ld', { productId: mpn }, trust * 0.4),
    ...offers.flatMap(({ price, listPrice, currency }, i) =>
      claimsOf('json_ld', { price, listPrice, currency }, trust * (i === 0 ? 1 : 0.25)),
    ),
    ...stockOf(offers, trust),
  ]
}

/** One offer in stock is enough. */
function stockOf(offers: readonly OfferFacts[], trust: number): Claim[] {
  const words = offers.flatMap(({ stock }) => stock ?? [])
  const word = words.find((each) => /in.?stock|limited|online|instore/i.test(each)) ?? words[0]
  return claimsOf('json_ld', { availability: word }, trust)
}

interface OfferFacts {
  price?: unknown
  listPrice?: unknown
  currency?: string
  sku?: unknown
  image?: unknown
  stock?: string
}

/** All offers of a product and its variants, the one of this address first. */
function offersOf(node: Node): (OfferFacts & Record<string, unknown>)[] {
  const variants = listOf(node.hasvariant).flatMap((variant) =>
    listOf(variant.offers).map((offer) => ({ sku: variant.sku, image: variant.image, ...offer })),
  )
  const own = listOf(node.offers).flatMap((offer) => {
    const inner = listOf(offer.offers)
    const hasOwn = priceOf(offer.lowprice ?? offer.price) !== undefined
    return hasOwn || !inner.length ? [offer, ...inner] : inner
  })
  const all = [...own, ...variants] as Node[]
  const here = all.findIndex(
    (offer) =>
      String(offer.url ?? offer['@id'] ?? '').includes('?') &&
      location.href.endsWith(String(offer.url).replace(/^.*(?=\?)/, '')),
  )
  const sorted = here > 0 ? [all[here]!, ...all.slice(0, here), ...all.slice(here + 1)] : all
  return sorted.map(offerFacts)
}

function offerFacts(offer: Node) {
  const specs = listOf(offer.pricespecification).filter(
    (spec) => !spec.validformembertier && !spec.referencequantity && !/unitcode/.test(Object.keys(spec).join()),
  )
  const isList = (spec: Node) => /list|strikethrough|srp|msrp|regular/i.test(String(spec.pricetype ?? spec.name ?? ''))
  const paid = specs.find((spec) => !isList(spec))
  const listed = specs.find(isList)
  const currency =
    wordOf(offer.pricecurrency) ?? wordOf(paid?.pricecurrency) ?? wordOf(listed?.pricecurrency) ?? currencyIn(offer)
  return {
    price: priceOf(offer.price) ?? priceOf(offer.lowprice) ?? priceOf(paid?.price) ?? priceOf(paid?.minprice),
    listPrice: priceOf(listed?.price),
    currency,
    sku: wordOf(offer.sku),
    image: offer.image,
    stock: wordOf(offer.availability),
  }
}

/** A number or text above 0; of objects (`{ sales: { value } }`) the first such inside. */
function priceOf(value: unknown, depth = 0): string | number | undefined {
  if (typeof value === 'number' || typeof value === 'string') return /[1-9]/.test(String(value)) ? value : undefined
  if (typeof value !== 'object' || value === null || depth > 3) return
  const { value: own, sales, amount, price, ...rest } = value as Node
  for (const each of [own, sales, amount, price, ...Object.values(rest)]) {
    const found = priceOf(each, depth + 1)
    if (found !== undefined) return found
  }
}

function currencyIn(offer: Node): string | undefined {
  const found = /"(?:price)?currency(?:code|iso)?":"([A-Z]{3})"/i.exec(core.stringify(offer))
  return found?.[1]
}

/** A text, or the name, value or id of an object. */
function wordOf(value: unknown): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'object' || first === null) return tidy(first)
  const { name, value: own, '@id': id } = first as Node
  return tidy(name) ?? tidy(own) ?? tidy(id)
}

function imageOf(value: unknown): string | undefined {
  for (const each of [value].flat()) {
    const { contenturl, url, '@id': id } = (typeof each === 'object' && each !== null ? each : {}) as Node
    const found = tidy(each) ?? tidy([contenturl].flat()[0]) ?? tidy([url].flat()[0]) ?? tidy(id)
    if (found) return found
  }
  return
}
