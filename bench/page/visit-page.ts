/** @module One cold visit of a page with the processor slowed: what it cost up to a second after load, and in use. */
import type { Browser, CDPSession, Page } from 'playwright-core'
import { scriptTasks } from './script-tasks.ts'

/** How much slower than this machine's the processor is made: a middling phone. Source: numbers.md. */
const SLOWDOWN = 4
/** Up to here after load, ms. Source: numbers.md. */
const SETTLE_MS = 1_000
/** Of each kind: scrolls, clicks, keys. */
const OF_EACH = 9

export interface Sample {
  evaluationMs: number
  /** All scripts of the page up to a second after load, and what of it was ours by its address. */
  scriptMs: number
  ownMs: number
  longTasks: number[]
  layoutShift: number
  /** Paths asked for up to a second after load, in their order. */
  requests: string[]
  /** As they came over the wire, with headers. */
  bytes: number
  heapKb: number
  /** All scripts while the page was scrolled, clicked and typed in. */
  interactionMs: number
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'disabled-by-default-v8.compile',
]

/** Opens `url` in a browser without a cache, and measures. `isOurs` judges requests and scripts by their address. */
export async function visitPage(browser: Browser, url: string, isOurs: (url: string) => boolean): Promise<Sample> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    await client.send('Performance.enable')
    await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
    const network = await watchNetwork(client, isOurs)
    await page.addInitScript(watchShifts)
    await browser.startTracing(page, { categories: CATEGORIES })
    await page.goto(url, { waitUntil: 'load' })
    await page.waitForTimeout(SETTLE_MS)
    const scriptMs = await scriptMsOf(client)
    const tasks = scriptTasks(await browser.stopTracing(), isOurs)
    const { requests, bytes } = { ...network, requests: [...network.requests] }
    const layoutShift = await page.evaluate(() => (window as unknown as { shift: number }).shift)
    const before = await scriptMsOf(client)
    await use(page)
    const interactionMs = (await scriptMsOf(client)) - before
    await client.send('HeapProfiler.collectGarbage')
    const heapKb = (await metric(client, 'JSHeapUsedSize')) / 1024
    return { ...tasks, scriptMs, layoutShift, requests, bytes, heapKb, interactionMs }
  } finally {
    await context.close()
  }
}

async function watchNetwork(client: CDPSession, isOurs: (url: string) => boolean) {
  const seen = { requests: [] as string[], bytes: 0 }
  const ids = new Set<string>()
  await client.send('Network.enable')
  client.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!isOurs(request.url)) return
    ids.add(requestId)
    seen.requests.push(new URL(request.url).pathname)
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (ids.has(requestId)) seen.bytes += encodedDataLength
  })
  return seen
}

/** Sums all layout shifts, also those after an input. */
function watchShifts(): void {
  const kept = Object.assign(window, { shift: 0 })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) kept.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
}

async function metric(client: CDPSession, name: string): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics')
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN
}

const scriptMsOf = async (client: CDPSession) => (await metric(client, 'ScriptDuration')) * 1_000

/** Scrolls, clicks on what leads nowhere, and types: each after the last was painted. */
async function use(page: Page): Promise<void> {
  const painted = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
  for (let n = 0; n < OF_EACH; n++) {
    await page.mouse.wheel(0, n % 3 === 2 ? -240 : 160)
    await painted()
  }
  await page.evaluate(() => scrollTo(0, 0))
  const box = (await page.locator('h1').boundingBox())!
  for (let n = 0; n < OF_EACH; n++) {
    await page.mouse.click(box.x + 4 + n * 3, box.y + box.height / 2)
    await painted()
  }
  await page.locator('input[type=search]').focus()
  for (let n = 0; n < OF_EACH; n++) {
    await page.keyboard.press('abcdefghi'[n]!)
    await painted()
  }
}
