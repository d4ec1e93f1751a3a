/** @module Drives the built script over a page in a real browser, with no network but the page itself. */
import type { BrowserContext, Route, Page as Tab } from 'playwright-core'
import type { Page as ShopPage } from '../../contract/page.ts'
import type { ClientSettings } from '../../contract/settings.ts'
import type { Visit } from '../../contract/visit.ts'
import type { Script } from '../bundle.ts'

const EDGE = 'https://edge.vitrine.example'

/** What the script would send of a page, and where it read each field. */
export interface PageReading {
  page: ShopPage
  fields: Record<string, FieldReading>
  /** Time that the full reader takes on this page with the processor slowed, ms; the median of its repetitions; 0 where it was not timed. */
  readMs: number
  /** Errors of our script that reached the page; must be none. */
  errors: string[]
}

/** How much slower than this machine's the processor is made for timing: a middling phone. Source: numbers.md. */
const SLOWDOWN = 4
/** Reads before any is counted: the browser compiles what is called often, and while it does a read takes twice as long. */
const WARM_UP = 4
const REPETITIONS = 11

/** One field of a product: the value taken, its source, how sure (0 to 1), and what other sources said. */
export interface FieldReading {
  value: unknown
  source: string
  confidence: number
  others: { value: unknown; source: string }[]
}

const SETTINGS: ClientSettings = {
  version: 1,
  endpoint: EDGE,
  enabled: true,
  consentMode: 'implied',
  // What no shop of the sets sells in: a page that names no currency is seen at once.
  currency: 'XXX',
  theme: { accent: '#1f6f5c', onAccent: '#ffffff', surface: '#ffffff', text: '#1d1f21', radius: 14 },
}

export interface PageSource {
  /** Where the page lies, or is said to lie. */
  url: string
  html: string
  /** May the page load what else it needs, as for a visitor? Saved pages may not. */
  isLive?: boolean
  /** Is the reader's time to be measured? Costs fifteen more reads. */
  isTimed?: boolean
  /** How long it may take, ms. */
  mostMs?: number
}

/** Opens `html` as if it lay at `url`, lets the script read it, and gives what it sent. */
export async function readInBrowser(
  context: BrowserContext,
  script: Script,
  { url, html, isLive = false, isTimed = false, mostMs = 20_000 }: PageSource,
): Promise<PageReading> {
  const tab = await context.newPage()
  const errors: string[] = []
  tab.on('pageerror', (error) => {
    if (error.stack?.includes(EDGE)) errors.push(error.stack)
  })
  let isOpened = false
  const sent = Promise.withResolvers<ShopPage>()
  const timer = setTimeout(() => sent.reject(new Error(`nothing was sent within ${mostMs / 1_000} s`)), mostMs)
  const serve = (route: Route) => {
    const request = route.request()
    const address = new URL(request.url())
    if (address.origin === EDGE) return serveEdge(route, script, sent.resolve)
    // The page itself, once: what its own scripts would load or where they would go is cut off.
    if (isOpened || request.resourceType() !== 'document') return isLive ? route.continue() : route.abort()
    isOpened = true
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: withTag(html) })
  }
  await tab.route('**', serve)
  try {
    await tab.goto(url, { waitUntil: 'commit' })
    const page = await sent.promise
    const fields = await tab.evaluate(
      () =>
        new Promise<Record<string, FieldReading>>((resolve) =>
          (window as unknown as { vitrine: (verb: string, done: unknown) => void }).vitrine(
            'read',
            ({ fields }: PageReading) => resolve(fields),
          ),
        ),
    )
    return { page, fields, readMs: isTimed ? await timeReading(tab) : 0, errors }
  } finally {
    clearTimeout(timer)
    await tab.close()
  }
}

/** Calls the reader again and again; it tells itself how long it took. */
async function timeReading(tab: Tab): Promise<number> {
  await readAgain(tab, WARM_UP)
  const client = await tab.context().newCDPSession(tab)
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
  const times = await readAgain(tab, REPETITIONS)
  return times.toSorted((a, b) => a - b)[REPETITIONS >> 1]!
}

const readAgain = (tab: Tab, repetitions: number): Promise<number[]> =>
  tab.evaluate(async (times) => {
    const { vitrine } = window as unknown as { vitrine: (verb: string, done: (read: { ms: number }) => void) => void }
    const taken: number[] = []
    for (let i = 0; i < times; i++)
      taken.push((await new Promise<{ ms: number }>((resolve) => vitrine('read', resolve))).ms)
    return taken
  }, repetitions)

/** The tag where an owner pastes it: first in the head. */
function withTag(html: string): string {
  const tag = `<script async src="${EDGE}/v.js"></script>`
  return /<head[\s>]/i.test(html) ? html.replace(/<head(\s[^>]*)?>/i, (head) => head + tag) : tag + html
}

function serveEdge(route: Route, { core, folder, parts }: Script, sent: (page: ShopPage) => void): Promise<void> {
  const request = route.request()
  const { pathname } = new URL(request.url())
  const headers = { 'access-control-allow-origin': '*' }
  if (pathname === '/v1/visit') {
    const visit = JSON.parse(request.postData() ?? '{}') as Visit
    sent(visit.page)
    const answer = { accepted: visit.events.length, rejected: [], overlays: [], live: null }
    return route.fulfill({ status: 202, headers, json: answer })
  }
  const text =
    pathname === '/v.js'
      ? core.replace('"%VITRINE_SETTINGS%"', () => JSON.stringify(JSON.stringify(SETTINGS)))
      : parts.get(pathname.slice(folder.length, -'.js'.length))
  if (text === undefined) return route.fulfill({ status: 404, headers })
  return route.fulfill({ headers, contentType: 'text/javascript; charset=utf-8', body: text })
}
