/** @module The script's host hangs, breaks, or answers garbage, for the core and for each part: case B04. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { PROBES, probesOf } from './hostile/probes.ts'
import { productPage } from './hostile/product-page.ts'
import { report } from './hostile/tally.ts'
import { barOverlay, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const script = (route: Route, body: string, status = 200, contentType = 'text/javascript') =>
  route.fulfill({ status, body, contentType, headers: { 'access-control-allow-origin': '*' } })

/** `hangs` answers never: longer than any of our patience. */
const FAULTS: Record<string, (route: Route) => unknown> = {
  hangs: () => {},
  'is cut off': (route) => route.abort('connectionreset'),
  'answers 500': (route) => script(route, 'sorry', 500),
  'answers 404': (route) => script(route, 'not here', 404),
  'answers garbage': (route) => script(route, '\u0000<<<<}{ PK\u0003\u0004'),
  'answers a page': (route) => script(route, '<!doctype html><title>Sign in</title>', 200, 'text/html'),
  'answers half of it': async (route) => {
    const whole = await (await fetch(route.request().url())).text()
    await script(route, whole.slice(0, whole.length / 2))
  },
  'answers another script': (route) => script(route, 'export const start = 7, showOverlay = null'),
}

/** The page's own script must see its DOM ready; gives when, ms after the navigation began. */
const readyAt = (page: Page) =>
  page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return Math.round(entry!.domContentLoadedEventEnd)
  })

const SHOP_SCRIPT = `<script nonce="n0">document.addEventListener('DOMContentLoaded', function () { document.title += ' ready' })</script>`

test('whatever becomes of the script itself, the page is ready as soon as without it', async (t) => {
  const ready: Record<string, number> = {}
  for (const [name, fault] of [['not there', (route: Route) => route.abort()], ...Object.entries(FAULTS)] as const) {
    await shop.context.unrouteAll({ behavior: 'ignoreErrors' })
    await shop.context.route('**/v.js', fault as never)
    shop.page = () => ({ html: productPage({ head: PROBES + SHOP_SCRIPT, body: shop.tag }) })
    const page = await shop.context.newPage()
    await page.goto(shop.url('/p/teapot'), { waitUntil: 'domcontentloaded' })
    assert.match(await page.title(), / ready$/)
    ready[name] = await readyAt(page)
    assert.ok(name === 'hangs' || (await page.waitForLoadState('load').then(() => true)))
    await page.close()
  }
  // What is no script at all the browser itself reports; of ours nothing has run.
  const ours = shop.errors.filter((error) => !/^Uncaught SyntaxError/.test(error))
  assert.deepEqual(ours, [])
  assert.equal(shop.collector.visits.length, 0)
  const { 'not there': without, ...with_ } = ready
  const most = Math.max(...Object.values(with_)) - without!
  report(t, { n: Object.keys(ready).length, errors: ours.length, readyMsWithout: without, readyMsMostAdded: most })
})

/** Parts without which all is counted, if perhaps not shown or read so well. */
const PARTS = ['reader', 'woocommerce', 'show', 'overlay', 'forms', 'verbs']
/** Without these nothing may be counted: what the visitor permits is not known, or the owner is looking. */
const SILENT = ['consent-signals', 'debug']

for (const part of [...PARTS, ...SILENT])
  test(`whatever becomes of the part ${part}, ${SILENT.includes(part) ? 'nothing is counted' : 'all is counted'}`, async (t) => {
    await Promise.all(Object.entries(FAULTS).map(([name, fault]) => visit(part, name, fault)))
    const n = SILENT.includes(part) ? 0 : Object.keys(FAULTS).length
    await shop.collector.until('all probes', () => probesOf(shop.collector) >= 5 * n)
    assert.equal(shop.collector.named('page_view').length, n)
    assert.equal(probesOf(shop.collector), 5 * n)
    assert.deepEqual(shop.errors, [])
    assert.deepEqual(shop.collector.rejected, [])
    const { duplicates: duplicated } = shop.collector
    report(t, { n: Object.keys(FAULTS).length, lost: 0, duplicated, errors: shop.errors.length })
  })

async function visit(part: string, name: string, fault: (route: Route) => unknown): Promise<void> {
  shop.collector.overlays = [barOverlay()]
  const consent = part === 'consent-signals' ? '<script>window.Shopify = {}</script>' : ''
  const early = part === 'verbs' ? "<script>vitrine('on', 'ready', function () {})</script>" : ''
  const head = PROBES + consent + early
  const body = part === 'forms' ? FORM + shop.tag : shop.tag
  shop.page = () => ({ html: productPage({ head, body, attributes: 'class="woocommerce-page"' }) })
  const page = await shop.context.newPage()
  await page.route(`**/c/*/${part}.js`, fault as never)
  const path = `/product/${name.replaceAll(' ', '-')}/`
  const asked = page.waitForRequest(`**/c/*/${part}.js`)
  await page.goto(shop.url(path + (part === 'debug' ? '?vitrine=debug' : '')))
  if (part === 'forms') {
    await page.waitForFunction(() => (window as { vitrine?: { isRunning?: boolean } }).vitrine?.isRunning)
    await page.locator('#mail').focus()
  }
  await asked
  if (SILENT.includes(part)) await page.evaluate(hasRead)
  if (!SILENT.includes(part)) await shop.collector.until(`the page view of ${path}`, () => isViewed(path))
}

/** Resolves when the page was read, counted or not. */
const hasRead = () =>
  new Promise<void>((resolve) =>
    (window as never as { vitrine: (verb: string, done: () => void) => void }).vitrine('read', () => resolve()),
  )

const FORM = '<form><input type="email" id="mail" name="email" aria-label="E-mail"><button>Send</button></form>'

const isViewed = (path: string) =>
  shop.collector.named('page_view').some(({ params }) => (params as { page: { url: string } }).page.url.includes(path))
