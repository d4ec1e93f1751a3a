/** @module Carries visits and waiting events to the Worker, and brings its answers back. */
import type { VisitInput } from '../../contract/visit.ts'
import { cart } from '../cart.ts'
import { granted } from '../consent.ts'
import { isPast } from '../is-past.ts'
import { ASK_MS, GATHER_MS, LATE_MS, LEASE_MS, MAX_EVENTS, MOST_PAUSE_MS, MOST_UNHEARD } from '../limits.ts'
import { device, later, now, random, type Stop, sendBeacon } from '../natives.ts'
import { offer } from '../offers.ts'
import { page } from '../page-story.ts'
import { remember, state } from '../storage.ts'
import { stringify } from '../stringify.ts'
import { visitor } from '../visitor.ts'
import { backoff } from './backoff.ts'
import { grab, type Leased, landed, lease, settle } from './outbox.ts'
import type { Outcome } from './outcome.ts'
import { isHeard, mayOutlive, post, visitUrl } from './post.ts'

/** Failures in a row on this page view, and until when it waits because of them. */
let failures = 0
let pausedUntil = 0
let maxEvents = MAX_EVENTS
let lateAnswers = 0
const stops: (Stop | undefined)[] = []

/** Asks for a decision; calls of the same moment make one request. */
export function ask(): void {
  lateAnswers = 0
  carryIn(ASK_MS, true)
}

/** Sends waiting events soon. */
export function drain(): void {
  if (!stops[0]) carryIn(GATHER_MS, false)
}

/** A page view begins, or the network is back: what failed before may pass. */
export function renew(): void {
  failures = pausedUntil = 0
  drain()
  // By then whatever a page before this one left behind is free.
  later(drain, LEASE_MS)
}

/** The page goes away or is hidden: sends what the browser lets outlive it, without awaiting anything. */
export function leave(): void {
  const events = mayCarry() && visitor() ? grab(MAX_EVENTS) : []
  if (!events[0]) return
  const body = bodyOf(events, false)
  if (mayOutlive(body)) void send(body, events, false)
  // The last way out. Nobody answers a beacon: what was sent stays kept, and is sent again when its lease is over.
  else if (!sendBeacon?.(visitUrl(), body)) {
    // The browser took nothing.
    landed(events)
    return
  }
  leave()
}

async function carry(decide: boolean) {
  const asked = page
  const [events, dropped] = await lease(maxEvents)
  if (!mayCarry() || !(events[0] ? visitor() : decide)) return putDown(events)
  const sentAt = now()
  const answer = await send(bodyOf(events, decide, dropped), events, failures > 0, dropped)
  if (!decide || typeof answer !== 'object' || asked !== page) return
  if (now() - sentAt < LATE_MS) return offer(answer, asked)
  // The Worker may have just woken up. It is asked once more; then the page goes without.
  if (!lateAnswers++) carryIn(0, true)
}

async function send(body: string, events: Leased, isRetry: boolean, told = {}) {
  const result = await post(body, events.length, isRetry)
  await receive(result, events, told)
  putDown(events)
  return result
}

/** There may be more where these came from, or the same again. */
function putDown(events: Leased): void {
  landed(events)
  if (events[0]) drain()
}

function receive(result: Outcome, events: Leased, told: Record<string, number>) {
  if (typeof result === 'object') {
    failures = 0
    maxEvents = MAX_EVENTS
    return settle(events, told)
  }
  pausedUntil = now() + (+result || 0) + backoff(++failures, random())
  // The Worker's trouble is that of all tabs; silence may have its reason in this page.
  if (typeof result === 'number')
    remember((state) => {
      state.pausedUntil = pausedUntil
    })
  if (result === 'stop') failures = Infinity
  if (result !== 'refused') return
  // Fewer and fewer, down to the one event that is refused; that one is given up.
  maxEvents = Math.ceil(events.length / 4) || 1
  if (events.length === 1) return settle(events, {}, result)
}

function bodyOf(events: Leased, decide: boolean, dropped = {}): string {
  const visit: Omit<VisitInput, 'events'> = {
    v: 1, sentAt: now(), visitor: visitor(), consent: granted, device: device(), page: page!, cart, decide, dropped,
  } // biome-ignore format: a table
  return `${stringify(visit).slice(0, -1)},"events":[${events.map(([, { body }]) => body)}]}`
}

/** Where nobody ever answered, our address may be forbidden: a few tries a page view will do. */
const mayCarry = () =>
  page && failures < (isHeard ? Infinity : MOST_UNHEARD) && isOver(pausedUntil) && isOver(state.pausedUntil)

const isOver = (until?: number) => isPast(until, MOST_PAUSE_MS)

/** At most one decision and one delivery wait at a time; while the way is barred, a delivery tries it every second. */
function carryIn(ms: number, decide: boolean) {
  stops[+decide]?.()
  stops[+decide] = later(() => {
    stops[+decide] = undefined
    return mayCarry() ? carry(decide) : drain()
  }, ms)
}
