/** @module What is said to a mail server and what it answers (RFC 5321). */
import { patiently } from '../patiently.ts'

/** The server answered, and not as it should. `enhanced`: its code of RFC 3463, such as 5.1.1; null: it has none. */
export class SmtpRefusal extends Error {
  readonly code: number
  readonly enhanced: string | null
  constructor(answer: string) {
    super(answer)
    const last = answer.split(/\r?\n/).at(-1) ?? ''
    this.code = Number(last.slice(0, 3))
    this.enhanced = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(last)?.[1] ?? null
  }
}

/** What a connection is to us: `startTls` hands back the same one, encrypted. */
export interface Dialled {
  readable: ReadableStream<Uint8Array>
  writable: WritableStream<Uint8Array>
  opened: Promise<unknown>
  close: () => Promise<unknown>
  startTls: () => Dialled
}

/** How long the server may take for an answer, ms. */
const PATIENCE_MS = 15_000
/** Characters of one answer; a server that says more is none. */
const MOST_HEARD = 16_384

export class Line {
  readonly #socket: Dialled
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>
  readonly #decoder = new TextDecoder()
  readonly #patienceMs: number
  #heard = ''

  constructor(socket: Dialled, patienceMs = PATIENCE_MS) {
    this.#socket = socket
    this.#patienceMs = patienceMs
    this.#reader = socket.readable.getReader()
    this.#writer = socket.writable.getWriter()
  }

  /** Resolves when there is somebody at the other end. */
  async opened(): Promise<void> {
    await this.#inTime(this.#socket.opened)
  }

  /** Says it and returns the answer, which must have one of these codes; else throws an `SmtpRefusal`. */
  async ask(text: string, ...codes: number[]): Promise<string> {
    // Else each answer from here on would be taken for that of the next question, and a refused mail for one that went.
    if (this.#heard !== '') throw new Error('The mail server spoke out of turn.')
    await this.write(text)
    return this.expect(...codes)
  }

  write(text: string): Promise<void> {
    return this.#inTime(this.#writer.write(new TextEncoder().encode(`${text}\r\n`)))
  }

  async expect(...codes: number[]): Promise<string> {
    const answer = await this.#inTime(this.#answer())
    if (!codes.includes(Number(answer.split(/\r?\n/).at(-1)?.slice(0, 3)))) throw new SmtpRefusal(answer)
    return answer
  }

  /** The same socket from now on with encryption. What came before it is nobody's word. */
  encrypted(): Line {
    if (this.#heard !== '') throw new Error('The mail server spoke before the encryption began.')
    this.#reader.releaseLock()
    this.#writer.releaseLock()
    return new Line(this.#socket.startTls(), this.#patienceMs)
  }

  async hangUp(): Promise<void> {
    await this.#inTime(this.#socket.close()).catch(() => {})
  }

  /** All lines of one answer: the last has no hyphen behind its code. */
  async #answer(): Promise<string> {
    for (;;) {
      const whole = /^(?:\d{3}-.*\r?\n)*\d{3}(?: .*)?\r?\n/.exec(this.#heard)?.[0]
      if (whole !== undefined) {
        this.#heard = this.#heard.slice(whole.length)
        return whole.trimEnd()
      }
      const { value, done } = await this.#reader.read()
      if (done) throw new Error('The mail server hung up.')
      this.#heard += this.#decoder.decode(value, { stream: true })
      if (this.#heard.length > MOST_HEARD) throw new Error('What answers is no mail server.')
    }
  }

  #inTime<Value>(work: Promise<Value>): Promise<Value> {
    return patiently(this.#patienceMs, work, 'The mail server did not answer in time.')
  }
}
