/** @module One conversation with a mail server (RFC 5321): encryption, sign-in, one mail. */
import { connect } from 'cloudflare:sockets'

/** `tls`: from the first byte; `starttls`: before anything of worth is said, or not at all; `none`: for one's own machine. */
export interface SmtpServer {
  hostname: string
  port: number
  security: 'tls' | 'starttls' | 'none'
  /** Null: the server asks nobody who they are. */
  user: { name: string; password: string } | null
}

/** Who writes to whom, and what: `data` as mime.ts makes it. */
export interface Letter {
  from: string
  to: string
  data: string
}

/** How long the server may take for an answer, ms. */
const PATIENCE_MS = 15_000
/** Characters of one answer; a server that says more is none. */
const MOST_HEARD = 16_384
const TRANSPORT = { tls: 'on', starttls: 'starttls', none: 'off' } as const

/** Resolves when the server has taken the mail. Throws with what it said; whatever comes, the line is hung up. */
export async function deliver(server: SmtpServer, letter: Letter): Promise<void> {
  const { hostname, port, security } = server
  const socket = connect({ hostname, port }, { secureTransport: TRANSPORT[security], allowHalfOpen: false })
  const lines = [new Line(socket)]
  try {
    await inTime(socket.opened)
    const line = await opened(lines, server, domainOf(letter.from))
    await hand(line, letter)
    // Taken is taken, whoever hangs up first.
    await line.write('QUIT').catch(() => {})
  } finally {
    for (const line of lines) await line.hangUp()
  }
}

/** Greets, encrypts and signs in. A line that is encrypted is another one: it is added to `lines`. */
async function opened(lines: Line[], { security, user }: SmtpServer, us: string): Promise<Line> {
  let line = lines[0]!
  await line.expect(220)
  let offers = await line.ask(`EHLO ${us}`, 250)
  if (security === 'starttls') {
    if (!/^250[ -]STARTTLS\b/im.test(offers)) throw new Error('The mail server offers no encryption (STARTTLS).')
    await line.ask('STARTTLS', 220)
    line = line.encrypted()
    lines.push(line)
    offers = await line.ask(`EHLO ${us}`, 250)
  }
  if (user) await signIn(line, offers, user)
  return line
}

async function signIn(line: Line, offers: string, { name, password }: NonNullable<SmtpServer['user']>): Promise<void> {
  const ways = /^250[ -]AUTH[ =](.*)$/im.exec(offers)?.[1]?.toUpperCase().split(/\s+/) ?? []
  if (ways.includes('PLAIN')) await line.ask(`AUTH PLAIN ${base64(`\0${name}\0${password}`)}`, 235)
  else if (ways.includes('LOGIN')) {
    await line.ask('AUTH LOGIN', 334)
    await line.ask(base64(name), 334)
    await line.ask(base64(password), 235)
  } else throw new Error('The mail server offers no sign-in by name and password (AUTH PLAIN or LOGIN).')
}

async function hand(line: Line, { from, to, data }: Letter): Promise<void> {
  for (const address of [from, to])
    if (/[\p{Cc}\s<>]/u.test(address)) throw new Error('An address has letters that no mail server may be told.')
  await line.ask(`MAIL FROM:<${from}>`, 250)
  await line.ask(`RCPT TO:<${to}>`, 250, 251)
  await line.ask('DATA', 354)
  await line.ask(`${data}\r\n.`, 250)
}

/** What is said to the server and what it answers. */
class Line {
  readonly #socket: Socket
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #writer: WritableStreamDefaultWriter<Uint8Array>
  readonly #decoder = new TextDecoder()
  #heard = ''

  constructor(socket: Socket) {
    this.#socket = socket
    this.#reader = socket.readable.getReader()
    this.#writer = socket.writable.getWriter()
  }

  /** Says it and returns the answer, which must have one of these codes. */
  async ask(text: string, ...codes: number[]): Promise<string> {
    await this.write(text)
    return this.expect(...codes)
  }

  write(text: string): Promise<void> {
    return inTime(this.#writer.write(new TextEncoder().encode(`${text}\r\n`)))
  }

  async expect(...codes: number[]): Promise<string> {
    const answer = await inTime(this.#answer())
    if (!codes.includes(Number(answer.split(/\r?\n/).at(-1)?.slice(0, 3)))) throw new Error(answer)
    return answer
  }

  /** The same socket from now on with encryption. What came before it is nobody's word. */
  encrypted(): Line {
    if (this.#heard !== '') throw new Error('The mail server spoke before the encryption began.')
    this.#reader.releaseLock()
    this.#writer.releaseLock()
    return new Line(this.#socket.startTls())
  }

  async hangUp(): Promise<void> {
    await inTime(this.#socket.close()).catch(() => {})
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
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The mail server did not answer in time.')), PATIENCE_MS)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

const domainOf = (address: string) => address.split('@').at(-1) ?? ''

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
