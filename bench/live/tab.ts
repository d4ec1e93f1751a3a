/** @module One open tab on a socket of its own, which can also crash and fall silent, as no WebSocket client of a library can. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { PING_MS, type Viewers } from '../../contract/live.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'
/** Operation codes of RFC 6455, 5.2. */
const TEXT = 1
const CLOSE = 8

export interface TabOptions {
  url: URL
  product: string
  visitor: string
  /** The network it comes from, as Cloudflare tells it. */
  address: string
  /** @default a browser's */
  agent?: string
}

/** `told` is the newest number that came, `toldAt` when (ms of `performance.now`). */
export class Tab {
  readonly visitor: string
  told: number | null = null
  toldAt = 0
  messages = 0
  readonly #socket: Socket
  #rest = Buffer.alloc(0)
  #pinging: NodeJS.Timeout | undefined

  private constructor(socket: Socket, visitor: string) {
    this.#socket = socket
    this.visitor = visitor
    socket.on('error', () => undefined)
    socket.on('close', () => clearInterval(this.#pinging))
  }

  /** Null when the door refuses it. */
  static async open({ url, product, visitor, address, agent = BROWSER }: TabOptions): Promise<Tab | null> {
    const socket = connect(Number(url.port), url.hostname)
    socket.setNoDelay(true)
    const tab = new Tab(socket, visitor)
    await once(socket, 'connect')
    const headers = [
      `GET /v1/live-viewers?product=${product} HTTP/1.1`,
      `host: ${url.host}`,
      'connection: Upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
      'origin: https://shop.example',
      `user-agent: ${agent}`,
      `cf-connecting-ip: ${address}`,
    ]
    socket.write(`${headers.join('\r\n')}\r\n\r\n`)
    const head = await tab.#readHead()
    if (head.startsWith('HTTP/1.1 101')) return tab
    socket.destroy()
    return null
  }

  /** Says whose tab it is; from now on it is counted, and pings as browsers do. */
  hello(): void {
    this.#send(TEXT, JSON.stringify({ visitor: this.visitor }))
    this.#pinging = setInterval(() => this.#send(TEXT, 'ping'), PING_MS)
  }

  /** The tab is closed. */
  close(): void {
    this.#send(CLOSE, '')
    this.#socket.end()
  }

  /** The browser crashes: the connection breaks without a word. */
  tear(): void {
    this.#socket.resetAndDestroy()
  }

  /** The network goes: the connection stands and nothing comes. */
  fallSilent(): void {
    clearInterval(this.#pinging)
  }

  async #readHead(): Promise<string> {
    return new Promise((resolve, reject) => {
      let head = ''
      const read = (bytes: Buffer) => {
        head += bytes.toString('latin1')
        const end = head.indexOf('\r\n\r\n')
        if (end < 0) return
        this.#socket.off('data', read)
        this.#socket.on('data', (more: Buffer) => this.#take(more))
        const rest = head.slice(end + 4)
        if (rest) this.#take(Buffer.from(rest, 'latin1'))
        resolve(head.slice(0, end))
      }
      this.#socket.on('data', read)
      this.#socket.once('close', () => reject(new Error('The Worker closed a socket that was opening.')))
    })
  }

  /** Frames of a server are not masked; ours are shorter than 126 bytes or than 64 KB. */
  #take(bytes: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, bytes])
    while (this.#rest.length >= 2) {
      const short = this.#rest[1]! & 0x7f
      const from = short === 126 ? 4 : 2
      if (this.#rest.length < from) return
      const end = from + (short === 126 ? this.#rest.readUInt16BE(2) : short)
      if (this.#rest.length < end) return
      if ((this.#rest[0]! & 0xf) === TEXT) this.#hear(this.#rest.toString('utf8', from, end))
      this.#rest = this.#rest.subarray(end)
    }
  }

  #hear(text: string): void {
    if (text === 'pong') return
    this.told = (JSON.parse(text) as Viewers).count
    this.toldAt = performance.now()
    this.messages += 1
  }

  #send(operation: number, text: string): void {
    const mask = randomBytes(4)
    const payload = Buffer.from(text)
    for (let at = 0; at < payload.length; at++) payload[at]! ^= mask[at % 4]!
    this.#socket.write(Buffer.concat([Buffer.from([0x80 | operation, 0x80 | payload.length]), mask, payload]))
  }
}
