/** @module Events that wait in the browser: kept before they are sent, deleted when the Worker answered for them. */
import type { EventName, Params } from '../../contract/event.ts'
import { granted, may } from '../consent.ts'
import { isPast } from '../is-past.ts'
import type { Kept, State } from '../kept.ts'
import { CHECK_EVERY, LEASE_MS, MAX_EVENT_BYTES, MAX_EVENTS_BYTES } from '../limits.ts'
import { now, randomByte } from '../natives.ts'
import { listeners } from '../offers.ts'
import { settings } from '../settings.ts'
import { forgetKept, fresh, remember, stash, transact } from '../storage.ts'
import { bytesOf, stringify } from '../stringify.ts'
import { uuidV7Maker } from '../uuid.ts'
import { drain } from './courier.ts'
import { type DropReason, overflow } from './overflow.ts'

/** Events by their ids, under which they wait too. */
export type Leased = [string, Kept][]

/** What this page holds: its own events and those it leased. At once at hand when the page goes away. */
const atHand = new Map<string, Kept>()
const inFlight = new Set<string>()
const nextId = uuidV7Maker(now, randomByte)

/**
 * Makes an event and begins to keep it; whatever is asked of the storage later finds it. Each event gets its id once,
 * here, and carries the consent of this moment (safety rules 2 and 36); without consent nothing happens. One that is
 * too large is counted instead. This tab has the first right to send it. The listeners hear of it in any case.
 */
export function record<Name extends EventName>(name: Name, params: Params<Name>): void {
  const at = now()
  const event = { id: nextId(), name, at, consent: granted, params }
  for (const listener of listeners) listener({ event })
  if (settings.debug || !may('measure')) return
  const body = stringify(event)
  drain()
  if (bytesOf(body) > MAX_EVENT_BYTES) {
    remember((state) => count(state, 'too_large', 1))
    return
  }
  hold(fresh, event.id, body)
  stash()
  // The caps hold too where nothing can be sent and more and more is at hand.
  if (atHand.size % CHECK_EVERY === 0) remember(trim)
}

/**
 * Takes at most `most` events for sending: those this page holds, after it took over those nobody holds and let go of
 * those that are others' by now. They count as in flight until `landed`. With them comes what was dropped so far.
 */
export async function lease(most: number): Promise<[Leased, Record<string, number>]> {
  const dropped = await transact((state, events) => {
    trim(state, events)
    for (const [id, { body, until }] of events)
      if (isPast(until, LEASE_MS)) {
        hold(events, id, body)
        // If it was sent, nobody answers any more: a beacon, or a request from before a long sleep.
        inFlight.delete(id)
      }
    // Another tab took it over while this one slept, or it is over. The end of a lease tells whose it is.
    if (events !== fresh) for (const [id, { until }] of atHand) if (events.get(id)?.until !== until) atHand.delete(id)
    return state.dropped
  })
  const events = grab(most)
  // One request at a time tells of the drops, so that none is told twice.
  return [events, events.length === inFlight.size ? dropped : {}]
}

/** Takes the event into this page's hands for the time of a lease. */
function hold(events: Map<string, Kept>, id: string, body: string): void {
  const kept = { body, until: now() + LEASE_MS }
  atHand.set(id, kept)
  events.set(id, kept)
}

/** The events at hand that fit into a body, without asking the storage. In flight until `landed`. */
export function grab(most: number): Leased {
  let left = MAX_EVENTS_BYTES
  return [...atHand].filter(([id, { body }]) => {
    if (inFlight.has(id) || most-- < 1) return false
    // The comma between two events counts too.
    left -= bytesOf(body) + 1
    return left > 0 && inFlight.add(id)
  })
}

/** The request with these events is over, however it ended. */
export function landed(events: Leased): void {
  for (const [id] of events) inFlight.delete(id)
}

/** The events are over: answered for, or given up for a `reason`. So are the drops that the Worker was `told` of. */
export const settle = (leased: Leased, told: Record<string, number>, reason?: DropReason): Promise<void> =>
  transact((state, events) => {
    for (const [id] of leased) remove(events, id)
    // Not by `in`, which finds what old libraries give to all objects.
    for (const each of Object.keys(told)) count(state, each, -told[each]!)
    if (reason) count(state, reason, leased.length)
  })

/** Forgets everything: what this page holds in its hands, and what is kept. */
export function forget(): Promise<unknown> {
  atHand.clear()
  return forgetKept()
}

/** Leaves the former counts as they are: they stand if the transaction fails. Two tabs may have told of the same. */
function count(state: State, reason: string, n: number): void {
  state.dropped = { ...state.dropped, [reason]: Math.max(0, (state.dropped[reason] ?? 0) + n) }
}

function remove(events: Map<string, Kept>, id: string): void {
  events.delete(id)
  atHand.delete(id)
}

function trim(state: State, events: Map<string, Kept>): void {
  // What is on its way may arrive.
  for (const [id, reason] of overflow(events, now()))
    if (!inFlight.has(id)) {
      remove(events, id)
      count(state, reason, 1)
    }
}
