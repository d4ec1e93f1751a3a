/** @module Products that visitors saw on pages and nobody else told of: to be looked up before they are believed. */
import type { Item } from '../../../contract/item.ts'
import type { StoredEvent, VisitMessage } from '../ingest-message.ts'
import type { ProductAlias } from '../product-aliases.ts'
import { pathAlias } from './path-alias.ts'

/**
 * What a browser read on a product's page, last. `joins`: the product to whose page the address belongs, of which this id
 * may be another; null: to none. `seenAt` ms UTC.
 */
export interface Sighting {
  productId: string
  told: Item
  pageUrl: string
  joins: string | null
  seenAt: number
}

/** What is known of the ids and paths that pages told. */
export interface KnownSeen {
  /** What they stand for. */
  aliases: ReadonlyMap<string, Pick<ProductAlias, 'productId'>>
  /** Products that somebody else than a page told of. */
  own: ReadonlySet<string>
  /** Of the storefronts, as the owner set them; none: nothing is learned from pages but further ids of what is known. */
  origins: readonly string[]
}

/** More of one batch wait for the next that see them. Our policy: a forged flood costs little. */
const MOST_OF_A_BATCH = 50

/** Ids of products that these visits saw on the products' own pages. */
export function idsSeen(visits: readonly VisitMessage[]): string[] {
  return [...new Set(seenIn(visits).map(({ productId }) => productId))]
}

/** The paths of these pages, as ids of products. */
export function pathsSeen(visits: readonly VisitMessage[]): string[] {
  return [...new Set(seenIn(visits).flatMap(({ pageUrl }) => pathAlias(pageUrl) ?? []))]
}

/**
 * What is worth looking up: ids that nobody told of and that stand for nothing, each once, as it was seen last. On pages of
 * the shop's own origins only, unless the address is that of a product in the catalogue. Machines see nothing.
 */
export function sightings(visits: readonly VisitMessage[], { aliases, own, origins }: KnownSeen): Sighting[] {
  const found = new Map<string, Sighting>()
  for (const seen of seenIn(visits)) {
    const { productId, pageUrl } = seen
    if (own.has(productId) || aliases.has(productId)) continue
    const path = pathAlias(pageUrl)
    const belongsTo = path === null ? undefined : aliases.get(path)?.productId
    const joins = belongsTo === undefined || belongsTo === productId ? null : belongsTo
    if (joins === null && !isOfShop(pageUrl, origins)) continue
    found.set(productId, { ...seen, joins })
  }
  return [...found.values()].slice(0, MOST_OF_A_BATCH)
}

/** Does the address begin with one of the shop's origins? */
export function isOfShop(address: string, origins: readonly string[]): boolean {
  const [origin] = /^https?:\/\/[^/?#]+/i.exec(address) ?? []
  return origin !== undefined && origins.some((each) => each.toLowerCase() === origin.toLowerCase())
}

function seenIn(visits: readonly VisitMessage[]): Omit<Sighting, 'joins'>[] {
  return visits.flatMap(({ events, isMachine = false }) => (isMachine ? [] : events.flatMap(seenAt)))
}

function seenAt(event: StoredEvent): Omit<Sighting, 'joins'>[] {
  if (event.name !== 'page_view') return []
  const { product, type, url } = event.params.page
  if (type !== 'product' || !product?.name || !/^https?:/i.test(url)) return []
  return [{ productId: product.productId, told: product, pageUrl: url, seenAt: event.at }]
}
