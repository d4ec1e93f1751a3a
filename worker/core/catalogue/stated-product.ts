/** @module What a page states of its product where only the shop writes: in metadata, headings, titles and menus. */
import type { Product } from '../../../contract/product.ts'
import { decoded } from './decoded.ts'
import { type Linked, linkedProducts, objectsIn, textsIn } from './linked-products.ts'
import { metaTag } from './meta-tag.ts'
import type { PageParts } from './page-parts.ts'

/** Texts, decoded; none: the page does not state it. */
export interface Stated {
  /** Also the parts of titles, which tell the shop's name, too. */
  names: string[]
  /** The shop's own name; null: it does not say. */
  shop: string | null
  ids: string[]
  /** As they are written, in units of the currency: those of JSON-LD, else of metas, else of the elements themselves. */
  prices: string[]
  currencies: string[]
  images: string[]
  /** Brands and categories. */
  kinds: string[]
  /** Null: it does not say. */
  availability: Product['availability'] | null
  /** The address that the page has for itself; null: it does not say. */
  address: string | null
}

/** Cost: the page's tags and scripts, once. */
export function statedProduct({ scripts, tags, headings, titles, menus }: PageParts): Stated {
  const blocks = scripts.flatMap(({ text, isLinkedData }) => (isLinkedData ? [text] : []))
  const { product, offer } = inLinkedData(linkedProducts(blocks))
  const told = tags.flatMap((tag) => metaTag(tag) ?? [])
  const metas = (name: RegExp) => told.flatMap((each) => (name.test(each.name) ? [each.content] : []))
  const title = [...metas(/^(og|twitter):title$/), ...titles.map(decoded)]
  const priced = [
    ['price', 'lowPrice', 'highPrice'].flatMap(offer),
    metas(/^(product|og):(sale_)?price(:amount)?$/),
    metas(/^(low)?price$/),
  ]
  const availability = [...offer('availability'), ...metas(/^((product|og):)?availability$/)]
  return {
    names: [...headings.map(decoded), ...product('name'), ...title.flatMap(inParts)],
    shop: metas(/^og:site_name$/)[0] ?? null,
    ids: [...ID_KEYS.flatMap((key) => [...product(key), ...offer(key)]), ...metas(ID_METAS)],
    prices: priced.find((prices) => prices.length > 0) ?? [],
    currencies: [...offer('priceCurrency'), ...metas(/^(((product|og):)(sale_)?price:)?(price)?currency$/)],
    images: [
      ...product('image', 'url', 'contentUrl', '@id'),
      ...metas(/^(og:image(:(secure_)?url)?|twitter:image|image)$/),
    ],
    kinds: [
      ...[...product('brand', 'name'), ...product('category', 'name'), ...metas(/^(product|og):(brand|category)$/)],
      ...[...scripts.flatMap(({ text }) => kindsIn(text)), ...menus.map(decoded)],
    ],
    availability: availability.flatMap((word) => availabilityOf(word) ?? [])[0] ?? null,
    address: told.find(({ name }) => name === 'canonical')?.content ?? null,
  }
}

const ID_KEYS = ['productID', 'productGroupID', 'sku', 'mpn']
const ID_METAS = /^(product:(retailer_item_id|retailer_part_no|product_id|sku)|product_id|productid|sku)$/

/** What its products and their offers say under a key; of objects what they say under one of the inner keys. */
function inLinkedData(products: readonly Linked[]) {
  const offers = products
    .flatMap(({ offers }) => objectsIn(offers))
    .flatMap((offer) => [offer, ...objectsIn(offer.offers)])
  const priced = offers.flatMap((offer) => [offer, ...objectsIn(offer.priceSpecification)])
  return {
    product: (key: string, ...inner: string[]) => products.flatMap((node) => textsIn(node[key], inner)),
    offer: (key: string) => priced.flatMap((node) => textsIn(node[key], [])),
  }
}

/** `Tea pot | Pots - The shop`: whole, and each part. */
const inParts = (title: string): string[] => [title, ...title.split(/\s[|–—·•»:-]\s|\|/)]

const KINDS =
  /"(?:(?:item_)?(?:brand|category\d?)|vendor|product_?type|type)"\s{0,9}:\s{0,9}("(?:[^"\\\n]|\\.){1,300}")/gi

/** Brands and categories in data layers and the like. */
const kindsIn = (script: string): string[] =>
  [...script.matchAll(KINDS)].flatMap(([, text = '']) => {
    try {
      return [String(JSON.parse(text))]
    } catch {
      return []
    }
  })

/** `https://schema.org/InStock`, `out of stock`; null for other words. */
function availabilityOf(word: string): Product['availability'] | null {
  if (/out|sold|discont/i.test(word)) return 'out_of_stock'
  if (/pre|back/i.test(word)) return 'preorder'
  return /in.?st|limited|online/i.test(word) ? 'in_stock' : null
}
