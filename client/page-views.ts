/** @module When a page view begins and ends: the first load, a move of a single-page shop, a return from the cache. */

import { reportEngagement, restartEngagement } from './engagement.ts'
import { CHECK_MS, SETTLE_MS } from './limits.ts'
import { isVisible, later, listen, type Stop } from './natives.ts'
import { withdrawOffers } from './overlays.ts'
import { holdDataLayer } from './page/data-layer.ts'
import { ga4Items } from './page/ga4-items.ts'
import { linkedData, readPage } from './page/read-page.ts'
import { beginPage, page, type Report, tell } from './page-story.ts'
import { clean } from './stringify.ts'

/** What the shop reports while a page is being read; null afterwards. */
let waiting: Report[] | null = []
let lastPlace = ''
let lastHead = ''
let lastPath = ''
let stopRead: Stop | undefined

/** Begins with the page that is open, once it is drawn, and goes on with those that follow. */
export function watchPages(): void {
  lastPlace = place()
  listen(document, 'DOMContentLoaded', read)
  if (document.readyState !== 'loading') read()
  // The Navigation API tells of every move without a touch on the shop's functions.
  listen((window as { navigation?: EventTarget }).navigation ?? window, 'currententrychange', compare)
  listen<PageTransitionEvent>(window, 'pageshow', ({ persisted }) => persisted && move())
  check()
}

/**
 * What the shop says has happened. `isOwn`: through our API, where unknown names are the shop's own events. What is
 * seen waits for its page; all waits for the first one, before which the cart is not known.
 */
export function report(name: unknown, params: unknown, isOwn = false): void {
  const told: Report = [String(name), clean(params), isOwn]
  if (waiting && (!page || /^view_i|^search/.test(told[0]))) waiting.push(told)
  else tell(told)
}

/** Another page has begun; a single-page shop gets some time to draw it. */
function move(): void {
  reportEngagement()
  waiting ??= []
  stopRead?.()
  stopRead = later(read, SETTLE_MS)
}

function read(): void {
  holdDataLayer(report)
  const reports = waiting ?? []
  waiting = null
  const head = String(linkedData())
  // The head of the page before, left standing by a shop that draws only the body anew.
  const isStale = head !== '' && head === lastHead && location.pathname !== lastPath
  lastHead = head
  lastPath = location.pathname
  const said = reports.findLast(([name]) => name === 'view_item')
  withdrawOffers()
  restartEngagement()
  beginPage(readPage(said && ga4Items(said[1])[0], isStale), reports)
}

const place = () => location.pathname + location.search

function compare(): void {
  if (place() === lastPlace) return
  lastPlace = place()
  move()
}

function check(): void {
  later(check, CHECK_MS)
  if (!isVisible()) return
  compare()
  holdDataLayer(report)
}
