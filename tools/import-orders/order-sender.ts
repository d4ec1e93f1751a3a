/** @module Sends orders in requests of the size the Worker takes, and again where it cannot take them now. */
import { setTimeout as wait } from 'node:timers/promises'
import { MAX_ORDERS, type Order } from '../../contract/order.ts'
import type { FileRow } from '../../worker/core/order-import/group-rows.ts'
import { callAdmin, Refused } from '../local/call-admin.ts'
import type { OwnServer } from '../local/own-server.ts'
import { Trouble } from '../terminal/trouble.ts'

/** An order and the rows it was read from. */
export interface FileOrder {
  order: Order
  rows: readonly FileRow[]
}

/** The Worker takes 1 MiB in a request; the rest is room for the brackets. */
const MOST_BYTES = 1_000_000
/** With these pauses some four minutes in all. */
const MOST_TRIES = 10
const MOST_PAUSE_MS = 60_000

/** `onRefused` is told of orders that the Worker does not take as they are. */
export class OrderSender {
  readonly #server: OwnServer
  readonly #onRefused: (order: FileOrder, reason: string) => void
  #waiting: FileOrder[] = []
  #bytes = 0
  #sent = 0

  constructor(server: OwnServer, onRefused: (order: FileOrder, reason: string) => void) {
    this.#server = server
    this.#onRefused = onRefused
  }

  /** Orders that the Worker has in its queue. */
  get sent(): number {
    return this.#sent
  }

  async add(order: FileOrder): Promise<void> {
    const bytes = Buffer.byteLength(JSON.stringify(order.order)) + 1
    if (this.#waiting.length === MAX_ORDERS || this.#bytes + bytes > MOST_BYTES) await this.flush()
    this.#waiting.push(order)
    this.#bytes += bytes
  }

  /** Sends what waits. */
  async flush(): Promise<void> {
    let batch = this.#waiting
    this.#waiting = []
    this.#bytes = 0
    while (batch.length > 0) {
      const faults = await this.#send(batch.map(({ order }) => order))
      if (faults === null) {
        this.#sent += batch.length
        return
      }
      for (const [index, reason] of faults) if (batch[index]) this.#onRefused(batch[index], reason)
      batch = batch.filter((_, index) => !faults.has(index))
    }
  }

  /** Null when all are through, else reasons by the place of the orders at fault. */
  async #send(orders: readonly Order[]): Promise<Map<number, string> | null> {
    for (let tried = 1; ; tried++) {
      try {
        await callAdmin(this.#server, { method: 'POST', path: '/v1/orders' }, { orders })
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
    return new Trouble(
      `After ${this.#sent} orders: ${detail}\nRun the same command again: orders that arrived are not doubled.`,
    )
  }
}

/** Places of orders named by an answer 400. */
function faultsOf(error: unknown): Map<number, string> | null {
  if (!(error instanceof Refused) || error.problem.status !== 400) return null
  const faults = new Map<number, string>()
  for (const { field, message } of error.problem.errors ?? []) {
    const [, index, rest] = /^orders\[(\d+)\]\.?(.*)$/.exec(field) ?? []
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
