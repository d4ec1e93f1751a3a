/** @module Waits until the Worker's queue has worked off what was sent. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Counters } from '../../contract/admin.ts'
import { callAdmin } from '../../tools/local/call-admin.ts'
import type { OwnServer } from '../../tools/local/own-server.ts'

const POLL_MS = 500
/** The queue gives up a message after five tries; so long without any change means that nothing more comes. */
const STANDSTILL_MS = 60_000
/** The consumer takes a batch at least once a second. */
const QUIET_MS = 2000
/** A shop with visitors is never quiet: then the numbers hold theirs too. */
const LIMIT_MS = 20_000

export interface QuietOptions {
  received: (counters: Counters) => number
  wanted: number
  signal: AbortSignal
  onWait: (left: number) => void
}

/** Where every event went since the beginning, as the Worker counts it. */
export async function readCounters(server: OwnServer): Promise<Counters> {
  return (await callAdmin(server, { method: 'GET', path: '/v1/counters' })) as Counters
}

/**
 * The counters once the queue is quiet: `received` of them has come to `wanted` and nothing has moved for two seconds.
 * Returns them as they are when nothing moves for a minute, twenty seconds after the start when all has arrived, or when `signal` comes.
 */
export async function quietCounters(server: OwnServer, options: QuietOptions): Promise<Counters> {
  const { received, wanted, signal, onWait } = options
  const startedAt = Date.now()
  let changedAt = startedAt
  let last = ''
  while (true) {
    const counters = await readCounters(server)
    const now = JSON.stringify(counters)
    if (now !== last) changedAt = Date.now()
    last = now
    const left = wanted - received(counters)
    const stillMs = Date.now() - changedAt
    const isOver = stillMs > STANDSTILL_MS || (left <= 0 && Date.now() - startedAt > LIMIT_MS)
    if ((left <= 0 && stillMs >= QUIET_MS) || isOver || signal.aborted) return counters
    onWait(Math.max(0, left))
    await wait(POLL_MS, undefined, { signal }).catch(() => {})
  }
}
