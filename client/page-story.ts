/** @module What is told of one page view: the page itself, and what the shop reports while it is open, each once. */
import type { Cart, Item } from '../contract/item.ts'
import type { Page } from '../contract/page.ts'
import { type CartReport, cart, changeCart } from './cart.ts'
import { cartMinus, nextCart } from './cart-diff.ts'
import { may } from './consent.ts'
import { show } from './offers.ts'
import { ask, renew } from './outbox/courier.ts'
import { record } from './outbox/outbox.ts'
import { amount } from './page/amount.ts'
import { ga4Items, type Params } from './page/ga4-items.ts'
import type { PageRead } from './page/read-page.ts'
import { isPrivate } from './page/scrub-url.ts'
import { text } from './page/text.ts'
import { adapter } from './platform.ts'
import { settings } from './settings.ts'
import { remember, state } from './storage.ts'
import { stringify } from './stringify.ts'

/** Who reports: the page's data layer, our API (where other names are the shop's own events), or the platform's adapter. */
export type ReportSource = 'page' | 'api' | 'platform'

/** A shop's report in GA4's words, with plain data. */
export type Report = [name: string, params: Params, source: ReportSource]

/** A name of a shop's own event. */
const OWN_NAME = /^[a-z][a-z0-9_]{0,39}$/

/** What a report does to the cart, as `nextCart` takes it. */
const SIGNS = new Map(Object.entries({ add_to_cart: 1, remove_from_cart: -1, view_cart: 0, begin_checkout: 0 }))

/** The page as it was read; null before the first one. */
export let page: Page | null = null
let isCounted = false
const told = new Set<string>()

/** A page view begins, with what was reported while the page was read. */
export function beginPage([read, term]: PageRead, reports: readonly Report[]): void {
  page = read
  isCounted = may('measure')
  told.clear()
  renew()
  record('page_view', { page })
  if (page.product) tellItem('view_item', page.product)
  if (term) tell(['search', { search_term: term }, 'page'])
  reports.forEach(tell)
  ask()
}

/** The same page shows its product otherwise: another variant, price or stock. */
export function changeProduct(read: Page): void {
  const isSame = stringify(read.product) === stringify(page?.product)
  page = read
  if (isSame || !page.product) return
  told.clear()
  tellItem('view_item', page.product)
}

/** The consent has changed: where measuring was permitted, the page counts from now. The Worker is asked anew. */
export function beginAgain(): void {
  page && isCounted !== may('measure') ? beginPage([page, ''], []) : ask()
}

/** Takes a report. What was told of this page already is not told twice. */
export function tell([name, params, source]: Report): unknown {
  const items = ga4Items(params)
  const currency = items[0]?.currency ?? settings.currency
  const sign = SIGNS.get(name)
  const term = text(params.search_term, 200)
  // A missing list of items is no empty cart. Where the platform tells the cart, others would tell it twice.
  if (sign !== undefined && params.items && (source === 'platform' || !adapter?.ownsCart))
    reportCart([items, currency, sign])
  switch (name) {
    case 'view_item':
    case 'add_to_wishlist':
      return items[0] && tellItem(name, items[0])
    case 'view_item_list':
      return isTold(name) || record(name, { category: text(params.item_list_name, 300) })
    case 'search':
      return term && (isTold(`?${term}`) || record(name, { term }))
    case 'begin_checkout':
      // What it names is the whole cart, which has not had its turn in the storage yet.
      return record(name, { cart: items[0] ? nextCart(cart, items, currency, 0) : cart })
    case 'purchase':
      return reportOrder(params, items, currency)
    case 'sign_up':
    case 'generate_lead':
      return record(name, { method: text(params.method, 60) })
  }
  const values = Object.fromEntries(Object.entries(params as Record<string, string>).filter(isPublic))
  if (source === 'api' && sign === undefined && OWN_NAME.test(name)) record('custom_event', { name, values })
}

function tellItem(name: 'view_item' | 'add_to_wishlist', { quantity, ...item }: Item) {
  // The page and the data layer often name one product by two ids.
  if (!isTold(name + (item.name ?? item.productId))) record(name, { item })
}

function reportCart(report: CartReport) {
  changeCart(report, (before, after) => {
    for (const item of cartMinus(after, before)) record('add_to_cart', { item })
    for (const item of cartMinus(before, after)) record('remove_from_cart', { item })
    showCart(after)
  })
}

/** The page of an order may be loaded again: what counts is its id. */
function reportOrder(params: Params, items: Item[], currency: string) {
  const transactionId = text(params.transaction_id, 128)
  if (!transactionId || isTold(transactionId) || state.order === transactionId) return
  remember((state) => {
    state.order = transactionId
  })
  const valueMinor = amount(params.value, currency) ?? nextCart(undefined, items, currency, 0).valueMinor
  record('purchase', { transactionId, valueMinor, currency, items })
  changeCart([[], currency, 0], (_, after) => showCart(after))
}

function showCart(cart: Cart) {
  record('cart_update', { cart })
  show?.update()
  ask()
}

/** Said before? It is from now on. */
const isTold = (what: string) => told.size === told.add(what).size

/** What an own event may carry: flat values of at most 500 characters. What looks private stays on the device. */
const isPublic = ([name, value]: [string, string]) =>
  typeof value !== 'object' && !(value.length > 500) && !isPrivate(name, `${value}`)
