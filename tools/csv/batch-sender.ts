/** @module Sends rows of a file in requests of the size the Worker takes, and again where it cannot take them now. */
import { setTimeout as wait } from 'node:timers/promises'
import type { FileRow } from '../../contract/csv-reader.ts'
import { callAdmin, Refused } from '../local/call-admin.ts'
import type { OwnServer } from '../local/own-server.ts'
import { Trouble } from '../terminal/trouble.ts'

/** What is sent, and the rows it was read from. */
export interface FromRows<Value> {
  value: Value
  rows: readonly FileRow[]
}

/** A door that takes lists: `{ [name]: [...] }`, at most `most` at a time. */
export interface Door {
  path: string
  name: string
  most: number
}

/** The Worker takes 1 MiB in a request; the rest is room for the brackets. */
const MOST_BYTES = 1_000_000
/** With these pauses some four minutes in all. */
const MOST_TRIES = 10
const MOST_PAUSE_MS = 60_000

/** `onRefused` is told of what the Worker does not take as it is. */
export class BatchSender<Value> {
  readonly #server: OwnServer
  readonly #door: Door
  readonly #onRefused: (refused: FromRows<Value>, reason: string) => void
  #waiting: FromRows<Value>[] = []
  #bytes = 0
  #sent = 0

  constructor(server: OwnServer, door: Door, onRefused: (refused: FromRows<Value>, reason: string) => void) {
    this.#server = server
    this.#door = door
    this.#onRefused = onRefused
  }

  /** How many the Worker has in its queue. */
  get sent(): number {
    return this.#sent
  }

  async add(read: FromRows<Value>): Promise<void> {
    const bytes = Buffer.byteLength(JSON.stringify(read.value)) + 1
    if (this.#waiting.length === this.#door.most || this.#bytes + bytes > MOST_BYTES) await this.flush()
    this.#waiting.push(read)
    this.#bytes += bytes
  }

  /** Sends what waits. */
  async flush(): Promise<void> {
    let batch = this.#waiting
    this.#waiting = []
    this.#bytes = 0
    while (batch.length > 0) {
      const faults = await this.#send(batch.map(({ value }) => value))
      if (faults === null) {
        this.#sent += batch.length
        return
      }
      for (const [index, reason] of faults) if (batch[index]) this.#onRefused(batch[index], reason)
      batch = batch.filter((_, index) => !faults.has(index))
    }
  }

  /** Null when all are through, else reasons by the place of those at fault. */
  async #send(values: readonly Value[]): Promise<Map<number, string> | null> {
    const { path, name } = this.#door
    for (let tried = 1; ; tried++) {
      try {
        await callAdmin(this.#server, { method: 'POST', path }, { [name]: values })
        return null
      } catch (error) {
        const faults = faultsOf(error)
        if (faults) return faults
        if (tried === MOST_TRIES || !isPassing(error, this.#sent)) throw this.#gaveUp(error)
        await wait(pauseMs(error, tried))
      }
    }
  }

  #gaveUp(error: unknown): unknown {
    if (!(error instanceof Refused || error instanceof Trouble)) return error
    const detail = error instanceof Refused ? error.problem.detail : error.message
    if (this.#sent === 0) return new Trouble(detail)
    const { name } = this.#door
    return new Trouble(
      `After ${this.#sent} ${name}: ${detail}\nRun the same command again: ${name} that arrived are not doubled.`,
    )
  }
}

/** Places named by an answer 400, such as `orders[3].items`. */
function faultsOf(error: unknown): Map<number, string> | null {
  if (!(error instanceof Refused) || error.problem.status !== 400) return null
  const faults = new Map<number, string>()
  for (const { field, message } of error.problem.errors ?? []) {
    const [, index, rest] = /^\w+\[(\d+)\]\.?(.*)$/.exec(field) ?? []
    if (index !== undefined) faults.set(Number(index), `${rest || 'it'} ${message}`)
  }
  return faults.size > 0 ? faults : null
}

/** Too much at a time, a fault of the server's, or no answer in the middle of an import. */
function isPassing(error: unknown, sent: number): boolean {
  if (error instanceof Refused) return error.problem.status === 429 || error.problem.status >= 500
  return error instanceof Trouble && sent > 0
}

/** What the server asks for, else from half a second on, doubling, by chance up to twice that. */
function pauseMs(error: unknown, tried: number): number {
  const asked = error instanceof Refused ? error.retryAfterSeconds : null
  return asked === null ? Math.min(MOST_PAUSE_MS, 500 * 2 ** (tried - 1) * (1 + Math.random())) : asked * 1000
}
