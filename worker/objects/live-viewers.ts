/** @module Durable Object, one a product: how many people have that product's page open and visible now. */
import { DurableObject } from 'cloudflare:workers'
import { type Hello, SILENCE_MS, type Viewers } from '../../contract/live.ts'
import type { Env } from '../env.ts'

/** How often silent sockets are looked for while there are sockets, ms. */
const SWEEP_MS = 15_000
/** More sockets of one visitor are refused: tabs count once anyway. Our policy. */
const MOST_SOCKETS_A_VISITOR = 20
const VISITOR = /^[0-9a-f-]{36}$/

/** What a socket remembers while the object sleeps. */
interface Attachment {
  visitor: string | null
  openedAt: number
}

/**
 * Counts distinct visitors over hibernating sockets and tells everyone when the number changes. A socket counts from
 * its hello; after 60 s without a ping it is closed. Pings are answered without waking the object.
 */
export class LiveViewers extends DurableObject<Env> {
  #told = -1

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
  }

  override async fetch(): Promise<Response> {
    const { 0: client, 1: server } = new WebSocketPair()
    this.ctx.acceptWebSocket(server)
    server.serializeAttachment({ visitor: null, openedAt: Date.now() } satisfies Attachment)
    if ((await this.ctx.storage.getAlarm()) === null) await this.ctx.storage.setAlarm(Date.now() + SWEEP_MS)
    return new Response(null, { status: 101, webSocket: client })
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const visitor = visitorIn(message)
    const attachment = socket.deserializeAttachment() as Attachment
    if (!visitor || attachment.visitor) return
    if (this.#socketsOf(visitor) >= MOST_SOCKETS_A_VISITOR) return socket.close(1008, 'too many tabs')
    socket.serializeAttachment({ ...attachment, visitor } satisfies Attachment)
    const count = this.#tellChange()
    socket.send(JSON.stringify({ count, at: Date.now() } satisfies Viewers))
  }

  override async webSocketClose(socket: WebSocket): Promise<void> {
    this.#forget(socket)
  }

  override async webSocketError(socket: WebSocket): Promise<void> {
    this.#forget(socket)
  }

  override async alarm(): Promise<void> {
    const now = Date.now()
    for (const socket of this.ctx.getWebSockets())
      if (now - this.#heardAt(socket) > SILENCE_MS) {
        this.#forget(socket)
        socket.close(1001, 'silent')
      }
    if (this.ctx.getWebSockets().length > 0) await this.ctx.storage.setAlarm(now + SWEEP_MS)
  }

  #heardAt(socket: WebSocket): number {
    const pinged = this.ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0
    return Math.max(pinged, (socket.deserializeAttachment() as Attachment).openedAt)
  }

  #forget(socket: WebSocket): void {
    socket.serializeAttachment({ visitor: null, openedAt: 0 } satisfies Attachment)
    this.#tellChange()
  }

  #visitors(): (string | null)[] {
    return this.ctx.getWebSockets().map((socket) => (socket.deserializeAttachment() as Attachment).visitor)
  }

  #socketsOf(visitor: string): number {
    return this.#visitors().filter((each) => each === visitor).length
  }

  #tellChange(): number {
    const count = new Set(this.#visitors().filter((visitor) => visitor !== null)).size
    if (count !== this.#told) {
      this.#told = count
      const text = JSON.stringify({ count, at: Date.now() } satisfies Viewers)
      for (const socket of this.ctx.getWebSockets()) trySend(socket, text)
    }
    return count
  }
}

function visitorIn(message: string | ArrayBuffer): string | null {
  if (typeof message !== 'string' || message.length > 200) return null
  try {
    const { visitor } = JSON.parse(message) as Partial<Hello>
    return typeof visitor === 'string' && VISITOR.test(visitor) ? visitor : null
  } catch {
    return null
  }
}

/** A socket that is closing throws; its own close event follows. */
function trySend(socket: WebSocket, text: string): void {
  try {
    socket.send(text)
  } catch {}
}
