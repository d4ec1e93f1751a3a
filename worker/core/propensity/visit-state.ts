/** @module What a running visit shows so far: what propensity is computed from, folded event by event. */
import type { Item } from '../../../contract/item.ts'
import type { Page, PageType } from '../../../contract/page.ts'
import type { StoredEvent } from '../ingest-message.ts'
import { earliest, type Latest, latest } from '../latest.ts'
import { cellOf, countCell, type HashCounts, joinCounts, newCounts } from './hash-counts.ts'
import { type SourceKind, sourceKind } from './source-kind.ts'

/** Every part is a sum, an extreme, an earliest or a latest value. Times in ms UTC, 0 where it never happened. */
export interface VisitState {
  startedAt: number
  lastAt: number
  events: number
  pageViews: number
  productViews: number
  lists: number
  searches: number
  adds: number
  removes: number
  /** Signed up, or left an address. */
  contacts: number
  /** Buttons of overlays used. */
  accepted: number
  activeMs: number
  /** Deepest point seen of any page, 0 to 1. */
  scrollShare: number
  purchases: number
  addedAt: number
  checkoutAt: number
  purchasedAt: number
  products: HashCounts
  categories: HashCounts
  /** The product last looked at. */
  product: Latest<{ productId: string; category: string | null }> | null
  /** Pages by their kind: the one being looked at. */
  page: Latest<PageType> | null
  cart: Latest<{ lines: number; valueMinor: number }> | null
  source: Latest<SourceKind> | null
}

/** A visit before its first event. */
export const newVisit = (): VisitState => ({
  startedAt: Number.MAX_SAFE_INTEGER,
  lastAt: 0,
  events: 0,
  pageViews: 0,
  productViews: 0,
  lists: 0,
  searches: 0,
  adds: 0,
  removes: 0,
  contacts: 0,
  accepted: 0,
  activeMs: 0,
  scrollShare: 0,
  purchases: 0,
  addedAt: 0,
  checkoutAt: 0,
  purchasedAt: 0,
  products: newCounts(),
  categories: newCounts(),
  product: null,
  page: null,
  cart: null,
  source: null,
})

/** The visit with more events in it, in a copy. The same events in any order give the same visit. Cost: one pass. */
export function foldVisit(visit: VisitState, events: readonly StoredEvent[]): VisitState {
  const next = {
    ...visit,
    products: joinCounts(visit.products, newCounts()),
    categories: joinCounts(visit.categories, newCounts()),
  }
  for (const event of events) addToVisit(next, event)
  return next
}

/** One more event, in place. Cost: constant. */
export function addToVisit(visit: VisitState, event: StoredEvent): void {
  visit.startedAt = Math.min(visit.startedAt, event.at)
  visit.lastAt = Math.max(visit.lastAt, event.at)
  visit.events += 1
  addKind(visit, event)
}

/** What is only counted, and where. */
const COUNTED = {
  view_item_list: 'lists',
  search: 'searches',
  remove_from_cart: 'removes',
  sign_up: 'contacts',
  generate_lead: 'contacts',
  select_promotion: 'accepted',
} as const

function addKind(visit: VisitState, event: StoredEvent): void {
  switch (event.name) {
    case 'page_view':
      seePage(visit, event.params.page, event)
      return
    case 'view_item':
      seeProduct(visit, event.params.item, event)
      return
    case 'cart_update':
      seeCart(visit, { lines: event.params.cart.items.length, valueMinor: event.params.cart.valueMinor }, event)
      return
    case 'add_to_cart':
      visit.adds += 1
      visit.addedAt = Math.max(visit.addedAt, event.at)
      return
    case 'begin_checkout':
      visit.checkoutAt = Math.max(visit.checkoutAt, event.at)
      return
    case 'purchase':
      seePurchase(visit, event)
      return
    case 'user_engagement':
      visit.activeMs += event.params.activeMs
      seeDepth(visit, event.params.scrollShare)
      return
    case 'scroll':
      seeDepth(visit, event.params.share)
      return
    case 'view_item_list':
    case 'search':
    case 'remove_from_cart':
    case 'sign_up':
    case 'generate_lead':
    case 'select_promotion':
      visit[COUNTED[event.name]] += 1
      return
    case 'add_to_wishlist':
    case 'view_promotion':
    case 'close_promotion':
    case 'exit_intent':
    case 'holdout_exposure':
    case 'survey_answer':
    case 'proof_shown':
    case 'view_recommendations':
    case 'select_item':
    case 'form_start':
    case 'form_submit':
    case 'form_abandon':
    case 'identify':
    case 'consent_update':
    case 'user_properties':
    case 'custom_event':
      return
  }
}

function seeDepth(visit: VisitState, share: number): void {
  visit.scrollShare = Math.max(visit.scrollShare, share)
}

function seePurchase(visit: VisitState, event: StoredEvent): void {
  visit.purchases += 1
  visit.purchasedAt = Math.max(visit.purchasedAt, event.at)
  seeCart(visit, { lines: 0, valueMinor: 0 }, event)
}

function seePage(visit: VisitState, page: Page, { at, id: key }: StoredEvent): void {
  // The thank-you page comes before the purchase's own event and gives it away: it is no page that was looked at.
  if (page.type !== 'thank_you') visit.pageViews += 1
  visit.page = latest(visit.page, { value: page.type, at, key })
  const kind = sourceKind(page)
  if (kind) visit.source = earliest(visit.source, { value: kind, at, key })
}

function seeProduct(visit: VisitState, { productId, category }: Item, { at, id: key }: StoredEvent): void {
  visit.productViews += 1
  countCell(visit.products, cellOf(productId))
  if (category) countCell(visit.categories, cellOf(category))
  visit.product = latest(visit.product, { value: { productId, category: category ?? null }, at, key })
}

function seeCart(visit: VisitState, value: { lines: number; valueMinor: number }, { at, id: key }: StoredEvent): void {
  visit.cart = latest(visit.cart, { value, at, key })
}

/** The visit's cart holds something, as far as this visit tells: by its last report, else by what was added. */
export function hasCart({ cart, addedAt, purchasedAt }: VisitState): boolean {
  return cart ? cart.value.lines > 0 : addedAt > purchasedAt
}

/**
 * Whether this is a moment to learn from and to tell of: not on the thank-you page, where the purchase is done but its
 * event may not be in yet.
 */
export function isMoment({ events, page }: VisitState): boolean {
  return events >= 2 && page?.value !== 'thank_you'
}
