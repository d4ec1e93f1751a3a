/** @module Events that wait in the browser: kept before they are sent, deleted when the Worker answered for them. */

import type { EventName, Params } from '../../contract/event.ts'
import { granted, may } from '../consent.ts'
import { LEASE_MS, MAX_EVENT_BYTES, MAX_EVENTS_BYTES } from '../limits.ts'
import { now, randomByte } from '../natives.ts'
import { fresh, type Kept, remember, type State, stash, transact } from '../storage.ts'
import { bytesOf, stringify } from '../stringify.ts'
import { uuidV7Maker } from '../uuid.ts'
import { drain } from './courier.ts'
import { type DropReason, overflow } from './overflow.ts'

/** Key and JSON of each event. */
export type Leased = [string, string][]

/** What this page holds: its own events and those it leased. At once at hand when the page goes away. */
const atHand = new Map<string, string>()
const inFlight = new Set<string>()
const nextId = uuidV7Maker(now, randomByte)
/** Begins so high that keys of one moment have one length, and sort. */
let seq = 100_000

/**
 * Makes an event and begins to keep it; whatever is asked of the storage later finds it. Each event gets its id once,
 * here, and carries the consent of this moment (safety rules 2 and 36); without consent nothing happens. One that is
 * too large is counted instead. This tab has the first right to send it.
 */
export function record<Name extends EventName>(name: Name, params: Params<Name>): void {
  if (!may('measure')) return
  const [id, at] = [nextId(), now()]
  const body = stringify({ id, name, at, consent: granted, params })
  drain()
  if (bytesOf(body) <= MAX_EVENT_BYTES) {
    const key = `${at.toString(36)}-${seq++}-${id}`
    atHand.set(key, body)
    fresh.set(key, { body, until: now() + LEASE_MS })
    stash()
  } else remember((state) => count(state, 'too_large', 1))
}

/**
 * Takes at most `most` events for sending: those this page holds, after it took over those nobody holds. They count as
 * in flight until `landed`. With them comes what was dropped so far.
 */
export const lease = (most: number): Promise<[Leased, Record<string, number>]> =>
  transact((state, events) => {
    trim(state, events)
    for (const [key, { body, until }] of events)
      if (until < now()) {
        atHand.set(key, body)
        events.set(key, { body, until: now() + LEASE_MS })
      }
    return [grab(most), { ...state.dropped }]
  })

/** The events at hand that fit into a body, without asking the storage. In flight until `landed`. */
export function grab(most: number): Leased {
  let left = MAX_EVENTS_BYTES
  const free = [...atHand].filter(([key]) => !inFlight.has(key)).slice(0, most)
  return free.filter(([key, body]) => {
    // The comma between two events counts too.
    left -= bytesOf(body) + 1
    return left > 0 && inFlight.add(key)
  })
}

/** The request with these events is over, however it ended. */
export function landed(events: Leased): void {
  for (const [key] of events) inFlight.delete(key)
}

/** The events are over: answered for, or given up for a `reason`. So are the drops that the Worker was `told` of. */
export const settle = (leased: Leased, told: Record<string, number>, reason?: DropReason): Promise<void> =>
  transact((state, events) => {
    for (const [key] of leased) remove(events, key)
    for (const each in told) count(state, each, -told[each]!)
    if (reason) count(state, reason, leased.length)
  })

/** Lets go of what this page still holds in its hands; the storage forgets by itself. */
export const letGo = () => atHand.clear()

function count({ dropped }: State, reason: string, n: number): void {
  dropped[reason] = (dropped[reason] ?? 0) + n
}

function remove(events: Map<string, Kept>, key: string): void {
  events.delete(key)
  atHand.delete(key)
}

function trim(state: State, events: Map<string, Kept>): void {
  for (const [key, reason] of overflow(events, now())) {
    remove(events, key)
    count(state, reason, 1)
  }
}
