/** @module Requests of a replay: retried while it makes sense, slowed down when the Worker says so. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Problem } from '../../contract/problem.ts'
import { problemOf } from '../../tools/local/call-admin.ts'
import { Trouble } from '../../tools/terminal/trouble.ts'

const REQUEST_TIMEOUT_MS = 30_000
const FIRST_BACKOFF_MS = 250
const MAX_BACKOFF_MS = 10_000
/** Longest pause we believe. Source: safety.md, transport. */
const MAX_RETRY_AFTER_SECONDS = 300
/** Without one answer for so long there is no use in going on. */
const GIVE_UP_MS = 120_000
/** An answer of 500 to the same request so often is the request's fault. */
const MAX_SERVER_ERRORS = 5

/** Thrown instead of waiting, once somebody has pressed Ctrl-C. What needs no waiting still goes through. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

export interface Request {
  path: string
  headers: Record<string, string>
  /** Made anew for every attempt, so that its clock is right. */
  body: () => string
}

export type Answer = { ok: true; body: unknown } | { ok: false; problem: Problem }

/** Milliseconds before attempt number `attempt` (from 1): doubled each time, full jitter. */
export function backoffMs(attempt: number, random: number): number {
  return random * Math.min(MAX_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** attempt)
}

/** One Worker as all lanes of a replay see it: a pause it asks for holds every one of them. */
export class Sender {
  readonly #origin: string
  readonly #signal: AbortSignal
  #pausedUntil = 0
  #lastAnswerAt = Date.now()
  #pauses = 0

  constructor(origin: string, signal: AbortSignal) {
    this.#origin = origin
    this.#signal = signal
  }

  /** How often the Worker asked for a pause. */
  get pauses(): number {
    return this.#pauses
  }

  /** Posts until there is an answer that will not change. Throws `Stopped`, or `Trouble` after two minutes of silence. */
  async post(request: Request): Promise<Answer> {
    let serverErrors = 0
    for (let attempt = 1; ; attempt++) {
      await this.#untilAllowed()
      const response = await this.#attempt(request)
      if (response instanceof Error) {
        this.#giveUpWhenSilent(response)
        await this.#sleep(backoffMs(attempt, Math.random()))
        continue
      }
      if (response.status === 429 || response.status === 503) {
        this.#giveUpWhenSilent(new Error(`HTTP ${response.status}`))
        this.#pause(response.retryAfter)
        continue
      }
      this.#lastAnswerAt = Date.now()
      if (response.status < 300) return { ok: true, body: response.text === '' ? null : JSON.parse(response.text) }
      if ((response.status >= 500 || response.status === 408) && ++serverErrors < MAX_SERVER_ERRORS) {
        await this.#sleep(backoffMs(attempt, Math.random()))
        continue
      }
      return { ok: false, problem: problemOf(response.status, response.text) }
    }
  }

  async #attempt({ path, headers, body }: Request) {
    try {
      const response = await fetch(`${this.#origin}${path}`, {
        method: 'POST',
        headers,
        body: body(),
        signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
      })
      const retryAfter = Number(response.headers.get('retry-after') ?? 1)
      return { status: response.status, text: await response.text(), retryAfter }
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error))
    }
  }

  #giveUpWhenSilent(error: Error): void {
    if (Date.now() - this.#lastAnswerAt < GIVE_UP_MS) return
    const cause = error.cause instanceof Error ? error.cause.message : error.message
    throw new Trouble(
      `${this.#origin} has not taken anything for two minutes (${cause}). When it runs again, the same command goes on where it stopped.`,
    )
  }

  #pause(retryAfterSeconds: number): void {
    const seconds = Number.isFinite(retryAfterSeconds) ? Math.min(retryAfterSeconds, MAX_RETRY_AFTER_SECONDS) : 1
    const until = Date.now() + Math.max(0.1, seconds) * 1000
    if (Date.now() >= this.#pausedUntil) this.#pauses += 1
    this.#pausedUntil = Math.max(this.#pausedUntil, until)
  }

  async #untilAllowed(): Promise<void> {
    while (Date.now() < this.#pausedUntil) await this.#sleep(this.#pausedUntil - Date.now())
  }

  async #sleep(ms: number): Promise<void> {
    try {
      await wait(ms, undefined, { signal: this.#signal })
    } catch {
      throw new Stopped()
    }
  }
}
