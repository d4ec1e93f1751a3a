/** @module Does the shop's own page tell of a product what a visitor's browser told of it? */
import type { Item } from '../../../contract/item.ts'
import type { Product } from '../../../contract/product.ts'
import { decoded } from './decoded.ts'
import { folded } from './folded.ts'
import { isOwnId } from './is-own-id.ts'
import { nearHeading } from './near-heading.ts'
import { ownAddress } from './own-address.ts'
import { ownPicture } from './own-picture.ts'
import { type PageParts, pageParts } from './page-parts.ts'
import { isPriceIn } from './price-in.ts'
import { type Stated, statedProduct } from './stated-product.ts'

/** What was told, and where: `pageUrl` is absolute, and is what was fetched. */
interface Told {
  told: Item
  pageUrl: string
  /** Of the shop: of a price whose currency the page does not name. */
  currency: string
}

/** The page: taken apart, what it states, and what stands near the product's heading, folded, as served and between the tags. */
interface Page {
  parts: PageParts
  stated: Stated
  near: string
}

/**
 * The product as far as the page states it, or why it is not believed, in a sentence. Name, id, price and picture must all
 * be stated, as far as they were told; brand and category are left out where they are not. Everything is taken as the page
 * writes it and from where only the shop writes, so that neither browsers nor reviews choose what others are shown.
 */
export function confirmedProduct(html: string, { told, pageUrl, currency }: Told): Product | { refusal: string } {
  const parts = pageParts(html)
  const stated = statedProduct(parts)
  const url = ownAddress(pageUrl, stated.address)
  if (url === null)
    return { refusal: 'The address alone does not say which product it is, and the page names no other.' }
  const shop = shopNames(pageUrl, stated.shop)
  const name = stated.names.find((each) => isSame(each, told.name ?? '') && !shop.some((own) => isSame(own, each)))
  if (name === undefined) return { refusal: 'The page does not have this name.' }
  const around = nearHeading(parts, (heading) => isSame(heading, name))
  const near = folded(`${decoded(around)} ${decoded(around.replace(/<[^<>]*>/g, ' '))}`)
  const page: Page = { parts, stated, near }
  if (!isCalled(page, told.productId, { name, url })) return { refusal: 'The page does not have this id.' }
  const priced = told.currency ?? currency
  if (told.priceMinor !== undefined && !isPriced(page, told.priceMinor, priced))
    return { refusal: 'The page does not have this price.' }
  if (told.priceMinor !== undefined && !isIn(page, priced, currency))
    return { refusal: 'The page does not have this currency.' }
  const imageUrl = told.imageUrl === undefined ? null : ownPicture(told.imageUrl, stated.images, { around, pageUrl })
  if (told.imageUrl !== undefined && imageUrl === null) return { refusal: 'The page does not have this picture.' }
  return {
    ...{ productId: told.productId, name: decoded(name).replace(/\s+/g, ' ').trim().slice(0, 300), url, imageUrl },
    ...{ sku: null, gtin: null, aliases: [], attributes: {}, description: null, stock: null, listPriceMinor: null },
    ...{ brand: ifKind(stated, told.brand), category: ifKind(stated, told.category) },
    ...{ priceMinor: told.priceMinor ?? null, currency: told.priceMinor === undefined ? null : priced },
    availability: availabilityOf(page, told),
  }
}

/** Titles have them, too, and they are no product's. */
function shopNames(pageUrl: string, stated: string | null): string[] {
  const [, host = ''] = /^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(pageUrl) ?? []
  return [stated ?? '', host, host.split('.').at(-2) ?? '']
}

/** The same letters and digits, whatever stands between them. */
const isSame = (one: string, other: string): boolean => bare(one) === bare(other) && bare(one) !== ''

const bare = (text: string): string => folded(decoded(text)).replace(/[^\p{L}\p{N}]+/gu, '')

/** Where a page has no name for it but itself, the browser takes the product's. */
function isCalled({ parts, stated, near }: Page, id: string, { name, url }: { name: string; url: string }): boolean {
  if (stated.ids.includes(id) || isOwnId(parts, id) || isSame(id, name)) return true
  const path = folded(url.replace(/^https?:\/\/[^/]*/i, ''))
  return standsIn(path, folded(id)) || (/\d/.test(id) && standsIn(near, folded(id)))
}

/** Not within another number or word. */
function standsIn(text: string, id: string): boolean {
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u').test(text)
}

/** What stands beside the heading counts only where the page states no price for machines. */
const isPriced = ({ stated, near }: Page, priceMinor: number, currency: string): boolean =>
  stated.prices.length > 0
    ? stated.prices.some((price) => isPriceIn(`price ${folded(price)}`, priceMinor, currency))
    : isPriceIn(near, priceMinor, currency)

const isIn = ({ stated, near }: Page, priced: string, currency: string): boolean =>
  stated.currencies.length > 0
    ? stated.currencies.some((each) => each.toUpperCase() === priced)
    : priced === currency || standsIn(near, folded(priced))

/** Each part of `Kitchen > Mugs` stands for itself. */
function ifKind({ kinds }: Stated, said: string | undefined): string | null {
  const known = new Set(kinds.flatMap((kind) => [kind, ...kind.split(PARTS)]).map(folded))
  return said?.split(PARTS).every((part) => known.has(folded(part))) ? said : null
}

const PARTS = /[>/|]/

const SAID = { in_stock: 'instock', out_of_stock: 'outofstock', preorder: 'preorder' } as const

const availabilityOf = ({ stated, near }: Page, { availability = 'in_stock' }: Item): Product['availability'] =>
  stated.availability ?? (near.includes(SAID[availability]) ? availability : 'in_stock')
