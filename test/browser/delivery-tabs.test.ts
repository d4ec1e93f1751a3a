/** @module Delivery over several tabs and pages that come, sleep and go (cases A05, A07, A16, A17 and the shared cart). */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { launchChromium } from '../../tools/chromium.ts'
import {
  AFTER_LEASE_MS,
  arrived,
  carried,
  database,
  emit,
  numbers,
  openTab,
  requireAll,
  VISIT,
  waitFor,
} from './delivery-shop.ts'
import { call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const hasKept = (count: number) => (kept: { numbers: number[] }) => kept.numbers.length >= count

/** The numbers that were sent from pages with this path. */
const sentFrom = (path: string): number[] =>
  shop.collector.visits
    .filter(({ visit }) => new URL(visit.page.url).pathname === path)
    .flatMap(({ visit }) => visit.events as { params: { values?: { n: number } } }[])
    .flatMap(({ params }) => params.values?.n ?? [])

test('delivery: a tab that crashes leaves its events to the next one', async (t) => {
  shop.collector.fault = 'dead'
  const doomed = await openTab(shop)
  await emit(doomed, 0, 20)
  await waitFor(doomed, hasKept(20))
  const crashed = doomed.waitForEvent('crash')
  await Promise.all([crashed, doomed.goto('chrome://crash').catch(() => {})])
  await doomed.close()
  shop.collector.fault = 'none'
  const next = await shop.context.newPage()
  await next.clock.install()
  await next.clock.resume()
  await next.goto(shop.url())
  await shop.collector.until('its page view', () => shop.collector.named('page_view').length === 1)
  // The page view of the dead tab waits beside its twenty events.
  await waitFor(next, ({ count }) => count === 21)
  const atOnce = numbers(shop).length
  // Nothing happens on it; it looks again of itself when every lease is over.
  await next.clock.fastForward(AFTER_LEASE_MS)
  await arrived(shop, 20)
  requireAll(t, shop, { emitted: 20 }, { beforeTheLeaseWasOver: atOnce })
  assert.equal(atOnce, 0)
})

test('delivery: a tab that lives keeps what it holds to itself', async (t) => {
  const holder = await openTab(shop, { path: '/holder' })
  // Where nobody ever answered it would give up after three tries.
  await shop.collector.until('its page view', () => shop.collector.named('page_view').length === 1)
  shop.collector.fault = 'dead'
  await emit(holder, 0, 20)
  await waitFor(holder, hasKept(20))
  shop.collector.fault = 'none'
  const other = await openTab(shop, { path: '/other' })
  await emit(other, 20, 1)
  await arrived(shop, 21)
  requireAll(t, shop, { emitted: 21 })
  assert.deepEqual(sentFrom('/other'), [20])
})

test('delivery: a frozen tab loses its lease, and knows it when it wakes', async (t) => {
  shop.collector.fault = 'dead'
  const sleeper = await openTab(shop, { path: '/sleeper' })
  await emit(sleeper, 0, 20)
  await waitFor(sleeper, hasKept(20))
  const cdp = await shop.context.newCDPSession(sleeper)
  await cdp.send('Page.setWebLifecycleState', { state: 'frozen' })
  shop.collector.fault = 'none'
  const other = await openTab(shop, { path: '/other', aheadMs: AFTER_LEASE_MS })
  await arrived(shop, 20)
  await waitFor(other, ({ numbers: left }) => left.length === 0)
  const before = sentFrom('/sleeper').length
  await cdp.send('Page.setWebLifecycleState', { state: 'active' })
  await emit(sleeper, 20, 1)
  await arrived(shop, 21)
  // The other tab, whose clock is ahead, may be the one that sends the last.
  const again = sentFrom('/sleeper')
    .slice(before)
    .filter((n) => n < 20)
  requireAll(t, shop, { emitted: 21 }, { sentAgainBySleeper: again.length })
  assert.deepEqual(again, [])
})

test('delivery: twenty tabs of a restored session send the same 200 events once', async (t) => {
  // What it still sends as it closes may arrive after the others began.
  shop.collector.unheard.add('/first')
  const first = await openTab(shop, { path: '/first' })
  await emit(first, 0, 200)
  await waitFor(first, hasKept(200))
  await first.close()
  await shop.context.addInitScript((aheadMs) => {
    const Clock = Date
    window.Date = class extends Clock {
      constructor() {
        super(Clock.now() + aheadMs)
      }
    } as DateConstructor
  }, AFTER_LEASE_MS)
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      const page = await shop.context.newPage()
      await page.goto(shop.url('/restored'), { waitUntil: 'commit' })
    }),
  )
  await arrived(shop, 200)
  await shop.collector.until('all twenty', () => shop.collector.named('page_view').length === 21)
  requireAll(
    t,
    shop,
    { emitted: 200 },
    {
      requests: shop.collector.visits.filter(({ fault }) => fault === 'none').length,
      sentTwice: shop.collector.duplicates,
    },
  )
  assert.ok(shop.collector.duplicates <= 10, 'at most 5 % are sent twice')
})

test('delivery: events of the last moment leave with the page or come with the next one', async (t) => {
  for (let round = 0; round < 6; round++) {
    const page = await openTab(shop)
    await emit(page, round * 3, 3)
    await page.close({ runBeforeUnload: false })
  }
  const atOnce = new Set(numbers(shop)).size
  await openTab(shop, { aheadMs: AFTER_LEASE_MS })
  await arrived(shop, 18)
  requireAll(t, shop, { emitted: 18 }, { atOnce })
})

/** A server that takes what it gets and never says so. */
async function startSilence() {
  const server = createServer(() => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** 3 kB each: what one event of the shop may hold, seven times. */
const emitLong = (page: Page, count: number) =>
  page.evaluate((many) => {
    const { vitrine } = window as never as { vitrine: (...given: unknown[]) => void }
    const long = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`k${n}`, 'long '.repeat(95)]))
    for (let n = 0; n < many; n++) vitrine('event', 'numbered', { n, ...long })
  }, count)

for (const others of [0, 40_000])
  test(`delivery: 30 events of 3 kB as the page closes, ${others} bytes of the quota taken by another script`, async (t) => {
    const silence = await startSilence()
    t.after(silence.close)
    const page = await openTab(shop)
    await shop.collector.until('the page view', () => shop.collector.named('page_view').length === 1)
    await page.evaluate(
      ([url, bytes]) => {
        if (bytes > 0) void fetch(url, { method: 'POST', body: 'x'.repeat(bytes), keepalive: true }).catch(() => {})
      },
      [silence.url, others] as const,
    )
    await emitLong(page, 30)
    await waitFor(page, ({ numbers: kept }) => new Set([...kept, ...numbers(shop)]).size === 30)
    await page.close({ runBeforeUnload: false })
    const next = await openTab(shop, { path: '/next', aheadMs: AFTER_LEASE_MS })
    const accepted = numbers(shop).length
    const { numbers: kept } = await database(next)
    await arrived(shop, 30)
    requireAll(t, shop, { emitted: 30 }, { acceptedAtOnce: accepted, keptForTheNext: kept.length })
  })

test('delivery: a page that comes back from the cache goes on', async (t) => {
  const browser = await launchChromium({ keepsPages: true })
  t.after(() => browser.close())
  const context = await browser.newContext()
  // The browser has reasons of its own not to keep a page, which it masks: then it is tried again.
  for (let round = 0; round < 5; round++) {
    const page = await openTab(shop, { context, path: `/first-${round}` })
    const first = round * 20
    await emit(page, first, 10)
    await page.goto(shop.url('/second'))
    await page.evaluate(() => history.back())
    await page.waitForURL(`**/first-${round}`, { waitUntil: 'commit' })
    await emit(page, first + 10, 10)
    await arrived(shop, first + 20)
    const [entry] = await page.evaluate(() => performance.getEntriesByType('navigation').map((each) => each.toJSON()))
    const reasons: { reason: string }[] = entry.notRestoredReasons?.reasons ?? []
    assert.deepEqual(
      reasons.filter(({ reason }) => reason !== 'masked'),
      [],
    )
    if (entry.type !== 'navigate') continue
    requireAll(t, shop, { emitted: first + 20 }, { notRestoredReasons: reasons.length })
    return
  }
  assert.fail('the page was never kept')
})

test('delivery: two tabs that change the cart at once neither miss each other nor tell it twice', async (t) => {
  const [one, two] = [await openTab(shop, { path: '/one' }), await openTab(shop, { path: '/two' })]
  const add = (page: Page, id: string, quantity = 1) =>
    call(page, 'event', 'add_to_cart', { items: [{ item_id: id, price: 5, quantity }] })
  await Promise.all([add(one, 'a'), add(two, 'b')])
  await Promise.all([add(one, 'b'), add(two, 'a', 2)])
  const whole = {
    items: [
      { item_id: 'a', price: 5, quantity: 4 },
      { item_id: 'b', price: 5, quantity: 2 },
    ],
  }
  await Promise.all([call(one, 'event', 'view_cart', whole), call(two, 'event', 'view_cart', whole)])
  const last = () =>
    shop.collector.named('cart_update').at(-1)?.params as { cart: { items: { productId: string; quantity: number }[] } }
  await shop.collector.until('both carts', () => shop.collector.named('cart_update').length >= 5)
  await Promise.all([shop.settled(one), shop.settled(two)])
  const added = shop.collector
    .named('add_to_cart')
    .map(({ params }) => (params as { item: { productId: string; quantity: number } }).item)
  const total = (id: string) =>
    added.filter(({ productId }) => productId === id).reduce((sum, { quantity }) => sum + quantity, 0)
  const cart = Object.fromEntries(last().cart.items.map(({ productId, quantity }) => [productId, quantity]))
  t.diagnostic(JSON.stringify({ n: 6, cart, added: { a: total('a'), b: total('b') }, errors: shop.errors.length }))
  assert.deepEqual(cart, { a: 4, b: 2 })
  assert.deepEqual([total('a'), total('b')], [4, 2])
  assert.deepEqual(shop.collector.named('remove_from_cart'), [])
})

test('delivery: a beacon that nobody answers for is sent again on the same page', async (t) => {
  const page = await openTab(shop)
  await shop.collector.until('the page view', () => shop.collector.named('page_view').length === 1)
  let lost = 0
  await shop.context.route(VISIT, (route) => {
    if (lost > 0 || !carried(route).length) return route.continue()
    lost = carried(route).length
    return route.abort('connectionreset')
  })
  await emit(page, 0, 5)
  // Hidden, as when another tab comes before it; then shown again.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
    Reflect.deleteProperty(document, 'visibilityState')
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await arrived(shop, 5)
  requireAll(t, shop, { emitted: 5 }, { lostOnTheWay: lost })
})
