/** @module Delivery with a database that is missing, slow, full or foreign, and a browser that is killed (A08, A10 to A12, A21, A24). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { arrived, emit, numbers, openTab, requireAll, waitFor } from './delivery-shop.ts'
import { call, isNamed, withVisitedShop } from './visited-shop.ts'

const shop = withVisitedShop()

const DAY_MS = 86_400_000

/** Ways in which the database fails: before the page's script runs, for good or once. */
const FAULTS: [name: string, breakIt: () => void][] = [
  ['is missing', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'is forbidden as in a private window',
    () =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      }),
  ],
  [
    'throws when it is opened',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('A mutation operation was attempted', 'InvalidStateError')
      }
    },
  ],
  [
    'never opens',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    },
  ],
  [
    'does not open the first time',
    () => {
      const { open } = IDBFactory.prototype
      let calls = 0
      IDBFactory.prototype.open = function (...given) {
        if (calls++ > 0) return open.apply(this, given)
        const request = new EventTarget() as IDBOpenDBRequest
        setTimeout(() => request.onerror?.(new Event('error')), 10)
        return request
      }
    },
  ],
  [
    'aborts what is written',
    () => {
      const { put } = IDBObjectStore.prototype
      IDBObjectStore.prototype.put = function (...given) {
        const request = put.apply(this, given)
        this.transaction.abort()
        return request
      }
    },
  ],
  [
    'refuses what is written for want of space',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('No space', 'QuotaExceededError')
      }
    },
  ],
  [
    'is closed under us now and then',
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
    'never finishes what is written',
    () => {
      IDBObjectStore.prototype.put = function (_, key) {
        // Kept busy, the transaction never ends.
        const again = () => {
          this.get(String(key)).onsuccess = again
        }
        again()
        return new EventTarget() as IDBRequest<IDBValidKey>
      }
    },
  ],
]

for (const [name, breakIt] of FAULTS)
  test(`delivery: with a database that ${name} events arrive all the same`, async (t) => {
    await shop.context.addInitScript(breakIt)
    const page = await openTab(shop)
    await emit(page, 0, 20)
    await arrived(shop, 20)
    requireAll(t, shop, { emitted: 20 })
  })

test('delivery: where a document may store nothing at all it works for the page', async (t) => {
  shop.page = () => ({ html: shop.html(), headers: { 'content-security-policy': 'sandbox allow-scripts' } })
  const page = await openTab(shop)
  const origin = await page.evaluate(() => self.origin)
  await emit(page, 0, 20)
  await arrived(shop, 20)
  requireAll(t, shop, { emitted: 20 }, { origin })
  assert.equal(origin, 'null')
})

test('delivery: 5,000 events of three days offline are cut to the newest thousand, and counted', async (t) => {
  const page = await shop.context.newPage()
  await page.clock.install()
  await page.goto(shop.url())
  await shop.collector.until('the page view', () => shop.collector.named('page_view').length === 1)
  await shop.context.setOffline(true)
  for (let first = 0; first < 5_000; first += 1_000) {
    // The clock stands between the steps, so that a slow machine's storage does not seem to hang.
    await page.clock.pauseAt(Date.now() + ((first + 1_000) / 5_000) * 3 * DAY_MS)
    await emit(page, first, 1_000)
    await waitFor(page, ({ numbers: kept }) => kept.includes(first + 999))
  }
  const { count, bytes } = await waitFor(page, ({ count }) => count <= 1_100)
  await shop.context.setOffline(false)
  await page.clock.resume()
  await shop.collector.until('the newest and the count', () => {
    const { queue_full = 0 } = shop.collector.dropped
    return numbers(shop).includes(4_999) && numbers(shop).length + queue_full >= 5_000
  })
  requireAll(t, shop, { emitted: 5_000 }, { kept: count, keptBytes: bytes, stored: numbers(shop).length })
  assert.ok(bytes <= 1_048_576)
})

test('delivery: a shop that fills its quota is not disturbed, nor are we', async (t) => {
  const page = await openTab(shop)
  await shop.collector.until('the page view', () => shop.collector.named('page_view').length === 1)
  shop.collector.fault = 'dead'
  await emit(page, 0, 50)
  await waitFor(page, ({ numbers: kept }) => kept.length === 50)
  const cdp = await shop.context.newCDPSession(page)
  const { usage } = (await cdp.send('Storage.getUsageAndQuota', { origin: shop.url('') })) as { usage: number }
  await cdp.send('Storage.overrideQuotaForOrigin', { origin: shop.url(''), quotaSize: usage + 1_000_000 })
  const refusal = await page.evaluate(async () => {
    const cache = await caches.open('shop')
    for (let n = 0; n < 100; n++)
      try {
        await cache.put(`/filler-${n}`, new Response(new Uint8Array(100_000)))
      } catch (error) {
        return (error as Error).name
      }
    return 'none'
  })
  assert.equal(refusal, 'QuotaExceededError')
  shop.collector.fault = 'none'
  await emit(page, 50, 50)
  await arrived(shop, 100)
  // What was answered for is deleted though nothing can be written, and the shop writes as before once it made room.
  const shops = await page.evaluate(async () => {
    localStorage.setItem('shop', 'x'.repeat(10_000))
    const cache = await caches.open('shop')
    await cache.delete('/filler-0')
    await cache.delete('/filler-1')
    await cache.put('/shop', new Response(new Uint8Array(50_000)))
    return 'fine'
  })
  await emit(page, 100, 10)
  await arrived(shop, 110)
  requireAll(t, shop, { emitted: 110 }, { shops })
})

test('delivery: what another version of the script left stays, and its events are not lost', async (t) => {
  const first = await openTab(shop)
  await shop.collector.until('the page view', () => shop.collector.named('page_view').length === 1)
  await waitFor(first, ({ count }) => count === 0)
  const id = `${Date.now().toString(16).padStart(12, '0').replace(/^.{8}/, '$&-')}-7000-8000-000000000001`
  await first.evaluate(
    ([eventId, at]) =>
      new Promise<void>((done) => {
        const open = indexedDB.open('vitrine')
        open.onsuccess = () => {
          const objects = open.result.transaction('kept', 'readwrite').objectStore('kept')
          const event = { id: eventId, name: 'of_tomorrow', at, consent: ['measure'], params: { what: 1 } }
          objects.put({ body: JSON.stringify(event), until: 0, priority: 3 }, eventId)
          objects.put({ packed: new Uint8Array(3), until: 0 }, 'tomorrow-1')
          objects.put('text', 'tomorrow-2')
          objects.put(null, 'tomorrow-3')
          const state = objects.get('state')
          state.onsuccess = () => objects.put({ ...state.result, ofTomorrow: [1] }, 'state')
          objects.transaction.oncomplete = () => done(open.result.close())
        }
      }),
    [id, Date.now()] as const,
  )
  await first.close()
  const page = await openTab(shop)
  await emit(page, 0, 10)
  await shop.collector.until('the unknown event', () => shop.collector.rejected.some((each) => each.id === id))
  await arrived(shop, 10)
  const left = await page.evaluate(
    () =>
      new Promise<[string[], unknown]>((done) => {
        const open = indexedDB.open('vitrine')
        open.onsuccess = () => {
          const objects = open.result.transaction('kept').objectStore('kept')
          const [keys, state] = [objects.getAllKeys(), objects.get('state')]
          objects.transaction.oncomplete = () => done([keys.result.map(String), state.result.ofTomorrow])
        }
      }),
  )
  assert.deepEqual([left[0].filter((key) => key.startsWith('tomorrow')).length, left[1]], [3, [1]])
  // It is in the Worker's quarantine, with its reason.
  assert.deepEqual(
    shop.collector.rejected.splice(0).map(({ code }) => code),
    ['unknown_event'],
  )
  requireAll(t, shop, { emitted: 10 }, { quarantined: 1, leftAsTheyAre: 3 })
})

test('delivery: what is too large is counted, what cannot be written is cleaned, and the rest arrives', async (t) => {
  const page = await openTab(shop)
  await page.evaluate(() => {
    const { vitrine } = window as never as { vitrine: (...given: unknown[]) => void }
    const wide = (bytes: number) =>
      Object.fromEntries(Array.from({ length: Math.ceil(bytes / 500) }, (_, n) => [`key${n}`, 'long '.repeat(98)]))
    const circle: Record<string, unknown> = { a: 1 }
    circle.self = circle
    Object.assign(Array.prototype, { toJSON: () => '"poisoned"' })
    vitrine('event', 'numbered', { n: 0 })
    for (const bytes of [70_000, 300_000, 2_000_000]) vitrine('event', 'large', wide(bytes))
    vitrine('event', 'circle', circle)
    vitrine('event', 'many', Object.fromEntries(Array.from({ length: 1_000_000 }, (_, n) => [`k${n}`, n])))
    vitrine(
      'event',
      'thrower',
      Object.defineProperty({}, 'bad', {
        enumerable: true,
        get: () => {
          throw new Error('getter')
        },
      }),
    )
    vitrine('event', 'mixed', { node: document.body, big: 10n, ok: true })
    vitrine('event', 'numbered', { n: 1 })
    delete (Array.prototype as { toJSON?: unknown }).toJSON
  })
  await shop.collector.until('the last', () => numbers(shop).includes(1))
  await call(page, 'event', 'numbered', { n: 2 })
  await shop.collector.until('the count', () => shop.collector.dropped.too_large === 3)
  const named = (name: string) => shop.collector.named('custom_event').filter(isNamed(name)).length
  const cleaned = ['circle', 'many', 'thrower', 'mixed'].map(named)
  assert.deepEqual([cleaned, named('large')], [[1, 1, 1, 1], 0])
  t.diagnostic(JSON.stringify({ n: 10, tooLarge: 3, cleaned: 4, others: 3, errors: shop.errors.length }))
  assert.deepEqual(shop.errors, [])
  assert.deepEqual(shop.collector.rejected, [])
})
