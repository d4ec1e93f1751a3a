/** @module Waits until the Worker's queue has worked off what was sent. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Counters } from '../../contract/admin.ts'
import { callAdmin } from '../../tools/local/call-admin.ts'
import type { OwnServer } from '../../tools/local/own-server.ts'

const POLL_MS = 500
/** The queue gives up a message after five tries; so long without any change means that nothing more comes. */
const STANDSTILL_MS = 60_000

/** Where every event went since the beginning, as the Worker counts it. */
export async function readCounters(server: OwnServer): Promise<Counters> {
  return (await callAdmin(server, { method: 'GET', path: '/v1/counters' })) as Counters
}

/**
 * Polls until `received` of the counters has come to `wanted`, and returns the counters. Returns them as they are when
 * nothing changes for a minute, or when `signal` comes.
 */
export async function workedOff(
  server: OwnServer,
  options: {
    received: (counters: Counters) => number
    wanted: number
    signal: AbortSignal
    onWait: (left: number) => void
  },
): Promise<Counters> {
  const { received, wanted, signal, onWait } = options
  let changedAt = Date.now()
  let last = -1
  while (true) {
    const counters = await readCounters(server)
    const now = received(counters)
    if (now !== last) changedAt = Date.now()
    last = now
    if (now >= wanted || signal.aborted || Date.now() - changedAt > STANDSTILL_MS) return counters
    onWait(wanted - now)
    await wait(POLL_MS, undefined, { signal }).catch(() => {})
  }
}
