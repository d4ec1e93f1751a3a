/** @module Numbered events in a visited shop, and the count of what became of them: lost, duplicated, phantom. */
import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { BrowserContext, Page, Route } from 'playwright-core'
import type { VisitedShop } from './visited-shop.ts'

/** A lease of a dead tab is over after 30 s; a browser whose clock is so much ahead need not wait. */
export const AFTER_LEASE_MS = 31_000

/** The way of every event. */
export const VISIT = '**/v1/visit'

interface Numbered {
  values: { n: number }
}

export interface TabOptions {
  path?: string
  /** How far the tab's clock is ahead of ours. */
  aheadMs?: number
  context?: BrowserContext
}

type Vitrine = { vitrine: (...given: unknown[]) => void }

/** Opens a tab in which the script has met its visitor. */
export async function openTab(shop: VisitedShop, { path = '/', aheadMs = 0, context }: TabOptions = {}): Promise<Page> {
  const page = await (context ?? shop.context).newPage()
  if (aheadMs !== 0) {
    await page.clock.install({ time: Date.now() + aheadMs })
    await page.clock.resume()
  }
  await page.goto(shop.url(path))
  await page.waitForFunction(() => 'vitrine' in window)
  await page.evaluate(() => new Promise((ready) => (window as never as Vitrine).vitrine('on', 'ready', ready)))
  return page
}

/** Events numbered from `first`; resolves when the page knows of them, not when they are kept. */
export const emit = (page: Page, first: number, count: number): Promise<void> =>
  page.evaluate(
    ([from, to]) => {
      const { vitrine } = window as never as Vitrine
      for (let n = from; n < to; n++) vitrine('event', 'numbered', { n })
    },
    [first, first + count] as const,
  )

/** The numbers that arrived, in the order of their ids. */
export const numbers = ({ collector }: VisitedShop): number[] =>
  collector.named('custom_event').map((event) => Number((event.params as Numbered).values.n))

/** Waits until so many different numbers have arrived. */
export const arrived = (shop: VisitedShop, count: number): Promise<void> =>
  shop.collector.until(`${count} numbered events`, () => new Set(numbers(shop)).size >= count)

export interface Emitted {
  /** The numbers from 0 to this were made. */
  emitted: number
  /** Of them, those of which nothing is promised: made in a page that died before they were kept. */
  unsure?: ReadonlySet<number>
  seed?: number
}

/** Prints what became of the numbers, and requires that nothing went wrong. More to print: `also`. */
export function requireAll(t: TestContext, shop: VisitedShop, { emitted, unsure, seed }: Emitted, also = {}): void {
  const seen = numbers(shop)
  const distinct = new Set(seen)
  const dropped = Object.values(shop.collector.dropped).reduce((sum, count) => sum + count, 0)
  const missing = Array.from({ length: emitted }, (_, n) => n).filter((n) => !distinct.has(n) && !unsure?.has(n))
  const result = {
    lost: Math.max(0, missing.length - dropped),
    duplicated: seen.length - distinct.size,
    phantom: [...distinct].filter((n) => n < 0 || n >= emitted).length,
    errors: shop.errors.length,
  }
  t.diagnostic(JSON.stringify({ seed: seed ?? null, n: emitted, ...result, dropped, ...also }))
  assert.deepEqual(result, { lost: 0, duplicated: 0, phantom: 0, errors: 0 }, `${missing.slice(0, 20)} ${shop.errors}`)
  assert.deepEqual(shop.collector.rejected, [])
}

export interface Kept {
  /** Waiting events, or -1 where there is no database; and the bytes of their JSON. */
  count: number
  bytes: number
  numbers: number[]
  dropped: Record<string, number>
  /** Until when the Worker asked all pages to wait; 0 when it did not. */
  pausedUntil: number
}

/** What the browser's database holds. */
export const database = (page: Page): Promise<Kept> =>
  page.evaluate(
    () =>
      new Promise<Kept>((resolve) => {
        const open = indexedDB.open('vitrine')
        // It is the script's to make.
        open.onupgradeneeded = () => open.transaction!.abort()
        open.onerror = () => resolve({ count: -1, bytes: 0, numbers: [], dropped: {}, pausedUntil: 0 })
        open.onsuccess = () => {
          const objects = open.result.transaction('kept').objectStore('kept')
          const all = objects.getAll()
          const state = objects.get('state')
          objects.transaction.oncomplete = () => {
            open.result.close()
            const bodies = all.result.flatMap((each) => (typeof each?.body === 'string' ? [each.body as string] : []))
            resolve({
              count: bodies.length,
              bytes: bodies.join('').length,
              numbers: bodies.flatMap((body) => JSON.parse(body).params?.values?.n ?? []),
              dropped: state.result?.dropped ?? {},
              pausedUntil: state.result?.pausedUntil ?? 0,
            })
          }
        }
      }),
  )

/** Asks the page's database until it is so; on a machine so slow that the script finds it hangs, half a minute later. */
export async function waitFor(page: Page, holds: (kept: Kept) => boolean): Promise<Kept> {
  const giveUpAt = Date.now() + 100_000
  for (;;) {
    const kept = await database(page)
    if (holds(kept)) return kept
    if (Date.now() > giveUpAt) throw new Error(`the database holds ${JSON.stringify(kept).slice(0, 300)}`)
    await page.waitForTimeout(50)
  }
}

/** On a page whose clock is turned: time passes in steps, in each of which what was to be kept is kept. */
export async function passMinutes(page: Page, minutes: number): Promise<void> {
  for (let steps = minutes * 6; steps > 0; steps--) {
    await database(page)
    await page.clock.fastForward(10_000)
  }
}

/** The numbers a request carries. */
export const carried = (route: Route): number[] => {
  const { events } = route.request().postDataJSON() as { events: { params: Partial<Numbered> }[] }
  return events.flatMap(({ params }) => params.values?.n ?? [])
}

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** `$SEED`, or one of this moment. */
export const newSeed = (): number => Number(process.env.SEED ?? Date.now() % 1e9)
