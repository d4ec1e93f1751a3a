/** @module Products that visitors saw on pages and nobody else told of: to be looked up before they are believed. */
import type { Item } from '../../../contract/item.ts'
import type { StoredEvent, VisitMessage } from '../ingest-message.ts'
import type { ProductAlias } from '../product-aliases.ts'
import { isOfShop } from './is-of-shop.ts'
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

/** What is known of the ids that pages told, and of these pages. */
export interface KnownSeen {
  /** What the ids stand for. */
  aliases: ReadonlyMap<string, Pick<ProductAlias, 'productId'>>
  /** Products that somebody else than a page told of. */
  own: ReadonlySet<string>
  /** Products by the paths of their pages. */
  belongTo: ReadonlyMap<string, string>
  /** Of the storefronts, as the owner set them; none: nothing is learned from pages but further ids of what is known. */
  origins: readonly string[]
}

/** More of one batch wait for the next that see them. Our policy: a forged flood costs little. */
const MOST_OF_A_BATCH = 50

/** The paths, as ids of products, of the pages of those that nobody told of; null: there are none. */
export function pathsUnknown(
  visits: readonly VisitMessage[],
  known: Pick<KnownSeen, 'aliases' | 'own'>,
): string[] | null {
  const unknown = seenIn(visits).filter(({ productId }) => isUnknown(productId, known))
  return unknown.length === 0 ? null : [...new Set(unknown.flatMap(({ pageUrl }) => pathAlias(pageUrl) ?? []))]
}

const isUnknown = (id: string, { aliases, own }: Pick<KnownSeen, 'aliases' | 'own'>): boolean =>
  !own.has(id) && !aliases.has(id)

/**
 * What is worth looking up: ids that nobody told of and that stand for nothing, each once, as it was seen last. On pages of
 * the shop's own origins only, unless the address is that of a product in the catalogue. Machines see nothing.
 */
export function sightings(visits: readonly VisitMessage[], known: KnownSeen): Sighting[] {
  const found = new Map<string, Sighting>()
  for (const seen of seenIn(visits)) {
    const { productId, pageUrl } = seen
    if (!isUnknown(productId, known)) continue
    const path = pathAlias(pageUrl)
    const belongsTo = path === null ? undefined : known.belongTo.get(path)
    const joins = belongsTo === undefined || belongsTo === productId ? null : belongsTo
    if (joins === null && !isOfShop(pageUrl, known.origins)) continue
    found.set(productId, { ...seen, joins })
  }
  return [...found.values()].slice(0, MOST_OF_A_BATCH)
}

type Seen = Omit<Sighting, 'joins'>

/** In the order in which the events happened; of a product seen twice in a batch the later counts. */
function seenIn(visits: readonly VisitMessage[]): Seen[] {
  return visits.flatMap(({ events, isMachine = false }) => (isMachine ? [] : seenBy(events)))
}

function seenBy(events: readonly StoredEvent[]): Seen[] {
  const seen: Seen[] = []
  let pageUrl: string | undefined
  for (const event of events.toSorted((a, b) => a.at - b.at)) {
    if (event.name !== 'page_view' && event.name !== 'view_item') continue
    if (event.name === 'page_view') pageUrl = event.params.page.type === 'product' ? event.params.page.url : undefined
    const told = event.name === 'page_view' ? event.params.page.product : event.params.item
    const address = addressOf(pageUrl, told?.url)
    if (told?.name && address) seen.push({ productId: told.productId, told, pageUrl: address, seenAt: event.at })
  }
  return seen
}

/** Of the page, or of the product where that of the page does not say which product it is of. */
function addressOf(pageUrl: string | undefined, itemUrl: string | undefined): string | undefined {
  const whole = [pageUrl, itemUrl].filter((url) => url !== undefined && /^https?:/i.test(url))
  return whole.find((url) => pathAlias(url) !== null) ?? whole[0]
}
