/** @module A written shop of a known system that carries our tag: its server, the collector behind it, a browser before it. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import { after, afterEach, before, beforeEach } from 'node:test'
import type { BrowserContext, Page } from 'playwright-core'
import type { Params, ShopEvent } from '../../../contract/event.ts'
import type { Item } from '../../../contract/item.ts'
import type { ClientSettings } from '../../../contract/settings.ts'
import { Collector } from '../collector.ts'
import { call } from '../visited-shop.ts'
import { Visitor } from '../visitor.ts'

export interface ShopRequest {
  method: string
  path: string
  query: URLSearchParams
  body: string
}

/** `hang`: no answer ever comes. Undefined: there is nothing at that address. */
export type ShopReply =
  | { body: string; type?: string; status?: number; headers?: Record<string, string> }
  | 'hang'
  | undefined

/** An answer with JSON in it. */
export const json = (value: unknown): ShopReply => ({ body: JSON.stringify(value), type: 'application/json' })

export class VisitedStorefront {
  collector!: Collector
  /** What was asked of the shop, in order. */
  requests: ShopRequest[] = []
  /** Gives the shop's pages, which carry `tag`, and plays its endpoints. */
  answer: (request: ShopRequest, tag: string) => ShopReply = () => undefined
  url = ''
  #visitor = new Visitor()
  #server?: Server

  launch(): Promise<void> {
    return this.#visitor.launch()
  }

  async end(): Promise<void> {
    await this.#visitor.end()
    this.#closeShop()
  }

  /** Begins anew; a test that needs other settings calls it itself. */
  async begin(settings: Partial<ClientSettings> = {}): Promise<void> {
    await this.leave()
    this.collector = await Collector.start({ settings })
    await this.#openShop()
    await this.#visitor.begin({})
    this.requests = []
  }

  async leave(): Promise<void> {
    await this.#visitor.leave()
    await this.collector?.close()
    this.#closeShop()
  }

  /** Errors that came up in any page. */
  get errors(): string[] {
    return this.#visitor.errors
  }

  /** For what a test sets up in it. */
  get context(): BrowserContext {
    return this.#visitor.context
  }

  open(path: string): Promise<Page> {
    return this.#visitor.open(this.url + path)
  }

  /** Waits until there are so many events of a name, and gives the last. */
  async event<Name extends ShopEvent['name']>(name: Name, count = 1): Promise<Params<Name>> {
    await this.collector.until(`${count} ${name}`, () => this.collector.named(name).length >= count)
    return this.collector.named(name)[count - 1]!.params as Params<Name>
  }

  /** Waits for a page view, and for what the shop's own requests may still bring about. */
  async settled(page: Page): Promise<void> {
    await this.event('page_view')
    await page.waitForLoadState('networkidle')
    const before = this.collector.named('custom_event').length
    await call(page, 'event', 'marker')
    await this.event('custom_event', before + 1)
  }

  /** Names of all events but page views, engagement and markers, in the order in which they happened. */
  story(): string[] {
    const events = [...this.collector.stored.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    return events.map(({ name }) => name).filter((name) => !/^page_view$|^user_engagement$|^custom_event$/.test(name))
  }

  /** What was put in or taken out, in words: `add 2 × 101`. */
  moves(): string[] {
    const events = [...this.collector.stored.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
    return events.flatMap(({ name, params }) => {
      const item = (params as { item?: Item }).item
      return /_(to|from)_cart$/.test(name) && item ? [`${name.split('_')[0]} ${item.quantity} × ${item.productId}`] : []
    })
  }

  /** Everything that went to the Worker, as text. */
  sent(): string {
    return JSON.stringify(this.collector.visits)
  }

  async #openShop(): Promise<void> {
    this.#server = createServer((request, response) => void this.#serve(request, response)).listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  #closeShop(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }

  async #serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(message.url!, 'http://shop')
    const request = {
      method: message.method!,
      path: decodeURI(pathname),
      query: searchParams,
      body: await readText(message),
    }
    this.requests.push(request)
    const tag = `<script async src="${this.collector.url}/v.js"></script>`
    const reply = this.answer(request, tag) ?? { body: 'nothing here', status: 404 }
    if (reply === 'hang') return
    response.writeHead(reply.status ?? 200, {
      'content-type': reply.type ?? 'text/html; charset=utf-8',
      ...reply.headers,
    })
    response.end(reply.body)
  }
}

/** For all tests of a file. */
export function withStorefront(): VisitedStorefront {
  const shop = new VisitedStorefront()
  before(() => shop.launch())
  beforeEach(() => shop.begin())
  afterEach(() => shop.leave())
  after(() => shop.end())
  return shop
}
