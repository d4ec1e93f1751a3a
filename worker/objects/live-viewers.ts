/** @module Durable Object, one a product: who has its page open and visible, and what else is true of it now. */
import { DurableObject } from 'cloudflare:workers'
import { type Hello, SILENCE_MS } from '../../contract/live.ts'
import type { ProductProofs } from '../../contract/proofs.ts'
import { Crowd } from '../core/social-proof/crowd.ts'
import { Holdings } from '../core/social-proof/holdings.ts'
import { networkCrowd } from '../core/social-proof/network-crowd.ts'
import type { ToldOfProduct } from '../core/social-proof/product-news.ts'
import { type Known, proofsNow, tellable, viewersMessage } from '../core/social-proof/proofs-now.ts'
import { tellingGapMs } from '../core/social-proof/telling-gap.ts'
import { areSame, NOBODY, type Told } from '../core/social-proof/told-numbers.ts'
import type { Env } from '../env.ts'
import { readStock } from '../store/product-stock.ts'
import { ProofBook } from '../store/proof-book.ts'

/** More sockets of one visitor are refused: tabs count once anyway. Our policy. */
const MOST_SOCKETS_A_VISITOR = 20
/** More sockets of one network are refused: they would only cost. Our policy. */
const MOST_SOCKETS_A_NETWORK = 200
/** While somebody looks, the stock is read so often, ms. Our policy: a row read a minute and product. */
const STOCK_EVERY_MS = 60_000
/** While nobody looks, what is kept is looked through so often, ms. */
const EXPIRE_EVERY_MS = 86_400_000
/** Alarms are at least so far apart, ms: carts that end one after the other are told together. */
const LEAST_PAUSE_MS = 1_000
const VISITOR = /^[0-9a-f-]{36}$/

/** What a socket remembers while the object sleeps. `crowd`: a network among 65,536; no address is kept. */
interface Attachment {
  visitor: string | null
  openedAt: number
  /** When its hello came; 0 before. */
  joinedAt: number
  crowd: number | null
}

/**
 * The one place of truth about a product now. Counts distinct visitors over hibernating sockets, carts and orders as the
 * queue's consumer tells of them, and reads the stock; tells every socket when a number changes, and keeps what it told. A
 * socket counts from its hello; after 60 s without a ping it is closed. Pings are answered without waking the object.
 */
export class LiveViewers extends DurableObject<Env> {
  readonly #book = new ProofBook(this.ctx.storage.sql)
  readonly #crowd = new Crowd<WebSocket>()
  readonly #holdings = new Holdings()
  /** Have joined, and were told nothing yet. */
  readonly #newcomers = new Set<WebSocket>()
  #told: Told = this.#book.lastTold()
  #stock = this.#book.stock()
  #stockReadAt = 0
  #telling: ReturnType<typeof setTimeout> | undefined

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    ctx.setWebSocketAutoResponse(new WebSocketRequestResponsePair('ping', 'pong'))
    const now = Date.now()
    for (const holding of this.#book.holdings()) this.#holdings.take(holding, now)
    for (const socket of ctx.getWebSockets()) {
      const attachment = attachmentOf(socket)
      // Its telling was lost with the memory of the object.
      if (this.#count(socket, attachment) && attachment.joinedAt >= this.#told.at) this.#newcomers.add(socket)
    }
  }

  override async fetch(request: Request): Promise<Response> {
    const now = Date.now()
    const crowd = networkCrowd(request.headers.get('cf-connecting-ip'), now)
    const tags = crowd === null ? [] : [String(crowd)]
    if (tags.some((tag) => this.ctx.getWebSockets(tag).length >= MOST_SOCKETS_A_NETWORK))
      return new Response(null, { status: 429 })
    const { 0: client, 1: server } = new WebSocketPair()
    this.ctx.acceptWebSocket(server, tags)
    server.serializeAttachment({ visitor: null, openedAt: now, joinedAt: 0, crowd } satisfies Attachment)
    await this.#wakeBy(now + SILENCE_MS)
    return new Response(null, { status: 101, webSocket: client })
  }

  override async webSocketMessage(socket: WebSocket, message: string | ArrayBuffer): Promise<void> {
    const visitor = visitorIn(message)
    const attachment = attachmentOf(socket)
    if (!visitor || attachment.visitor) return
    if (this.#crowd.tabsOf(visitor) >= MOST_SOCKETS_A_VISITOR) return socket.close(1008, 'too many tabs')
    const joined: Attachment = { ...attachment, visitor, joinedAt: Date.now() }
    socket.serializeAttachment(joined)
    this.#count(socket, joined)
    this.#newcomers.add(socket)
    await this.#refreshStock()
    this.#tellSoon()
  }

  override async webSocketClose(socket: WebSocket): Promise<void> {
    this.#forget(socket)
  }

  override async webSocketError(socket: WebSocket): Promise<void> {
    this.#forget(socket)
  }

  override async alarm(): Promise<void> {
    const now = Date.now()
    try {
      for (const socket of this.#open())
        if (now - this.#heardAt(socket) >= SILENCE_MS) {
          this.#forget(socket)
          quietly(() => socket.close(1001, 'silent'))
        }
      if (this.#isWatched()) await this.#refreshStock()
      for (const gone of this.#holdings.forget(now)) this.#book.forgetHolding(gone)
      this.#tellSoon()
    } finally {
      await this.#rearm(this.#book.expire(now), Date.now())
    }
  }

  /** What the consumer of the queue has stored. Told again, late or in another order it changes nothing. */
  async learn({ held, shown }: ToldOfProduct): Promise<void> {
    const now = Date.now()
    for (const each of shown) this.#book.keepShown(each, now)
    for (const each of held) if (this.#holdings.take(each, now)) this.#book.keepHolding(each)
    await this.#wakeBy(now + (this.#isWatched() ? this.#untilFall(now) : EXPIRE_EVERY_MS))
    this.#tellSoon()
  }

  /** For the owner: the numbers, and what was told of them. Times in ms UTC. */
  async proofs(): Promise<Omit<ProductProofs, 'productId'>> {
    const stock = await readStock(this.env.DB, this.ctx.id.name ?? '')
    const now = Date.now()
    return { now: proofsNow({ ...this.#known(now), stock }, now), ...this.#book.audit() }
  }

  /** Returns false for a socket that has not said whose it is. */
  #count(socket: WebSocket, { visitor, crowd }: Attachment): boolean {
    if (visitor === null) return false
    this.#crowd.join(socket, visitor, crowd)
    return true
  }

  #forget(socket: WebSocket): void {
    this.#newcomers.delete(socket)
    if (!this.#crowd.leave(socket)) return
    socket.serializeAttachment({ ...attachmentOf(socket), visitor: null } satisfies Attachment)
    this.#tellSoon()
  }

  /** Without those that were closed and whose other side has not answered that. */
  #open(): WebSocket[] {
    return this.ctx.getWebSockets().filter(({ readyState }) => readyState === WebSocket.OPEN)
  }

  #heardAt(socket: WebSocket): number {
    const pinged = this.ctx.getWebSocketAutoResponseTimestamp(socket)?.getTime() ?? 0
    return Math.max(pinged, attachmentOf(socket).openedAt)
  }

  #isWatched(): boolean {
    return this.#crowd.count > 0
  }

  #known(now: number): Known {
    const { count: viewers } = this.#crowd
    const carts = this.#holdings.count('carts', now)
    return { viewers, carts, bought: this.#holdings.count('bought', now), stock: this.#stock }
  }

  /** Tells at once, or at the end of the pause since the last telling: 5,000 joins of one second are one telling. */
  #tellSoon(): void {
    if (this.#telling !== undefined) return
    const pause = this.#told.at + tellingGapMs(this.ctx.getWebSockets().length) - Date.now()
    this.#telling = setTimeout(() => this.#tell(), Math.max(0, pause))
  }

  #tell(): void {
    this.#telling = undefined
    const now = Date.now()
    const numbers = this.#isWatched() ? tellable(this.#known(now), now) : NOBODY
    const hasChanged = !areSame(numbers, this.#told)
    if (!hasChanged && this.#newcomers.size === 0) return
    // Kept before anybody hears it: what was told can always be looked up.
    this.#told = { ...numbers, at: this.#book.keepTold(numbers, now) }
    const text = JSON.stringify(viewersMessage(this.#told))
    for (const socket of hasChanged ? this.#crowd.tabs() : this.#newcomers) quietly(() => socket.send(text))
    this.#newcomers.clear()
  }

  /** A database that does not answer leaves what was known: it grows too old by itself. */
  async #refreshStock(): Promise<void> {
    const now = Date.now()
    const productId = this.ctx.id.name
    if (productId === undefined || now - this.#stockReadAt < STOCK_EVERY_MS) return
    this.#stockReadAt = now
    try {
      const stock = await readStock(this.env.DB, productId)
      if (stock?.at === this.#stock?.at && stock?.stock === this.#stock?.stock) return
      this.#stock = stock
      if (stock) this.#book.keepStock(stock)
    } catch (error) {
      console.error('a stock could not be read', error)
    }
  }

  #untilFall(now: number): number {
    return Math.max(LEAST_PAUSE_MS, this.#holdings.nextFallAt(now) - now)
  }

  /** Sets the alarm for what comes first: a socket that may be silent, a number that falls, the stock, or nothing. */
  async #rearm(isAnythingKept: boolean, now: number): Promise<void> {
    const sockets = this.#open()
    if (sockets.length === 0) {
      if (isAnythingKept) await this.#wakeBy(now + EXPIRE_EVERY_MS)
      return
    }
    const silentAt = sockets.reduce((first, socket) => Math.min(first, this.#heardAt(socket)), now) + SILENCE_MS
    await this.#wakeBy(
      Math.max(now + LEAST_PAUSE_MS, Math.min(silentAt, now + STOCK_EVERY_MS, now + this.#untilFall(now))),
    )
  }

  /** Moves the alarm forward, never back. */
  async #wakeBy(at: number): Promise<void> {
    const set = await this.ctx.storage.getAlarm()
    if (set === null || at < set) await this.ctx.storage.setAlarm(at)
  }
}

const attachmentOf = (socket: WebSocket): Attachment => socket.deserializeAttachment() as Attachment

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
function quietly(work: () => void): void {
  try {
    work()
  } catch {}
}
