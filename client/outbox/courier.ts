/** @module Carries visits and waiting events to the Worker, and brings its answers back. */

import type { VisitInput } from '../../contract/visit.ts'
import { cart } from '../cart.ts'
import { granted } from '../consent.ts'
import { ASK_MS, GATHER_MS, LATE_MS, MAX_EVENTS, MOST_FAILURES, MOST_WAIT_MS } from '../limits.ts'
import { device, later, now, random, type Stop } from '../natives.ts'
import { offer } from '../offers.ts'
import { page } from '../page-story.ts'
import { stringify } from '../stringify.ts'
import { visitor } from '../visitor.ts'
import { backoff } from './backoff.ts'
import { grab, type Leased, landed, lease, settle } from './outbox.ts'
import type { Outcome } from './outcome.ts'
import { beacon, mayOutlive, post } from './post.ts'

let pausedUntil = 0
let failures = 0
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

/** The page goes away or is hidden: sends what is at hand, without awaiting anything. */
export function leave(): void {
  const events = mayCarry() && visitor() ? grab(MAX_EVENTS) : []
  const body = bodyOf(events, false)
  if (!events[0]) return
  if (mayOutlive(body)) void send(body, events, false)
  // Nobody answers a beacon. What was sent stays kept, and is sent again when its lease is over.
  else if (!beacon(body)) landed(events)
}

async function carry(decide: boolean) {
  const asked = page
  const [events, dropped] = await lease(maxEvents)
  if (!mayCarry() || !(events[0] ? visitor() : decide)) return landed(events)
  const sentAt = now()
  const answer = await send(bodyOf(events, decide, dropped), events, failures > 0, dropped)
  if (events[0]) drain()
  if (!decide || typeof answer !== 'object' || asked !== page) return
  if (now() - sentAt < LATE_MS) return offer(answer, asked)
  // The Worker may have just woken up. It is asked once more; then the page goes without.
  if (!lateAnswers++) carryIn(0, true)
}

async function send(body: string, events: Leased, isRetry: boolean, told = {}) {
  const result = await post(body, events.length, isRetry)
  await receive(result, events, told)
  landed(events)
  return result
}

function receive(result: Outcome, events: Leased, told: Record<string, number>) {
  if (typeof result === 'object') {
    failures = 0
    maxEvents = MAX_EVENTS
    return settle(events, told)
  }
  failures++
  const wait = +result || (failures < MOST_FAILURES ? backoff(failures - 1, random()) : MOST_WAIT_MS)
  pausedUntil = result === 'stop' ? Infinity : now() + wait
  drain()
  if (result !== 'refused') return
  // Fewer and fewer, down to the one event that is refused; that one is given up.
  maxEvents = Math.ceil(events.length / 4) || 1
  return events.length === 1 ? settle(events, {}, result) : undefined
}

function bodyOf(events: Leased, decide: boolean, dropped = {}): string {
  const who = { visitor: visitor(), consent: granted, device: device() }
  const what = { page: page!, cart, decide, dropped }
  const visit: Omit<VisitInput, 'events'> = { v: 1, sentAt: now(), ...who, ...what }
  return `${stringify(visit).slice(0, -1)},"events":[${events.map(([, event]) => event)}]}`
}

const mayCarry = () => !!page && now() >= pausedUntil

/** At most one decision and one delivery wait at a time; while the way is barred, a delivery tries it every second. */
function carryIn(ms: number, decide: boolean) {
  stops[+decide]?.()
  stops[+decide] = later(() => {
    stops[+decide] = undefined
    return mayCarry() ? carry(decide) : drain()
  }, ms)
}
