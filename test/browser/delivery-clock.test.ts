/** @module Delivery from browsers whose clock is wrong, is set while the page is open, or changes to winter time (case A14). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ShopEvent } from '../../contract/event.ts'
import { eventTime } from '../../worker/core/event-time.ts'
import { arrived, emit, openTab, requireAll, waitFor } from './delivery-shop.ts'
import { withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const DAY_MS = 86_400_000

interface Corrected {
  at: number
  skewed: boolean
  receivedAt: number
}

/** By number: when it happened, as the Worker corrects it, and when it was received, by our clock. */
function watchArrivals(): Map<number, Corrected> {
  const corrected = new Map<number, Corrected>()
  const { visits } = shop.collector
  const push = visits.push.bind(visits)
  visits.push = (...received) => {
    for (const { visit } of received)
      for (const event of visit.events as ShopEvent[]) {
        const n = (event.params as { values?: { n: number } }).values?.n
        if (n !== undefined && !corrected.has(n)) {
          const receivedAt = Date.now()
          corrected.set(n, { ...eventTime(event.at, visit.sentAt, receivedAt), receivedAt })
        }
      }
    return push(...received)
  }
  return corrected
}

/** How far the corrected time lies outside of the time between the making and the arrival, ms: a slow machine takes long. */
const errorMs = ({ at, receivedAt }: Corrected, madeAt: number) => Math.max(madeAt - at, at - receivedAt, 0)

const SKEWS: [name: string, aheadMs: number][] = [
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
  ['a year ahead', 365 * DAY_MS],
  ['a year behind', -365 * DAY_MS],
]

for (const [name, aheadMs] of SKEWS)
  test(`delivery: a clock ${name} is corrected to within two seconds`, async (t) => {
    const corrected = watchArrivals()
    const page = await openTab(shop, { aheadMs })
    const madeAt = Date.now()
    await emit(page, 0, 10)
    await arrived(shop, 10)
    const errors = [...corrected.values()].map((each) => errorMs(each, madeAt))
    requireAll(t, shop, { emitted: 10 }, { worstErrorMs: Math.max(...errors) })
    assert.ok(Math.max(...errors) <= 2_000)
    assert.ok([...corrected.values()].every(({ skewed }) => !skewed))
  })

for (const [name, byMs] of [
  ['back by a day', -DAY_MS],
  ['back by a year', -365 * DAY_MS],
  ['on by a day', DAY_MS],
] as const)
  test(`delivery: a clock that is put ${name} while events wait holds none of them up`, async (t) => {
    const corrected = watchArrivals()
    const page = await shop.context.newPage()
    await page.clock.install()
    await page.clock.resume()
    await page.goto(shop.url())
    await shop.collector.until('the page view', () => shop.collector.named('page_view').length === 1)
    shop.collector.fault = 'dead'
    await emit(page, 0, 10)
    await waitFor(page, ({ numbers: kept }) => kept.length === 10)
    const failed = shop.collector.visits.length
    await shop.collector.until('a failure', () => shop.collector.visits.length > failed)
    await page.clock.setSystemTime(Date.now() + byMs)
    await emit(page, 10, 10)
    // One that left by the old clock may still be on its way; they go one after the other.
    const isByNew = ({ visit }: { visit: { sentAt: number } }) => Math.abs(visit.sentAt - Date.now()) > DAY_MS / 2
    await shop.collector.until('a failure by the new clock', () => shop.collector.visits.some(isByNew))
    shop.collector.fault = 'none'
    corrected.clear()
    await arrived(shop, 20)
    const early = Array.from({ length: 10 }, (_, n) => corrected.get(n)!)
    // Made before, sent after: further ahead than can be, or as much too early as the clock jumped.
    const flagged = early.filter(({ skewed }) => skewed).length
    requireAll(t, shop, { emitted: 20 }, { flagged })
    assert.equal(flagged, byMs < 0 ? 10 : 0)
  })

test('delivery: the end of summer time moves nothing', async (t) => {
  await shop.begin({}, { timezoneId: 'Europe/Vilnius' })
  const corrected = watchArrivals()
  // 03:59:58 summer time; two seconds later it is 03:00 again.
  const before = Date.parse('2026-10-25T00:59:58Z')
  const page = await openTab(shop, { aheadMs: before - Date.now() })
  const madeAt = Date.now()
  await emit(page, 0, 5)
  await page.waitForFunction(() => new Date().getTimezoneOffset() === -120)
  const laterAt = Date.now()
  await emit(page, 5, 5)
  await arrived(shop, 10)
  const worst = Math.max(...[...corrected].map(([n, each]) => errorMs(each, n < 5 ? madeAt : laterAt)))
  requireAll(t, shop, { emitted: 10 }, { worstErrorMs: worst })
  assert.ok(worst <= 2_000)
})
