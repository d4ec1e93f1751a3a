/** @module The fields of a row, read as what they should be. */
import { pageAddress, pictureAddress } from './address.ts'
import { type Availability, availabilityOf } from './availability.ts'
import type { RowFields } from './found-row.ts'
import { htmlText } from './html-text.ts'
import type { Offer, Part } from './part.ts'
import type { Price, Prices } from './price.ts'

/** What holds for all rows of a file. `now`: ms UTC. */
export interface RowContext {
  prices: Prices
  /** ISO 4217, of prices without one. */
  currency: string
  origin: string | null
  now: number
}

/** Texts are cut here before their tags are taken away: what is kept of them is far shorter. */
const MOST_HTML = 40_000

/** Blanks that are no single one within the text, and what may be half a letter, as JSON and YAML can write. */
const UNTIDY = /\s\s|[^\S ]|^\s|\s$|[\uD800-\uDFFF]/

/** Trimmed text with single blanks; null for nothing, and for what is neither text nor number nor yes or no. */
export function plainText(value: unknown): string | null {
  if (value === undefined || value === null || typeof value === 'object') return null
  const text = String(value)
  const tidy = UNTIDY.test(text)
    ? text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/\p{Surrogate}/gu, '\uFFFD')
    : text
  return tidy === '' ? null : tidy
}

/** Cut to `most` characters, and never within one. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')

/** Reads fields by their names in `fieldName`'s form, and keeps the first that is not what it should be. */
export class FeedRow {
  /** Why the row is no right one; null: it is, as far as it was read. */
  wrong: string | null = null
  readonly context: RowContext
  readonly #fields: RowFields

  constructor(fields: RowFields, context: RowContext) {
    this.#fields = fields
    this.context = context
  }

  /** Of the first name that has anything. */
  value(...names: string[]): unknown {
    for (const name of names) {
      const value = this.#fields[name]
      if (value !== undefined && value !== null && value !== '') return value
    }
    return null
  }

  /** Is there such a field, be it empty? */
  has(name: string): boolean {
    return name in this.#fields
  }

  text(...names: string[]): string | null {
    const value = this.value(...names)
    // Ids of so many digits were rounded when the JSON was read.
    if (typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER)
      this.refuse(`${names[0]} ${value} has more digits than a number keeps: put it in quotes`)
    return plainText(value)
  }

  /** Of HTML, its words, cut to `most` characters. */
  words(most: number, ...names: string[]): string | null {
    return wordsOf(this.value(...names), most)
  }

  /** A text of more than `most` characters is none. */
  short(most: number, ...names: string[]): string | null {
    const text = this.text(...names)
    return text !== null && text.length <= most ? text : null
  }

  /** A bar code of 8 to 14 digits; blanks, dashes and the apostrophe that spreadsheets need are left out. */
  gtin(...names: string[]): string | null {
    return gtinOf(this.value(...names))
  }

  price(name: string, currency?: string | null): Price | null {
    const value = this.value(name)
    const price = this.context.prices.read(value, currency)
    if (price === undefined) this.refuse(`${name} "${cut(String(value), 60)}" ${noPrice(String(value))}`)
    return price ?? null
  }

  /** A number of pieces: shops sell below zero, which is none left, and count parts, which are nothing whole. */
  stock(...names: string[]): number | null {
    const text = this.text(...names)
    if (text === null) return null
    if (/^-?\d{1,12}([.,]\d*)?$/.test(text)) return Math.max(0, Math.trunc(Number(text.replace(',', '.'))))
    this.refuse(`${names[0]} "${cut(text, 60)}" is no number of pieces`)
    return null
  }

  availability(...names: string[]): Availability | null {
    const text = this.text(...names)
    const availability = text === null ? null : availabilityOf(text)
    if (text !== null && availability === null)
      this.refuse(`${names[0]} "${cut(text, 60)}" is none of in_stock, out_of_stock, preorder`)
    return availability
  }

  page(...names: string[]): string | null {
    return this.pageOf(this.text(...names))
  }

  pageOf(text: string | null): string | null {
    return pageAddress(text, this.context.origin)
  }

  picture(...names: string[]): string | null {
    return this.pictureOf(this.text(...names))
  }

  pictureOf(text: string | null): string | null {
    return pictureAddress(text, this.context.origin)
  }

  /** The first reason stays. */
  refuse(reason: string): void {
    this.wrong ??= reason
  }
}

/** `1.299` may be one and a bit, or more than a thousand. */
const noPrice = (text: string): string =>
  /^\D*[1-9]\d{0,2}[.,]\d{3}\D*$/.test(text)
    ? 'may be two prices: write it with two decimals'
    : 'is no price: write it as 34.90'

/** The words of what may be HTML, cut to `most` characters; null for none. */
export function wordsOf(value: unknown, most: number): string | null {
  const text = plainText(typeof value === 'string' ? value.slice(0, MOST_HTML) : value)
  if (text === null) return null
  const words = text.includes('<') || text.includes('&') ? htmlText(text) : text
  return cut(words, most).trim() || null
}

export function gtinOf(value: unknown): string | null {
  const digits = plainText(value)?.replace(/[\s'-]/g, '') ?? ''
  return /^\d{8,14}$/.test(digits) ? digits : null
}

/** Is this a sale price? One that is not below the usual price is none. */
export const isCheaper = (sale: Price | null, usual: Price | null): boolean =>
  sale !== null && (usual === null || (sale.currency === usual.currency && sale.minor < usual.minor))

/**
 * What is told of an offer. A list price that is not higher, or in another currency, is none. Without a word it can be had
 * unless nothing is left; by word it can also when nothing is, which is then not counted.
 */
export function offerOf(
  price: Price | null,
  list: Price | null,
  { availability = null, stock = null }: { availability?: Availability | null; stock?: number | null } = {},
): Offer {
  const isSaidThere = availability === 'in_stock' || availability === 'preorder'
  return {
    priceMinor: price?.minor ?? null,
    listPriceMinor: price !== null && list !== null && isCheaper(price, list) ? list.minor : null,
    currency: price?.currency ?? null,
    availability: availability ?? (stock === 0 ? 'out_of_stock' : 'in_stock'),
    stock: stock === 0 && isSaidThere ? null : stock,
  }
}

/** A part of which nothing is known but what is given. */
export const partOf = (known: Partial<Part>): Part => ({
  productId: null,
  variantId: null,
  name: null,
  sku: null,
  gtin: null,
  aliases: [],
  attributes: {},
  brand: null,
  category: null,
  description: null,
  url: null,
  imageUrl: null,
  offer: null,
  ...known,
})
