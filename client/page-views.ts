/** @module When a page view begins and ends: the first load, a move of a single-page shop, a return from the cache. */
import { core } from './core.ts'
import { reportEngagement, restartEngagement } from './engagement.ts'
import { guard } from './guard.ts'
import { CHECK_MS, IDLE_READ_MS, SETTLE_MS } from './limits.ts'
import { isVisible, later, listen, type Stop } from './natives.ts'
import { show } from './offers.ts'
import { holdDataLayer } from './page/data-layer.ts'
import { saidProduct } from './page/ga4-items.ts'
import { linkedData, type PageRead, readPage } from './page/read-page.ts'
import { beginPage, changeProduct, page, type Report, type ReportSource, tell } from './page-story.ts'
import { meetPlatform } from './platform.ts'
import type { ReadRequest } from './reader/model.ts'
import { clean } from './stringify.ts'

/** What the shop reports while a page is being read; null afterwards. */
let waiting: Report[] | null = []
let lastPlace = ''
let lastHead = ''
let lastPath = ''
let stopRead: Stop | undefined
/** The read that counts: one that was overtaken by another is of no use. */
let current = {}

/** Begins with the page that is open, once it is drawn, and goes on with those that follow. */
export function watchPages(): void {
  lastPlace = place()
  listen(document, 'DOMContentLoaded', readSoon)
  if (document.readyState !== 'loading') readSoon()
  // The Navigation API tells of every move without a touch on the shop's functions.
  listen((window as { navigation?: EventTarget }).navigation ?? window, 'currententrychange', compare)
  listen<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => persisted && move())
  // Radio buttons, selects, and the swatches that stand for them.
  for (const type of ['change', 'click']) listen(document, type, mayHaveChosen)
  check()
}

/** Makes what a source of reports calls. What is seen waits for its page; all waits for the first one and its cart. */
export const reportOf =
  (source: ReportSource) =>
  (name: unknown, params: unknown): void => {
    const told: Report = [String(name), clean(params), source]
    if (waiting && (!page || /^view_i|^search/.test(told[0]))) waiting.push(told)
    else tell(told)
  }

/** Another page has begun; a single-page shop gets some time to draw it. */
function move(): void {
  reportEngagement()
  waiting ??= []
  readIn(SETTLE_MS)
}

/** The page is still the same; its product may have changed. */
function reread(): void {
  if (page?.product) readIn(SETTLE_MS)
}

function readIn(ms: number): void {
  stopRead?.()
  stopRead = later(readSoon, ms)
}

/** When the browser has time, at the latest after a moment. */
function readSoon(): void {
  if ('requestIdleCallback' in window) requestIdleCallback(guard(read), { timeout: IDLE_READ_MS })
  else later(read, 0)
}

async function read(): Promise<void> {
  const mine = {}
  current = mine
  holdDataLayer(reportOf('page'))
  await meetPlatform(() => ({ ...core(), report: reportOf('platform'), reread }))
  const found = await readPage(whatIsKnown())
  if (current !== mine) return
  if (!waiting && found[0].product?.productId === page?.product?.productId) changeProduct(found[0])
  else begin(found)
}

/** The page goes before it was read: what is quickly read must do. */
export function readNow(): void {
  if (waiting && lastPlace) {
    current = {}
    begin(readPage(whatIsKnown(), false))
  }
}

function whatIsKnown(): ReadRequest {
  const head = linkedData()
  const said = waiting?.findLast(([name]) => name === 'view_item')
  // The head of the page before, left standing by a shop that draws only the body anew.
  const isStale = !!head && head === lastHead && location.pathname !== lastPath
  lastHead = head
  lastPath = location.pathname
  return { said: said && saidProduct(said[1]), isStale, isReread: !waiting }
}

function begin(found: PageRead): void {
  const reports = waiting ?? []
  waiting = null
  show?.withdraw()
  restartEngagement()
  beginPage(found, reports)
}

/** Where we are; of the fragment only what single-page shops use as a path. */
const place = () => location.pathname + location.search + (/^#!?\/.*/.exec(location.hash)?.[0] ?? '')

function compare(): void {
  const from = lastPlace
  lastPlace = place()
  if (from === lastPlace) return
  // On a product's page another query mostly names another variant; if it is another product, a page view begins.
  if (page?.product && from.split('?')[0] === lastPlace.split('?')[0]) reread()
  else move()
}

function mayHaveChosen({ type, target }: Event): void {
  if (type === 'change' || (target as Element).closest('[class*=swatch i],[class*=variant i],[class*=option i]'))
    reread()
}

function check(): void {
  later(check, CHECK_MS)
  if (!isVisible()) return
  compare()
  holdDataLayer(reportOf('page'))
}
