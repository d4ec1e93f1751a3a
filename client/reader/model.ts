/** @module The words that the reader's files hand to each other. Types only. */
import type { Item } from '../../contract/item.ts'
import type { PageType } from '../../contract/page.ts'
import type { PlatformRead } from '../adapter-host.ts'
import type { Core } from '../core.ts'

/** Where a claim comes from; the debug panel and `read-page` show these words. */
export type Source =
  | 'platform'
  | 'data_layer'
  | 'json_ld'
  | 'meta'
  | 'microdata'
  | 'rdfa'
  | 'heading'
  | 'title'
  | 'dom'
  | 'address'

/** Fields of a product that are voted on. */
export type ProductField =
  | 'productId'
  | 'variantId'
  | 'sku'
  | 'gtin'
  | 'name'
  | 'brand'
  | 'category'
  | 'price'
  | 'listPrice'
  | 'currency'
  | 'availability'
  | 'url'
  | 'imageUrl'

/** One value, as the source writes it. `weight` is how far the source is to be trusted here; see `WEIGHTS` in vote.ts. */
export interface Claim {
  field: ProductField
  value: unknown
  source: Source
  /** A factor on the source's weight: below 1 for second choices, above for what is plain to see. */
  trust: number
  /** The currency that stands beside a price, where one does. */
  currency?: string
}

/** All that one source says at once; what it does not say is undefined. */
export type SourceFields = { [Field in ProductField]?: unknown }

/** What the page is about. */
export interface Subject {
  /** The main heading; undefined where there is none to be sure of. */
  heading: Element | undefined
  /** Texts that may be the name of what the page is about, the likeliest first. */
  names: string[]
  /** Open Graph title and the title, without the shop's name. */
  titles: string[]
  /** Paths under which the page is known: where it is, its canonical address, what Open Graph says. */
  paths: string[]
}

/** The part of a page where its product is bought. */
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

/** One field as it was decided. `confidence` is from 0 to 1: the share of all votes, less where few voted. */
export interface FieldRead {
  value: unknown
  source: Source
  confidence: number
  others: { value: unknown; source: Source }[]
}

export type Fields = { [Field in ProductField]?: FieldRead }

/** What a page's JSON-LD says. */
export interface LinkedData {
  /** What is said of the page's own product. */
  claims: Claim[]
  /** Lower-case types of all top-level things. */
  types: string[]
  /** Products of which none is the page's own: they make a list. */
  listed: number
  /** The heading, the title or the address names the product. */
  isNamed: boolean
}

/** What a page's microdata or RDFa says. */
export interface Microdata {
  claims: Claim[]
  /** Products that stand beside each other, none of them the page's own. */
  listed: number
  /** The scope holds the heading, or has its name. */
  isNamed: boolean
}

/** What the sort of a page is told by. */
export interface KindSigns {
  subject: Subject
  box: BuyBox
  /** Lower-case types of the top-level things of JSON-LD. */
  types: readonly string[]
  /** Products in data that are not the page's own. */
  listed: number
  /** One product was found in data (not only in the DOM) and it is the page's own. */
  hasProduct: boolean
  /** The heading, the title, the address, the data layer or the platform names that product. */
  isNamed: boolean
  /** Something with a price beside a buy button. */
  isBuyable: boolean
}

/** One offer. Prices as they are written. */
export interface OfferFacts {
  price?: unknown
  listPrice?: unknown
  currency?: string
  sku?: unknown
  image?: unknown
  stock?: string
}

/** What is known before the page is read. */
export interface ReadRequest {
  /** What the platform's adapter says. */
  platform?: PlatformRead
  /** The product that the data layer named for this page. */
  said?: Partial<Item>
  /** The head still describes another page, as single-page shops leave it. */
  isStale?: boolean
  /** The same page as before, after the visitor may have chosen another variant. */
  isReread?: boolean
}

export interface FullRead {
  type: PageType
  /** The product of a product page. */
  product: Item | undefined
  /** Every field of it with its source and what other sources said. */
  fields: Fields
  /** How long the reading took, ms. */
  ms: number
}

export interface Reader {
  read: (request: ReadRequest) => FullRead
}

/** What the part exports as `start`. */
export type StartReader = (core: Core) => Reader
