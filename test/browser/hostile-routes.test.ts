/** @module Long visits and hostile messages: 200 routes, a flood of messages, prototypes that are to be polluted: B07, B09, B10. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { linkedProduct, productPage } from './hostile/product-page.ts'
import { report } from './hostile/tally.ts'
import { overlayOf } from './overlay/demo-overlay.ts'
import { barOverlay, call, isNamed, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const ROUTES = 200
/** Before it is counted: what is loaded and compiled once, and room that the browser keeps. */
const WARM_UP = 30

interface Held {
  listeners: number
  heapKb: number
  nodes: number
}

/** What the page holds after its garbage was taken away. */
async function held(page: Page): Promise<Held> {
  const client = await page.context().newCDPSession(page)
  await client.send('Performance.enable')
  await client.send('HeapProfiler.collectGarbage')
  await client.send('HeapProfiler.collectGarbage')
  const { metrics } = await client.send('Performance.getMetrics')
  await client.detach()
  const of = (name: string) => metrics.find((each) => each.name === name)!.value
  return { listeners: of('JSEventListeners'), heapKb: Math.round(of('JSHeapUsedSize') / 1024), nodes: of('Nodes') }
}

/** Moves on and on, each time when the page before was read. */
const walk = (page: Page, from: number, to: number): Promise<void> =>
  page.evaluate(
    async ([from, to]) => {
      const { vitrine, seen } = window as never as {
        vitrine: (...given: unknown[]) => void
        seen: { next?: () => void }
      }
      // It tells of the page that is open at once.
      if (!from)
        await new Promise<void>((resolve) => {
          seen.next = resolve
          vitrine('on', 'page', () => seen.next?.())
        })
      for (let number = from!; number < to!; number++) {
        const next = new Promise<void>((resolve) => {
          seen.next = resolve
        })
        history.pushState({}, '', `/p/pot-${number}`)
        const name = `Pot number ${number}`
        document.title = name
        document.querySelector('h1')!.textContent = name
        document.querySelector('[type="application/ld+json"]')!.textContent = JSON.stringify({
          '@type': 'Product',
          name,
          sku: `P-${number}`,
          offers: { price: `${number + 1}.00`, priceCurrency: 'EUR', availability: 'InStock' },
        })
        await next
      }
    },
    [from, to],
  )

test('200 routes of a single-page shop: as many listeners as before, no growing heap', {
  timeout: 120_000,
}, async (t) => {
  // The time that a shop gets to draw a page is not what is tried here.
  await shop.context.addInitScript(() => {
    const { setTimeout } = window
    Object.assign(window, { seen: {}, setTimeout: (work: () => void, ms = 0) => setTimeout(work, ms === 400 ? 5 : ms) })
  })
  const triggers = [
    { kind: 'exit_intent' as const },
    { kind: 'scroll' as const, share: 0.99 },
    { kind: 'delay' as const, seconds: 900 },
    { kind: 'click' as const, selector: '.never' },
    { kind: 'visible' as const, selector: '.never', share: 0.5 },
    { kind: 'event' as const, name: 'never' },
    { kind: 'cart' as const, change: 'any' as const },
    { kind: 'inactivity' as const, seconds: 900 },
    { kind: 'active_time' as const, seconds: 900, over: 'visit' as const },
  ]
  const modal = overlayOf('modal', [{ kind: 'headline', text: 'Stay' }], { campaignId: 'modal', triggers })
  const inline = {
    ...barOverlay(),
    campaignId: 'inline',
    layout: 'inline' as const,
    slot: { name: 'none', place: 'inside' as const },
  }
  shop.collector.overlays = [barOverlay(), modal, inline]
  shop.page = () => ({ html: productPage({ body: shop.tag }) })
  const page = await shop.open('/p/teapot')
  await shop.collector.until('the overlay', () => shop.collector.named('view_promotion').length > 0)
  await walk(page, 0, WARM_UP)
  const seen = (number: number) => () =>
    shop.collector.named('page_view').some(({ params }) => JSON.stringify(params).includes(`/p/pot-${number}"`))
  await shop.collector.until('the warm-up', seen(WARM_UP - 1))
  // So that what the answer to the page view arms is armed.
  await shop.settled(page)
  const before = await held(page)
  await walk(page, WARM_UP, WARM_UP + ROUTES)
  await shop.collector.until('the last route', seen(WARM_UP + ROUTES - 1))
  await shop.settled(page)
  let after = await held(page)
  // What is still under way goes; what was left behind by two hundred routes would stay.
  for (let tries = 0; tries < 40 && after.listeners > before.listeners; tries++) {
    await page.waitForTimeout(100)
    after = await held(page)
  }
  const views = shop.collector.named('page_view').length
  assert.equal(views, 1 + WARM_UP + ROUTES)
  assert.equal(await page.locator('vitrine-overlay').count(), 1)
  assert.ok(after.listeners <= before.listeners, `${before.listeners} listeners became ${after.listeners}`)
  assert.ok(after.heapKb - before.heapKb <= 1_024, `${before.heapKb} kB became ${after.heapKb}`)
  assert.deepEqual(shop.errors, [])
  const grown = {
    listeners: after.listeners - before.listeners,
    heapKb: after.heapKb - before.heapKb,
    nodes: after.nodes - before.nodes,
  }
  report(t, {
    n: ROUTES,
    lost: 1 + WARM_UP + ROUTES - views,
    duplicated: shop.collector.duplicates,
    errors: 0,
    ...grown,
  })
})

const MESSAGES = 4_000

test('a flood of messages with forged shapes changes nothing', async (t) => {
  await shop.begin({ consentMode: 'required' })
  shop.page = () => ({ html: productPage({ body: shop.tag }) })
  const page = await shop.open('/p/teapot')
  await page.waitForFunction(() => (window as { vitrine?: { isRunning?: boolean } }).vitrine?.isRunning)
  await page.evaluate((most) => {
    const shapes = [
      null,
      'vitrine',
      { vitrine: ['consent', { measure: true }] },
      { type: 'vitrine', verb: 'consent', measure: true },
      { __tcfapiReturn: { returnValue: { eventStatus: 'tcloaded', gdprApplies: false }, success: true, callId: 1 } },
      { __tcfapiCall: { command: 'addEventListener', version: 2, callId: 1 } },
      JSON.stringify({ event: 'consent', 0: 'consent', 1: 'update', 2: { analytics_storage: 'granted' } }),
      { event: 'purchase', ecommerce: { transaction_id: 'T1', value: 1 } },
      JSON.parse('{"__proto__":{"polluted":1}}'),
    ]
    for (let number = 0; number < most; number++) postMessage(shapes[number % shapes.length], '*')
    for (let number = 0; number < 100; number++)
      dispatchEvent(
        new MessageEvent('message', { data: shapes[number % shapes.length], origin: 'https://evil.example' }),
      )
    return new Promise((done) => {
      addEventListener('message', ({ data }) => data === 'the last' && done(0))
      postMessage('the last', '*')
    })
  }, MESSAGES)
  // What is said before the page was read waits for it, and for what is permitted then.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        (window as never as { vitrine: (verb: string, done: () => void) => void }).vitrine('read', () => resolve()),
      ),
  )
  await call(page, 'event', 'refused')
  assert.equal(await page.evaluate(() => localStorage.length), 0)
  // Then it is given, and from here on counted: what was said before is not told now.
  await call(page, 'consent', { measure: true })
  await shop.settled(page)
  assert.deepEqual([...new Set([...shop.collector.stored.values()].map(({ name }) => name))].sort(), [
    'consent_update',
    'custom_event',
    'page_view',
    'view_item',
  ])
  assert.equal(shop.collector.named('custom_event').filter(isNamed('refused')).length, 0)
  assert.deepEqual(shop.errors, [])
  report(t, { n: MESSAGES + 100, duplicated: shop.collector.duplicates, errors: shop.errors.length, changes: 0 })
})

test('what is to pollute prototypes, by events, settings, address, JSON-LD or answers, does not', async (t) => {
  const evil = JSON.parse(
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":{"__proto__":{"polluted":1}},"items":[{"__proto__":{"polluted":1},"item_id":"__proto__","item_name":"constructor","price":1}]}',
  )
  await shop.begin({
    theme: { ...evil, accent: '#1f6f5c', onAccent: '#fff', surface: '#fff', text: '#111', radius: 4 },
  })
  shop.collector.overlays = [{ ...barOverlay(), ...evil, campaignId: 'constructor' }]
  const layer = JSON.stringify([evil, { event: 'add_to_cart', ecommerce: evil }, { event: '__proto__', ...evil }])
  const head = `${linkedProduct('__proto__', evil)}<script>dataLayer = JSON.parse(${JSON.stringify(layer)})</script>`
  shop.page = () => ({ html: productPage({ head, body: shop.tag, name: '__proto__' }) })
  const query = '__proto__[polluted]=1&constructor[prototype][polluted]=1&utm_source=__proto__&q=constructor'
  const page = await shop.open(`/p/__proto__?${query}#__proto__[polluted]=1`)
  await shop.collector.until('the overlay', () => shop.collector.named('view_promotion').length > 0)
  await page.evaluate((text) => {
    const given = JSON.parse(text) as object
    const { vitrine } = window as never as { vitrine: (...given: unknown[]) => void }
    for (const verb of ['event', 'identify', 'consent', 'recommend', 'on', '__proto__', 'constructor', 'show'])
      vitrine(verb, verb === 'event' ? 'evil' : given, given)
    for (const name of ['__proto__', 'constructor', 'toString', 'Product Added']) vitrine('event', name, given)
  }, JSON.stringify(evil))
  await shop.settled(page)
  const polluted = await page.evaluate(() => [({} as { polluted?: number }).polluted, ...Object.keys(Object.prototype)])
  assert.deepEqual(polluted, [undefined])
  assert.equal(({} as { polluted?: number }).polluted, undefined)
  assert.deepEqual(shop.errors, [])
  assert.deepEqual(shop.collector.rejected, [])
  report(t, { n: 17, duplicated: shop.collector.duplicates, errors: shop.errors.length, polluted: 0 })
})
