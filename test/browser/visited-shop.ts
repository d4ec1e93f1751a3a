/** @module A plain shop that carries our tag, a collector behind it and a browser before it, anew for each test. */
import { after, afterEach, before, beforeEach } from 'node:test'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import type { ClientSettings } from '../../contract/settings.ts'
import type { Overlay } from '../../contract/visit.ts'
import { Collector } from './collector.ts'
import { type PlainShop, type ShopPage, startPlainShop } from './plain-shop.ts'
import { Visitor } from './visitor.ts'

export class VisitedShop {
  collector!: Collector
  /** What every address of the shop shows. */
  page: (path: string) => ShopPage = () => ({ html: this.html() })
  #visitor = new Visitor()
  #shop?: PlainShop

  launch(): Promise<void> {
    return this.#visitor.launch()
  }

  async end(): Promise<void> {
    await this.#visitor.end()
    await this.#shop?.close()
  }

  /** Begins anew; a test that needs other settings or another device, or a real Worker behind it, calls it itself. */
  async begin(
    settings: Partial<ClientSettings> = {},
    device: BrowserContextOptions = {},
    forwardTo?: string,
  ): Promise<void> {
    await this.leave()
    this.collector = await Collector.start({ settings, ...(forwardTo && { forwardTo }) })
    this.#shop = await startPlainShop((path) => this.page(path))
    await this.#visitor.begin(device)
    this.page = () => ({ html: this.html() })
  }

  async leave(): Promise<void> {
    await this.#visitor.leave()
    await this.collector?.close()
    await this.#shop?.close()
    this.#shop = undefined
  }

  /** Errors that came up in any page. */
  get errors(): string[] {
    return this.#visitor.errors
  }

  /** For what a test sets up in it, and for pages of its own. */
  get context(): BrowserContext {
    return this.#visitor.context
  }

  get tag(): string {
    return `<script async src="${this.collector.url}/v.js"></script>`
  }

  html(head = '', body = this.tag): string {
    return `<!doctype html><html lang="lt"><head><title>Heron</title>${head}</head><body>${body}</body></html>`
  }

  url(path = '/'): string {
    return this.#shop!.url + path
  }

  open(path = '/'): Promise<Page> {
    return this.#visitor.open(this.url(path))
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
  triggerMatch: 'any',
  content: [{ kind: 'headline', text: 'Hello' }],
  staySeconds: 0,
  quietDaysAfterClose: 5,
  quietDaysAfterShow: 0,
  stopAfterConversion: true,
  goal: 'click',
})
