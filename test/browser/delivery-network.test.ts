/** @module Delivery over a network that fails: offline, lost answers, ad blockers (cases A03, A13). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  arrived,
  carried,
  emit,
  newSeed,
  numbers,
  openTab,
  passMinutes,
  randomFrom,
  requireAll,
  VISIT,
  waitFor,
} from './delivery-shop.ts'
import { call, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const CORS = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'retry-after' }

const isFailed = ({ fault }: { fault: unknown }) => fault !== 'none'

test('delivery: 300 events over three tabs, offline and with a dead network between', async (t) => {
  const seed = newSeed()
  const random = randomFrom(seed)
  const tabs = [await openTab(shop), await openTab(shop), await openTab(shop)]
  let next = 0
  const emitUntil = async (until: number) => {
    while (next < until) {
      const count = Math.min(1 + Math.floor(random() * 12), until - next)
      await emit(tabs[Math.floor(random() * 3)]!, next, count)
      next += count
    }
  }
  await emitUntil(75)
  shop.collector.fault = 'dead'
  await emitUntil(150)
  await shop.collector.until('two failures', () => shop.collector.visits.filter(isFailed).length >= 2)
  shop.collector.fault = 'none'
  await shop.context.setOffline(true)
  await emitUntil(225)
  // More than one attempt fails before the network is back.
  await tabs[0]!.waitForTimeout(2_500)
  await shop.context.setOffline(false)
  await emitUntil(300)
  await arrived(shop, 300)
  requireAll(t, shop, { emitted: 300, seed }, { sentAgain: shop.collector.duplicates })
})

test('delivery: every answer is lost the first time, and asked for again with the same ids', async (t) => {
  const cut = new Set<number>()
  await shop.context.route(VISIT, async (route) => {
    const first = carried(route).filter((n) => !cut.has(n))
    for (const n of first) cut.add(n)
    if (first.length === 0) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  const page = await openTab(shop)
  for (let batch = 0; batch < 4; batch++) {
    await emit(page, batch * 20, 20)
    await shop.collector.until('the batch to be stored', () => numbers(shop).length === (batch + 1) * 20)
    await waitFor(page, ({ numbers: left }) => left.length === 0)
  }
  requireAll(t, shop, { emitted: 80 }, { answeredAsDuplicate: shop.collector.duplicates / 80 })
  assert.ok(shop.collector.duplicates >= 80, 'each was stored twice and counts once')
})

test('delivery: a wait that the Worker asks for holds over pages and tabs', async (t) => {
  const page = await openTab(shop)
  await shop.collector.until('the first visit', () => shop.collector.stored.size > 0)
  shop.collector.fault = 503
  shop.collector.headers = { 'retry-after': '3' }
  await emit(page, 0, 5)
  await shop.collector.until('the refusal', () => shop.collector.visits.some(isFailed))
  const refusedAt = Date.now()
  shop.collector.fault = 'none'
  await waitFor(page, ({ pausedUntil }) => pausedUntil > 0)
  const requests = shop.collector.visits.length
  const another = await openTab(shop, { path: '/another' })
  await emit(another, 5, 5)
  await shop.collector.until('anything', () => shop.collector.visits.length > requests)
  const waitedMs = Date.now() - refusedAt
  await arrived(shop, 10)
  requireAll(t, shop, { emitted: 10 }, { askedMs: 3_000, waitedMs })
  assert.ok(waitedMs >= 2_900, `${waitedMs} ms`)
})

test('delivery: a captive portal deletes nothing', async (t) => {
  shop.collector.fault = 'portal'
  const page = await openTab(shop)
  await emit(page, 0, 10)
  await shop.collector.until('the portal to answer twice', () => shop.collector.visits.length >= 2)
  await waitFor(page, ({ numbers: left }) => left.length === 10)
  shop.collector.fault = 'none'
  await arrived(shop, 10)
  requireAll(t, shop, { emitted: 10 })
})

test('delivery: one bad event is given up and counted, the others arrive', async (t) => {
  await shop.context.route(VISIT, (route) =>
    carried(route).includes(3) ? route.fulfill({ status: 400, headers: CORS, body: '{}' }) : route.continue(),
  )
  const page = await openTab(shop)
  await emit(page, 0, 6)
  await shop.collector.until(
    'the rest and the count',
    () => numbers(shop).length === 5 && shop.collector.dropped.refused === 1,
  )
  requireAll(t, shop, { emitted: 6 })
})

test('delivery: where an ad blocker stops the collector, three tries a page view and a bounded queue', async (t) => {
  let tries = 0
  await shop.context.route(VISIT, (route) => {
    tries++
    return route.abort('blockedbyclient')
  })
  const ours: string[] = []
  const page = await shop.context.newPage()
  page.on('console', (message) => !message.text().includes('ERR_BLOCKED_BY_CLIENT') && ours.push(message.text()))
  await page.clock.install()
  await page.goto(shop.url())
  await page.waitForFunction(() => 'vitrine' in window)
  for (let minute = 0; minute < 30; minute++) {
    await emit(page, minute * 50, 50)
    await passMinutes(page, 1)
  }
  const { count, bytes, dropped } = await waitFor(page, ({ dropped }) => (dropped.queue_full ?? 0) >= 400)
  assert.equal(tries, 3)
  assert.ok(count <= 1_100 && bytes <= 1_048_576, `${count} events, ${bytes} bytes`)
  assert.deepEqual(ours, [])
  await shop.context.unroute(VISIT)
  await page.close()
  await openTab(shop, { aheadMs: 31 * 60_000 })
  await shop.collector.until('what was kept', () => numbers(shop).includes(501) && !!shop.collector.dropped.queue_full)
  await arrived(shop, 990)
  requireAll(t, shop, { emitted: 1_500 }, { tries, kept: count, keptBytes: bytes, droppedThen: dropped.queue_full })
})

test('delivery: an answer of 200 with nothing in it is a failure', async (t) => {
  await shop.context.route(VISIT, (route) => route.fulfill({ status: 200, body: '', headers: CORS }))
  const page = await openTab(shop)
  await emit(page, 0, 5)
  await waitFor(page, ({ numbers: left }) => left.length === 5)
  await shop.context.unroute(VISIT)
  await arrived(shop, 5)
  requireAll(t, shop, { emitted: 5 })
})

interface Counted {
  calls: number
}

/** What a wrapped `fetch` may do, and how often it may be called over ten minutes with an event each. */
const WRAPPED: [name: string, mostCalls: number, wrap: () => void][] = [
  [
    'throws',
    3,
    () => {
      const counted = Object.assign(window as never as Counted, { calls: 0 })
      window.fetch = () => {
        counted.calls++
        throw new Error('wrapped')
      }
    },
  ],
  [
    'never answers, not even when its time is over',
    3,
    () => {
      const counted = Object.assign(window as never as Counted, { calls: 0 })
      window.fetch = () => {
        counted.calls++
        return new Promise(() => {})
      }
    },
  ],
  [
    'answers nothing',
    3,
    () => {
      const counted = Object.assign(window as never as Counted, { calls: 0 })
      window.fetch = async () => {
        counted.calls++
        return undefined as never
      }
    },
  ],
]

for (const [name, mostCalls, wrap] of WRAPPED)
  test(`delivery: a fetch of the page's own that ${name}: no error, no loop`, async (t) => {
    await shop.context.addInitScript(wrap)
    const page = await shop.context.newPage()
    await page.clock.install()
    await page.goto(shop.url())
    await page.waitForFunction(() => 'vitrine' in window)
    for (let minute = 0; minute < 10; minute++) {
      await call(page, 'event', 'marker', { minute })
      await passMinutes(page, 1)
    }
    const calls = await page.evaluate(() => (window as never as Counted).calls)
    t.diagnostic(JSON.stringify({ n: 10, calls, errors: shop.errors.length }))
    assert.ok(calls > 0 && calls <= mostCalls, `${calls} calls`)
    assert.deepEqual(shop.errors, [])
  })

test('delivery: a script that is blocked leaves the page as it is', async (t) => {
  await shop.context.route('**/v.js', (route) => route.abort('blockedbyclient'))
  const page = await shop.open()
  const names = await page.evaluate(() => Object.keys(window).filter((key) => /vitrine/.test(key)))
  t.diagnostic(JSON.stringify({ n: 0, errors: shop.errors.length, globals: names.length }))
  assert.deepEqual([names, shop.errors], [[], []])
})
