/** @module Manners: nothing full-screen before a phone's visitor has touched the page, nothing on paper, nothing when switched off: B15, B17, B19. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { violationsOf } from './axe.ts'
import { PROBES, probesOf } from './hostile/probes.ts'
import { productPage } from './hostile/product-page.ts'
import { report } from './hostile/tally.ts'
import { overlayOf } from './overlay/demo-overlay.ts'
import { barOverlay, call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const { triggers } = barOverlay()
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('switched off, it does nothing but come', async (t) => {
  await shop.begin({ enabled: false })
  shop.collector.overlays = [barOverlay()]
  shop.page = () => ({ html: productPage({ head: PROBES, body: shop.tag, attributes: 'class="woocommerce-page"' }) })
  const page = await shop.context.newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  await page.goto(shop.url('/p/teapot'))
  await call(page, 'consent', { measure: true })
  await page.locator('h1').click()
  await page.waitForLoadState('networkidle')
  assert.deepEqual(requests.sort(), ['/p/teapot', '/v.js'])
  const kept = await page.evaluate(async () => [
    localStorage.length,
    (await indexedDB.databases()).length,
    document.cookie,
  ])
  assert.deepEqual(kept, [0, 0, ''])
  assert.equal(shop.collector.visits.length, 0)
  assert.deepEqual(shop.errors, [])
  report(t, { n: 1, errors: shop.errors.length, requests: 0, probes: probesOf(shop.collector) })
})

test('on a phone from a search nothing covers the page before it was touched; a bar stays low', async (t) => {
  await shop.begin({}, PHONE)
  const modal = overlayOf('modal', [{ kind: 'headline', text: 'Welcome to us' }], { campaignId: 'modal', triggers })
  const bar = overlayOf('bar', [{ kind: 'headline', text: 'Delivery is free from 49 euros, until Sunday evening' }])
  shop.collector.overlays = [modal, { ...bar, campaignId: 'bar', triggers }]
  // Not even where the shop's own page asks for it.
  const asks = `<script>window.vitrine = function () { (vitrine.q = vitrine.q || []).push(arguments) }
    vitrine('show', 'modal')</script>`
  shop.page = () => ({ html: productPage({ head: asks, body: `<div style="height:3000px"></div>${shop.tag}` }) })
  const page = await shop.context.newPage()
  await page.goto(shop.url('/p/teapot'), { referer: 'https://www.google.com/' })
  const seen = () =>
    shop.collector.named('view_promotion').map(({ params }) => (params as { campaignId: string }).campaignId)
  await shop.collector.until('the bar', () => seen().includes('bar'))
  await shop.settled(page)
  assert.deepEqual(seen(), ['bar'])
  // Another page of the shop is no landing; and it was touched.
  await page.locator('h1').tap()
  await page.evaluate(() => history.pushState({}, '', '/p/cup'))
  await shop.collector.until('the modal', () => seen().includes('modal'))
  await page.keyboard.press('Escape')
  const covered = await page.locator('.panel').evaluate((panel) => panel.getBoundingClientRect().height / innerHeight)
  assert.ok(covered <= 0.15, `${covered} of the window`)
  assert.deepEqual(await violationsOf(page, 'vitrine-overlay'), [])
  assert.deepEqual(shop.errors, [])
  report(t, { n: 1, errors: shop.errors.length, refused: 1, coveredPercent: Math.round(covered * 100) })
})

test('on paper there is no debug panel, and a consent banner can be reached beside it', async (t) => {
  const banner = `<div id="cookie-banner" style="position:fixed;inset:auto 0 0;padding:24px;background:#fff;color:#000;z-index:99">
<p>We use cookies to keep your cart, and to count.</p><button id="agree">Fine</button></div>`
  shop.page = () => ({ html: productPage({ body: banner + shop.tag }) })
  const page = await shop.context.newPage()
  await page.goto(shop.url('/p/teapot?vitrine=debug'))
  const panel = page.locator('vitrine-debug')
  await panel.waitFor()
  // Playwright presses only what nothing lies over.
  await page.locator('#agree').click()
  await page.emulateMedia({ media: 'print' })
  assert.equal(await panel.isVisible(), false)
  assert.deepEqual(shop.errors, [])
  report(t, { n: 1, errors: shop.errors.length })
})
