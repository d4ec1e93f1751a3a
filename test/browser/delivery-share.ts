/** @module npm run -s bench:delivery [-- --tries N]: what share of events arrives when a page goes away (cases A05, A06). */
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { AFTER_LEASE_MS, emit, numbers, openTab } from './delivery-shop.ts'
import { VisitedShop } from './visited-shop.ts'

/** How a page ends. Elsewhere is another origin, so that nothing of ours is there to send what stayed behind. */
const ENDS: Record<string, (page: Page, elsewhere: string) => Promise<unknown>> = {
  close: (page) => page.close({ runBeforeUnload: false }),
  navigation: (page, elsewhere) => page.goto(elsewhere),
  reload: (page) => page.reload(),
  back: (page) => page.goBack(),
}

/** When the event is made: so long before the end, or inside the page's own listener of its end. */
const MOMENTS = { before150Ms: 150, inPagehide: null } as const

interface Share {
  tries: number
  /** Arrived from the page that made them; arrived after one more page was opened; left over. */
  atOnce: number
  afterRevisit: number
  lost: number
  duplicated: number
  errors: number
}

async function makeAndEnd(shop: VisitedShop, end: string, waitMs: number | null, n: number): Promise<void> {
  const page = await shop.context.newPage()
  await page.goto(`${shop.collector.url}/elsewhere`)
  await page.goto(shop.url())
  await page.waitForFunction(() => 'vitrine' in window)
  await page.evaluate(
    () =>
      new Promise((ready) => (window as never as { vitrine: (...g: unknown[]) => void }).vitrine('on', 'ready', ready)),
  )
  if (waitMs !== null) {
    await emit(page, n, 1)
    await page.waitForTimeout(waitMs)
  } else
    await page.evaluate((number) => {
      const { vitrine } = window as never as { vitrine: (...given: unknown[]) => void }
      addEventListener('pagehide', () => vitrine('event', 'numbered', { n: number }))
    }, n)
  await ENDS[end]!(page, `${shop.collector.url}/elsewhere`)
  if (!page.isClosed()) await page.close({ runBeforeUnload: false })
}

async function measure(end: string, waitMs: number | null, tries: number): Promise<Share> {
  await shop.begin()
  for (let n = 0; n < tries; n++) await makeAndEnd(shop, end, waitMs, n)
  // What is on the wire comes in; the next page of ours comes only afterwards.
  await new Promise((done) => setTimeout(done, 2_000))
  const atOnce = new Set(numbers(shop)).size
  await openTab(shop, { aheadMs: AFTER_LEASE_MS })
  await shop.collector.until('the rest', () => new Set(numbers(shop)).size === tries, 5_000).catch(() => {})
  const afterRevisit = new Set(numbers(shop)).size
  const duplicated = numbers(shop).length - afterRevisit
  return { tries, atOnce, afterRevisit, lost: tries - afterRevisit, duplicated, errors: shop.errors.length }
}

const { values } = parseArgs({ options: { tries: { type: 'string', default: '50' } } })
const shop = new VisitedShop()
await shop.launch()
const result: Record<string, Record<string, Share>> = {}
for (const [moment, waitMs] of Object.entries(MOMENTS)) {
  result[moment] = {}
  for (const end of Object.keys(ENDS)) result[moment][end] = await measure(end, waitMs, Number(values.tries))
}
await shop.leave()
await shop.end()
console.log(JSON.stringify({ browser: 'chromium', ...result }))
