/** @module Whether the tag works and how well the shop's pages can be read: told from the newest events. */
import type { Concerned, InstallCheck, ProductFact } from '../../contract/admin.ts'
import type { Item } from '../../contract/item.ts'
import type { OrderSource } from '../../contract/order-words.ts'
import type { Page } from '../../contract/page.ts'
import type { StoredEvent } from './ingest-message.ts'
import { liveEvent } from './live-event.ts'

/** Most products, and most pages of products, that are judged; the newest. Our policy. */
export const MOST_JUDGED = 20

/** An event and the page it happened on, where a page view before it says so. */
interface Seen {
  event: StoredEvent
  page: Page | null
}

/**
 * Looks at the newest events, one list a visitor in any order, and at the newest orders. A product or page that was seen
 * several times counts as it was read last: what is mended is no longer missed once it has been opened again.
 */
export function installCheck(
  visitors: readonly (readonly StoredEvent[])[],
  orders: readonly { at: number; source: OrderSource }[],
): InstallCheck {
  const journeys = visitors.map(journey)
  const newestFirst = journeys.flat().sort((a, b) => b.event.at - a.event.at || (a.event.id < b.event.id ? 1 : -1))
  return {
    visitors: visitors.length,
    events: newestFirst.length,
    sinceAt: newestFirst.at(-1)?.event.at ?? null,
    last: lastOf(newestFirst[0]),
    pageTypes: pageTypesOf(newestFirst),
    products: productsOf(newestFirst),
    unreadProductPages: unreadPagesOf(journeys),
    carts: cartsOf(journeys),
    orders: {
      count: orders.length,
      fromServer: orders.filter(({ source }) => source === 'server').length,
      lastAt: orders.length === 0 ? null : Math.max(...orders.map(({ at }) => at)),
    },
  }
}

/** The events of one visitor from the oldest to the newest, each with the page that was open. */
function journey(events: readonly StoredEvent[]): Seen[] {
  let page: Page | null = null
  return [...events]
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map((event) => {
      if (event.name === 'page_view') page = event.params.page
      return { event, page }
    })
}

function lastOf(seen: Seen | undefined): InstallCheck['last'] {
  if (!seen) return null
  const { at, name, subject, url } = liveEvent('', seen.event)
  return { at, name, subject, url: seen.page?.url ?? url, platform: seen.page?.platform ?? null }
}

function pageTypesOf(all: readonly Seen[]): InstallCheck['pageTypes'] {
  const views: InstallCheck['pageTypes'] = {}
  for (const { event } of all)
    if (event.name === 'page_view') views[event.params.page.type] = (views[event.params.page.type] ?? 0) + 1
  return views
}

/** A product as it was read last, and where. */
interface ReadProduct {
  item: Item
  address: string | null
}

function productsOf(newestFirst: readonly Seen[]): InstallCheck['products'] {
  const newest = new Map<string, ReadProduct>()
  for (const { event, page } of newestFirst) {
    if (event.name !== 'view_item') continue
    const { item } = event.params
    const address = page?.type === 'product' ? page.url : (item.url ?? null)
    const key = withoutFragment(item.url ?? address ?? item.productId)
    if (!newest.has(key)) newest.set(key, { item, address })
  }
  const products = [...newest.values()].slice(0, MOST_JUDGED)
  const lacking = (has: (item: Item) => boolean) => concerned(products.filter(({ item }) => !has(item)))
  const missing: Record<ProductFact, Concerned> = {
    price: lacking((item) => item.priceMinor !== undefined),
    currency: lacking((item) => item.currency !== undefined),
    availability: lacking((item) => item.availability !== undefined),
    picture: lacking((item) => item.imageUrl !== undefined),
    id: lacking(hasOwnId),
  }
  return { count: products.length, missing }
}

/** Where a page names no id, the script takes the name instead, cut to what an id may be. */
const hasOwnId = ({ productId, name }: Item): boolean => productId !== name?.slice(0, 128)

const concerned = (places: readonly { address: string | null }[]): Concerned => ({
  count: places.length,
  example: places.find(({ address }) => address !== null)?.address ?? null,
})

function unreadPagesOf(journeys: readonly (readonly Seen[])[]): Concerned {
  const pages = journeys.flatMap(productPages).sort((a, b) => b.at - a.at)
  const newest = new Map<string, { address: string; isRead: boolean }>()
  for (const { address, isRead } of pages) {
    const key = withoutFragment(address)
    if (!newest.has(key)) newest.set(key, { address, isRead })
  }
  return concerned([...newest.values()].slice(0, MOST_JUDGED).filter(({ isRead }) => !isRead))
}

/** A visitor's views of pages of type product: was one found, at once or later on the same page? */
function productPages(seen: readonly Seen[]): { at: number; address: string; isRead: boolean }[] {
  const pages: { at: number; address: string; isRead: boolean }[] = []
  let open: (typeof pages)[number] | undefined
  for (const { event } of seen) {
    if (event.name === 'page_view') {
      const { type, url, product } = event.params.page
      open = type === 'product' ? { at: event.at, address: url, isRead: product !== undefined } : undefined
      if (open) pages.push(open)
    }
    if (event.name === 'view_item' && open) open.isRead = true
  }
  return pages
}

function cartsOf(journeys: readonly (readonly Seen[])[]): InstallCheck['carts'] {
  const carts = journeys.flatMap((seen) => {
    const filled = seen.flatMap(({ event }) =>
      event.name === 'cart_update' && event.params.cart.items.length > 0 ? event.params.cart : [],
    )
    return filled.slice(-1)
  })
  const unpriced = carts.filter(({ items }) => items.every(({ priceMinor }) => priceMinor === undefined))
  return { count: carts.length, unpriced: unpriced.length }
}

const withoutFragment = (address: string): string => address.split('#')[0] ?? address
