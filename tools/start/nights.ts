/** @module The Worker's nightly work on this machine, where no cron wakes it: once at the start, and each night. */
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import type { Counters } from '../../contract/admin.ts'
import { callAdmin } from '../local/call-admin.ts'
import type { OwnServer } from '../local/own-server.ts'

const DAY_MS = 86_400_000
/** What was sent a moment ago is stored within a few seconds; longer is not waited. */
const STORED_LIMIT_MS = 15_000

/** Local runtimes call the cron's handler by this address alone. */
const SCHEDULED = '/cdn-cgi/local/scheduled'

/**
 * Has the night's work done now, on what is stored then, and at the hour of `wrangler.toml` each day until the signal
 * comes. Never throws: a night that fails leaves the figures of the one before, and the next one comes all the same.
 */
export async function keepNights(server: OwnServer, signal: AbortSignal, msToNext = msToOwnNight): Promise<void> {
  await orWarn(() => untilStored(server, signal), signal)
  await orWarn(async () => {
    while (!signal.aborted) {
      await orWarn(() => beginNight(server, signal), signal)
      await wait(msToNext(), undefined, { signal, ref: false })
    }
  }, signal)
}

const msToOwnNight = (): number => msUntilNight(Date.now(), cronOf(readFileSync('wrangler.toml', 'utf8')))

async function orWarn(work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!signal.aborted) console.warn(`The nightly work does not run: ${String(error)}`)
  }
}

async function beginNight({ origin }: OwnServer, signal: AbortSignal): Promise<void> {
  const { status } = await fetch(`${origin}${SCHEDULED}`, { signal })
  if (status !== 200) throw new Error(`${SCHEDULED} answered ${status}`)
}

/** Waits until all orders that came are stored, so that the first night knows the shop's past. */
async function untilStored(server: OwnServer, signal: AbortSignal): Promise<void> {
  const deadline = Date.now() + STORED_LIMIT_MS
  while (Date.now() < deadline && !signal.aborted) {
    const counters = (await callAdmin(server, { method: 'GET', path: '/v1/counters' })) as Counters
    if (counters.ordersReceived > 0 && counters.ordersReceived === counters.ordersStored + counters.ordersDuplicate)
      return
    await wait(250, undefined, { signal })
  }
}

/** The minute and hour, UTC, of the one nightly cron: `crons = ["17 3 * * *"]`. */
export function cronOf(toml: string): { minute: number; hour: number } {
  const [, minute, hour] = /crons = \[[^\]]*"(\d+) (\d+) \* \* \*"/.exec(toml) ?? []
  if (minute === undefined || hour === undefined) throw new Error('wrangler.toml names no nightly cron')
  return { minute: Number(minute), hour: Number(hour) }
}

/** From `now` (ms UTC) to the next such minute. More than 0, at most a day. */
export function msUntilNight(now: number, { minute, hour }: { minute: number; hour: number }): number {
  const ofToday = Math.floor(now / DAY_MS) * DAY_MS + (hour * 60 + minute) * 60_000
  return ofToday > now ? ofToday - now : ofToday + DAY_MS - now
}
