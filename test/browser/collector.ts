/** @module The Worker's end of the wire with a network that fails on demand: stores visits, or hands them on to a Worker. */
import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text as readText } from 'node:stream/consumers'
import * as v from 'valibot'
import { type DebugAnswer, type DebugReason, type DebugVisitInput, DebugVisitSchema } from '../../contract/debug.ts'
import type { ShopEvent } from '../../contract/event.ts'
import { IdentifySchema } from '../../contract/identify.ts'
import { parseEvent } from '../../contract/parse-event.ts'
import type { PreviewAnswer } from '../../contract/preview.ts'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import type { ReservedSlot } from '../../contract/reserved-slot.ts'
import { type ClientSettings, ThemeSchema } from '../../contract/settings.ts'
import { type Overlay, type Rejection, type Visit, type VisitAnswer, VisitSchema } from '../../contract/visit.ts'
import { type Withdrawal, WithdrawalSchema } from '../../contract/withdrawal.ts'
import { coreScript, scriptPart } from './core-script.ts'

/**
 * What happens to a visit. `dead`: the connection breaks before it is read; `cut`: it is stored, then the connection
 * breaks before the answer; `portal`: a captive portal answers 200 with a page of its own; a number: that status.
 */
export type Fault = 'none' | 'dead' | 'cut' | 'portal' | number

export interface CollectorOptions {
  /** Origin of a real Worker that stores and answers in our place; the faults stay ours. */
  forwardTo?: string
  settings?: Partial<ClientSettings>
}

export interface Received {
  fault: Fault
  visit: Visit
}

export class Collector {
  /** What is stored, by event id: the second time an id comes it changes nothing. */
  readonly stored = new Map<string, ShopEvent>()
  readonly rejected: Rejection[] = []
  /** Every request to `/v1/visit`, in order, also those that failed. */
  readonly visits: Received[] = []
  /** Events given up in the browsers, by reason, as they were told. */
  readonly dropped: Record<string, number> = {}
  /** Events that came again after they were stored. */
  duplicates = 0
  fault: Fault = 'none'
  /** Pages from which nothing ever arrives, by path, whatever the fault: also what they send as they close. */
  readonly unheard = new Set<string>()
  overlays: Overlay[] = []
  /** Address of the socket of live viewers that pages are told. */
  live: string | null = null
  /** Room that `/v.js` keeps free. */
  slots: ReservedSlot[] = []
  /** Given to who debugs a page with the key. */
  reasons: { key: string; told: DebugReason[] } | null = null
  /** What the link of a preview with this key shows, and what was asked with it. */
  preview: { key: string; answer: PreviewAnswer } | null = null
  readonly previewed: DebugVisitInput[] = []
  /** What `GET /v1/recommendations` answers, and the queries it came with. */
  cards: ProductCard[] = []
  readonly wishes: string[] = []
  /** Tokens that were handed over. */
  readonly proofs: { visitor: string; token: string }[] = []
  /** Who withdrew the consent to measure. */
  readonly withdrawals: Withdrawal[] = []
  /** Extra headers of an answer that is a status. */
  headers: Record<string, string> = {}
  url = ''
  #options: CollectorOptions
  #news = new EventEmitter()
  #server = createServer((request, response) => void this.#serve(request, response))

  private constructor(options: CollectorOptions) {
    this.#options = options
    this.#news.setMaxListeners(0)
  }

  static async start(options: CollectorOptions = {}): Promise<Collector> {
    const collector = new Collector(options)
    collector.#server.listen(0, '127.0.0.1')
    await once(collector.#server, 'listening')
    collector.url = `http://127.0.0.1:${(collector.#server.address() as AddressInfo).port}`
    return collector
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  /** Resolves when the condition holds; it is asked again after every request. Fails after `mostMs`. */
  async until(what: string, holds: () => boolean, mostMs = 100_000): Promise<void> {
    const signal = AbortSignal.timeout(mostMs)
    while (!holds())
      await once(this.#news, 'request', { signal }).catch(() => {
        throw new Error(`waited ${mostMs / 1_000} s for ${what}; ${this.stored.size} events are stored`)
      })
  }

  /** Stored events of one name, in the order of their ids. */
  named(name: string): ShopEvent[] {
    return [...this.stored.values()].filter((event) => event.name === name).sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0]
    if (path === '/v.js') return this.#send(response, 'text/javascript', coreScript(this.#settings(), this.slots))
    const part = scriptPart(path ?? '')
    if (part !== undefined) return this.#send(response, 'text/javascript', part)
    if (path === '/v1/recommendations') {
      this.wishes.push(request.url?.split('?')[1] ?? '')
      const slotId = new URL(request.url ?? '', this.url).searchParams.get('slot')
      const answer = { slotId, title: 'Picked', products: this.cards }
      return this.#send(response, 'application/json', JSON.stringify(answer))
    }
    if (path === '/v1/debug') {
      const asked = v.parse(DebugVisitSchema, JSON.parse(await readText(request)))
      const status = typeof this.fault === 'number' ? this.fault : 200
      return this.#send(response, 'application/json', JSON.stringify(this.#explain(asked)), status)
    }
    if (this.#options.forwardTo && path !== '/v1/visit') {
      const answer = await this.#forward(path ?? '', await readText(request))
      this.#send(response, 'application/json', await answer.text(), answer.status)
      return void this.#news.emit('request')
    }
    if (path === '/v1/preview') {
      const asked = v.parse(DebugVisitSchema, JSON.parse(await readText(request)))
      this.previewed.push(asked)
      const isKnown = asked.key === this.preview?.key
      this.#send(response, 'application/json', JSON.stringify(isKnown && this.preview?.answer), isKnown ? 200 : 404)
      return void this.#news.emit('request')
    }
    if (path === '/v1/identify') {
      this.proofs.push(v.parse(IdentifySchema, JSON.parse(await readText(request))))
      this.#send(response, 'application/json', '{"accepted":true}', 202)
      return void this.#news.emit('request')
    }
    if (path === '/v1/withdrawals') {
      this.withdrawals.push(v.parse(WithdrawalSchema, JSON.parse(await readText(request))))
      this.#send(response, 'application/json', '{"taken":true}', 202)
      return void this.#news.emit('request')
    }
    if (path !== '/v1/visit' || request.method !== 'POST')
      return this.#send(response, 'text/plain', 'nothing here', 404)
    await this.#take(await readText(request), response)
    this.#news.emit('request')
  }

  async #take(body: string, response: ServerResponse): Promise<void> {
    const visit = v.parse(VisitSchema, JSON.parse(body))
    const fault = this.unheard.has(new URL(visit.page.url).pathname) ? 'dead' : this.fault
    this.visits.push({ fault, visit })
    if (fault === 'dead') response.destroy()
    else if (fault === 'portal') this.#send(response, 'text/html', '<!doctype html><title>Welcome to our Wi-Fi</title>')
    else if (typeof fault === 'number') this.#send(response, 'application/json', '{}', fault, this.headers)
    else {
      const answer = await this.#store(visit, body)
      if (fault === 'cut') response.destroy()
      else this.#send(response, 'application/json', JSON.stringify(answer), 202)
    }
  }

  async #store(visit: Visit, body: string): Promise<VisitAnswer> {
    const parsed = visit.events.map(parseEvent)
    const rejected = parsed.flatMap((each) => (each.ok ? [] : [each.rejection]))
    for (const each of parsed) if (each.ok) this.#keep(each.event)
    this.rejected.push(...rejected)
    for (const [reason, count] of Object.entries(visit.dropped))
      this.dropped[reason] = (this.dropped[reason] ?? 0) + count
    if (this.#options.forwardTo) return (await (await this.#forward('/v1/visit', body)).json()) as VisitAnswer
    const overlays = visit.decide ? this.overlays : []
    return { accepted: visit.events.length - rejected.length, rejected, overlays, live: this.live }
  }

  /** As a person's browser: a headless one says that it is one, and machines are not counted. */
  #forward(path: string, body: string): Promise<Response> {
    const headers = {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
    }
    return fetch(this.#options.forwardTo + path, { method: 'POST', body, headers })
  }

  /** A page that is debugged is nobody's visit: nothing of it is stored. */
  #explain({ key, events }: DebugVisitInput): DebugAnswer {
    const rejected = events.map(parseEvent).flatMap((each) => (each.ok ? [] : [each.rejection]))
    const reasons = key !== undefined && key === this.reasons?.key ? this.reasons.told : null
    return { accepted: events.length - rejected.length, rejected, offered: this.overlays, reasons }
  }

  #keep(event: ShopEvent): void {
    if (this.stored.has(event.id)) this.duplicates++
    this.stored.set(event.id, event)
  }

  #settings(): ClientSettings {
    return {
      version: 1,
      endpoint: this.url,
      enabled: true,
      consentMode: 'implied',
      currency: 'EUR',
      theme: v.parse(ThemeSchema, {}),
      ...this.#options.settings,
    }
  }

  #send(
    response: ServerResponse,
    type: string,
    body: string,
    status = 200,
    headers: Record<string, string> = {},
  ): void {
    response.writeHead(status, {
      'content-type': type,
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'retry-after',
      ...headers,
    })
    response.end(body)
  }
}
