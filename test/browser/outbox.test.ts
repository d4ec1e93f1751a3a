/** @module The outbox in a real browser whose network fails: what was kept arrives, once (safety rules 1 to 6). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { withVisitedShop } from './visited-shop.ts'

/** A lease of a dead tab is over after 30 s; a browser whose clock is so much ahead need not wait. */
const AFTER_LEASE_MS = 31_000

const shop = withVisitedShop()

async function openTab(aheadMs = 0, path = '/'): Promise<Page> {
  const page = await shop.context.newPage()
  if (aheadMs > 0) {
    await page.clock.install({ time: Date.now() + aheadMs })
    await page.clock.resume()
  }
  await page.goto(shop.url(path))
  await page.waitForFunction(() => 'vitrine' in window)
  await page.evaluate(
    () =>
      new Promise((ready) =>
        (window as never as { vitrine: (...given: unknown[]) => void }).vitrine('on', 'ready', ready),
      ),
  )
  return page
}

/** Sends events numbered from `first`; resolves when the page knows of them, not when they are kept. */
const emit = (page: Page, first: number, count: number) =>
  page.evaluate(
    ([from, to]) => {
      const { vitrine } = window as never as { vitrine: (...given: unknown[]) => void }
      for (let n = from; n < to; n++) vitrine('event', 'numbered', { n })
    },
    [first, first + count] as const,
  )

const numbers = () => shop.collector.named('custom_event').map((event) => Number((event.params as Numbered).values.n))

interface Numbered {
  values: { n: number }
}

/** What went wrong among the numbers from 0 to `emitted`, beside what the browser says it gave up. */
function balance(emitted: number, seed = 0) {
  const seen = numbers()
  const distinct = new Set(seen)
  const given = Object.values(shop.collector.dropped).reduce((sum, count) => sum + count, 0)
  const expected = Array.from({ length: emitted }, (_, n) => n)
  return {
    lost: expected.filter((n) => !distinct.has(n)).length - given,
    duplicated: seen.length - distinct.size,
    phantom: [...distinct].filter((n) => n < 0 || n >= emitted).length,
    seed,
  }
}

const NOTHING_WRONG = { lost: 0, duplicated: 0, phantom: 0 }

const arrived = (count: number) =>
  shop.collector.until(`${count} numbered events`, () => new Set(numbers()).size >= count, 90_000)

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

test('300 events over 3 tabs with the network dead in the middle', async (t) => {
  const seed = Number(process.env.SEED ?? Date.now() % 1e9)
  const random = randomFrom(seed)
  const tabs = [await openTab(), await openTab(), await openTab()]
  let next = 0
  const emitSome = async (until: number) => {
    while (next < until) {
      const count = Math.min(1 + Math.floor(random() * 12), until - next)
      await emit(tabs[Math.floor(random() * 3)]!, next, count)
      next += count
    }
  }
  await emitSome(100)
  shop.collector.fault = 'dead'
  await emitSome(200)
  await shop.collector.until(
    'the network to fail three times',
    () => shop.collector.visits.filter(isFailed).length >= 3,
  )
  shop.collector.fault = 'none'
  await emitSome(300)
  await arrived(300)
  const result = balance(300, seed)
  t.diagnostic(JSON.stringify(result))
  console.log(JSON.stringify(result))
  assert.deepEqual({ ...result, seed: 0 }, { ...NOTHING_WRONG, seed: 0 })
  assert.deepEqual(shop.collector.rejected, [])
})

const isFailed = ({ fault }: { fault: unknown }) => fault !== 'none'

test('an answer that is lost is asked for again with the same ids', async () => {
  shop.collector.fault = 'cut'
  const page = await openTab()
  await emit(page, 0, 20)
  await shop.collector.until('all to be stored without an answer', () => new Set(numbers()).size === 20)
  shop.collector.fault = 'none'
  await shop.collector.until('them to come again', () => shop.collector.duplicates >= 20)
  assert.deepEqual(balance(20), { ...NOTHING_WRONG, seed: 0 })
  await waitUntilEmpty(page)
})

test('a tab that dies leaves its events to the next one', async () => {
  shop.collector.fault = 'dead'
  const doomed = await openTab()
  await emit(doomed, 0, 20)
  await waitUntilKept(doomed, 20)
  const crashed = doomed.waitForEvent('crash')
  await Promise.all([crashed, doomed.goto('chrome://crash').catch(() => {})])
  await doomed.close()
  shop.collector.fault = 'none'
  await openTab(AFTER_LEASE_MS)
  await arrived(20)
  assert.deepEqual(balance(20), { ...NOTHING_WRONG, seed: 0 })
})

test('a tab that lives does not send what another one holds', async () => {
  shop.collector.fault = 'dead'
  const holder = await openTab()
  await emit(holder, 0, 20)
  await waitUntilKept(holder, 20)
  shop.collector.fault = 'none'
  const other = await openTab(0, '/other')
  await emit(other, 20, 1)
  await arrived(21)
  const ofOther = shop.collector.visits.filter(({ visit }) => visit.page.url.endsWith('/other'))
  const carried = ofOther.flatMap(({ visit }) => visit.events as { params: Partial<Numbered> }[])
  assert.deepEqual(
    carried.flatMap(({ params }) => params.values?.n ?? []),
    [20],
  )
  assert.deepEqual(balance(21), { ...NOTHING_WRONG, seed: 0 })
})

test('events of the last moment leave with the page or come with the next one', async () => {
  for (let round = 0; round < 10; round++) {
    const page = await openTab()
    await emit(page, round * 3, 3)
    await page.close({ runBeforeUnload: false })
  }
  const atOnce = new Set(numbers()).size
  await openTab(AFTER_LEASE_MS)
  await arrived(30)
  console.log(JSON.stringify({ lastMoment: 30, atOnce, withNextPage: new Set(numbers()).size }))
  assert.deepEqual(balance(30), { ...NOTHING_WRONG, seed: 0 })
})

test('a captive portal deletes nothing', async () => {
  shop.collector.fault = 'portal'
  const page = await openTab()
  await emit(page, 0, 10)
  await shop.collector.until('the portal to answer twice', () => shop.collector.visits.length >= 2)
  await waitUntilKept(page, 10)
  assert.equal(shop.collector.stored.size, 0)
  shop.collector.fault = 'none'
  await arrived(10)
  assert.deepEqual(balance(10), { ...NOTHING_WRONG, seed: 0 })
})

test('a server that asks for a pause is left alone', async () => {
  const page = await openTab()
  await shop.collector.until('the first visit', () => shop.collector.stored.size > 0)
  shop.collector.fault = 503
  shop.collector.headers = { 'retry-after': '2' }
  await emit(page, 0, 5)
  await shop.collector.until('the refusal', () => shop.collector.visits.some(isFailed))
  const refusedAt = Date.now()
  shop.collector.fault = 'none'
  await arrived(5)
  assert.ok(Date.now() - refusedAt >= 1_900, `${Date.now() - refusedAt} ms`)
})

test('one bad event is given up and counted, the others arrive', async () => {
  const page = await openTab()
  await shop.collector.until('the first visit', () => shop.collector.stored.size > 0)
  shop.collector.fault = 400
  await emit(page, 0, 1)
  await shop.collector.until('the refusal', () => shop.collector.visits.some(isFailed))
  shop.collector.fault = 'none'
  await emit(page, 1, 4)
  await shop.collector.until(
    'the rest and the count',
    () => numbers().length === 4 && shop.collector.dropped.refused === 1,
  )
  assert.deepEqual(balance(5), { ...NOTHING_WRONG, seed: 0 })
})

test('more than a thousand waiting events are cut down and counted', async () => {
  shop.collector.fault = 'dead'
  const page = await openTab()
  await emit(page, 0, 1_100)
  // All of them have come to the database: a thousand are kept, the rest is counted.
  while ((await database(page)).dropped < 100) await page.waitForTimeout(50)
  shop.collector.fault = 'none'
  // A new page, because the circuit of the old one may be open.
  await page.close()
  await openTab(AFTER_LEASE_MS)
  // The thousand hold some events of the page itself too.
  const newest = () => new Set(numbers().filter((n) => n >= 110)).size
  await shop.collector.until(
    'what was kept, and the count',
    () => newest() === 990 && !!shop.collector.dropped.queue_full,
  )
  // Of the oldest, those that were on their way already may arrive all the same.
  const missing = 1_100 - new Set(numbers()).size
  assert.ok((shop.collector.dropped.queue_full ?? 0) >= missing, 'every one that went was counted')
  assert.equal(balance(1_100).duplicated, 0)
})

const BROKEN_DATABASES: [name: string, breakIt: () => void][] = [
  [
    'is blocked',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      }),
  ],
  [
    'never opens',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    },
  ],
  [
    'was closed by the browser',
    () => {
      const { transaction } = IDBDatabase.prototype
      let calls = 0
      IDBDatabase.prototype.transaction = function (...given) {
        if (++calls % 3 === 0) this.close()
        return transaction.apply(this, given)
      }
    },
  ],
  [
    'is full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('No space', 'QuotaExceededError')
      }
    },
  ],
]

for (const [name, breakIt] of BROKEN_DATABASES)
  test(`a database that ${name}: events arrive all the same`, async () => {
    await shop.context.addInitScript(breakIt)
    const page = await openTab()
    await emit(page, 0, 20)
    await arrived(20)
    assert.deepEqual(balance(20), { ...NOTHING_WRONG, seed: 0 })
    assert.deepEqual(shop.errors, [])
  })

/** What the browser's database holds: waiting events, whose keys hold a dash, and how many were given up. */
const database = (page: Page): Promise<{ kept: number; dropped: number }> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const open = indexedDB.open('vitrine')
        open.onsuccess = () => {
          const objects = open.result.transaction('kept').objectStore('kept')
          const keys = objects.getAllKeys()
          const state = objects.get('state')
          objects.transaction.oncomplete = () => {
            open.result.close()
            const kept = keys.result.filter((key) => String(key).includes('-')).length
            resolve({ kept, dropped: state.result?.dropped.queue_full ?? 0 })
          }
        }
      }),
  )

async function waitUntilKept(page: Page, count: number): Promise<void> {
  while ((await database(page)).kept < count) await page.waitForTimeout(50)
}

async function waitUntilEmpty(page: Page): Promise<void> {
  while ((await database(page)).kept > 0) await page.waitForTimeout(50)
}
