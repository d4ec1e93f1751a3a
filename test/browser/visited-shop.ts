/** @module A plain shop that carries our tag, a collector behind it and a browser before it, anew for each test. */
import { after, afterEach, before, beforeEach } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { ClientSettings } from '../../contract/settings.ts'
import type { Overlay } from '../../contract/visit.ts'
import { launchChromium } from '../../tools/chromium.ts'
import { Collector } from './collector.ts'
import { type PlainShop, type ShopPage, startPlainShop } from './plain-shop.ts'

const CLOSING_MS = 3_000

async function isDoneWithin(ms: number, doing: Promise<void>): Promise<boolean> {
  const over = new AbortController()
  const ended = doing.then(() => true)
  const late = setTimeout(ms, false, over)
  const isDone = await Promise.race([ended, late])
  over.abort()
  return isDone
}

export class VisitedShop {
  collector!: Collector
  context!: BrowserContext
  /** Errors that came up in any page. */
  errors: string[] = []
  /** What every address of the shop shows. */
  page: () => ShopPage = () => ({ html: this.html() })
  #browser!: Browser
  #shop!: PlainShop

  async launch(): Promise<void> {
    this.#browser = await launchChromium()
    this.#shop = await startPlainShop(() => this.page())
  }

  async end(): Promise<void> {
    await this.#browser?.close()
    await this.#shop?.close()
  }

  /** Begins anew; a test that needs other settings or another device calls it itself. */
  async begin(settings: Partial<ClientSettings> = {}, device: BrowserContextOptions = {}): Promise<void> {
    await this.leave()
    this.collector = await Collector.start({ settings })
    this.context = await this.#browser.newContext(device)
    this.errors = []
    this.context.on('weberror', (error) => this.errors.push(String(error.error())))
    this.page = () => ({ html: this.html() })
  }

  async leave(): Promise<void> {
    // A context that is closed while a page of it navigates is now and then never closed; its browser then goes with it.
    if (this.context && !(await isDoneWithin(CLOSING_MS, this.context.close()))) {
      await this.#browser.close()
      this.#browser = await launchChromium()
    }
    await this.collector?.close()
  }

  get tag(): string {
    return `<script async src="${this.collector.url}/v.js"></script>`
  }

  html(head = '', body = this.tag): string {
    return `<!doctype html><html lang="lt"><head><title>Heron</title>${head}</head><body>${body}</body></html>`
  }

  url(path = '/'): string {
    return this.#shop.url + path
  }

  async open(path = '/'): Promise<Page> {
    const page = await this.context.newPage()
    await page.goto(this.url(path))
    return page
  }

  /** Waits for a page view and then for a marker event, so that whatever else would have come has come before it. */
  async settled(page: Page): Promise<void> {
    await this.collector.until('a page view', () => this.collector.named('page_view').length > 0)
    const before = this.collector.named('custom_event').length
    await call(page, 'event', 'marker')
    await this.collector.until('the marker', () => this.collector.named('custom_event').length > before)
  }
}

/** For all tests of a file. */
export function withVisitedShop(): VisitedShop {
  const shop = new VisitedShop()
  before(() => shop.launch())
  beforeEach(() => shop.begin())
  afterEach(() => shop.leave())
  after(() => shop.end())
  return shop
}

/** `vitrine(…)` as the page would call it. */
export const call = (page: Page, ...given: unknown[]): Promise<void> =>
  page.evaluate((all) => (window as never as { vitrine: (...given: unknown[]) => void }).vitrine(...all), given)

/** True for a shop's own event of this name. */
export const isNamed = (name: string) => (event: { params: unknown }) =>
  (event.params as { name: string }).name === name

/** Opens at once, with a sentence. */
export const barOverlay = (): Overlay => ({
  campaignId: 'bar',
  version: 1,
  layout: 'bar',
  position: 'bottom',
  interrupting: false,
  triggers: [{ kind: 'delay', seconds: 0 }],
  content: [{ kind: 'headline', text: 'Hello' }],
  staySeconds: 0,
  quietDaysAfterClose: 5,
  stopAfterConversion: true,
})
