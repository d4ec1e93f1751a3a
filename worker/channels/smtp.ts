/** @module Conversations with a mail server (RFC 5321): encryption, sign-in, one mail after the other. */
import type { Delivery } from '../core/message/delivery.ts'
import type { Dial } from './smtp/dial.ts'
import { Line, SmtpRefusal } from './smtp/line.ts'
import type { SmtpServer } from './smtp/smtp-server.ts'
import { isNo, type SmtpStage, smtpVerdict } from './smtp/verdict.ts'

/** Who writes to whom, and what: `data` as mime.ts makes it. */
export interface Letter {
  from: string
  to: string
  data: string
}

/** Mails of one conversation; servers count them, and some hang up at a hundred. Our policy. */
const MOST_LETTERS = 50

/**
 * One server, called when there is something to say. Letters go one after the other over one conversation, so that a
 * signing in serves many. Nothing throws; whatever comes, the line is hung up.
 */
export class SmtpTalk {
  readonly #server: SmtpServer
  readonly #dial: Dial
  readonly #patienceMs: number | undefined
  #line: Line | null = null
  #letters = 0
  #turn: Promise<unknown> = Promise.resolve()

  constructor(server: SmtpServer, dial: Dial, patienceMs?: number) {
    this.#server = server
    this.#dial = dial
    this.#patienceMs = patienceMs
  }

  send(letter: Letter): Promise<Delivery> {
    const delivery = this.#turn.then(() => this.#send(letter))
    this.#turn = delivery
    return delivery
  }

  /** Says goodbye. The next letter begins a new conversation. */
  async close(): Promise<void> {
    await this.#turn
    await this.#goodbye()
  }

  async #send(letter: Letter): Promise<Delivery> {
    let stage: SmtpStage = 'open'
    const reached = (next: SmtpStage) => {
      stage = next
    }
    try {
      const line = await this.#introduced(letter.from, reached)
      await hand(line, letter, reached)
      this.#letters += 1
      return { kind: 'sent', providerId: null }
    } catch (error) {
      // After a refusal of this one letter the server hears the next one.
      const isOfThis = error instanceof SmtpRefusal && isNo(error) && error.code !== 421
      if (!isOfThis || stage === 'open') await this.#drop()
      return smtpVerdict(stage, error)
    }
  }

  /** A line on which the server has heard who writes. One that lay idle may be dead: then a new one is tried, once. */
  async #introduced(from: string, reached: (stage: SmtpStage) => void): Promise<Line> {
    if (this.#line && this.#letters < MOST_LETTERS)
      try {
        await this.#line.ask('RSET', 250)
        reached('from')
        await this.#line.ask(`MAIL FROM:<${from}>`, 250)
        return this.#line
      } catch (error) {
        if (error instanceof SmtpRefusal && error.code !== 421) throw error
      }
    await this.#goodbye()
    reached('open')
    this.#line = await this.#opened(domainOf(from))
    reached('from')
    await this.#line.ask(`MAIL FROM:<${from}>`, 250)
    return this.#line
  }

  /** Greets, encrypts and signs in. */
  async #opened(us: string): Promise<Line> {
    const { security, user } = this.#server
    let line = new Line(this.#dial(this.#server), this.#patienceMs)
    const lines = [line]
    try {
      await line.opened()
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
    } catch (error) {
      for (const each of lines) await each.hangUp()
      throw error
    }
  }

  async #goodbye(): Promise<void> {
    // Taken is taken, whoever hangs up first.
    await this.#line?.write('QUIT').catch(() => {})
    await this.#drop()
  }

  async #drop(): Promise<void> {
    const line = this.#line
    this.#line = null
    this.#letters = 0
    await line?.hangUp()
  }
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

/** The rest of one mail, from its reader to the dot that ends it. */
async function hand(line: Line, { to, data }: Letter, reached: (stage: SmtpStage) => void): Promise<void> {
  reached('to')
  await line.ask(`RCPT TO:<${to}>`, 250, 251)
  reached('data')
  await line.ask('DATA', 354)
  reached('content')
  await line.write(data.replace(/^\./gm, '..'))
  reached('end')
  await line.ask('.', 250)
}

const domainOf = (address: string) => address.split('@').at(-1) ?? ''

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
