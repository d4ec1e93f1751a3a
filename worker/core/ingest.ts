/** @module What a batch of the queue changes, as data: new events folded into profiles, orders, counters, quarantine. */
import type { LiveEvent } from '../../contract/admin.ts'
import { foldEvents } from './fold-events.ts'
import type {
  IngestMessage,
  OrdersMessage,
  RejectedEvent,
  StoredDecision,
  StoredEvent,
  VisitMessage,
} from './ingest-message.ts'
import { liveEvent, MOST_LIVE } from './live-event.ts'
import type { StoredOrder } from './merge-order.ts'
import { browserOrder, type KnownOrders, recordOrder, serverOrder } from './order-book.ts'
import { newProfile, type Profile } from './profile.ts'
import { openSince } from './sessions.ts'
import { Tally } from './tally.ts'

/** What is already stored of the things a batch names. The writer changes these maps to what they will be. */
export interface Known extends KnownOrders {
  profiles: Map<string, Profile>
  /** Ids of events that are stored already, of the profiles concerned. */
  eventIds: Set<string>
}

/** Events of one profile that came in together. */
export interface EventPack {
  profileId: string
  receivedAt: number
  events: (StoredEvent | StoredDecision)[]
}

/** What to write, in one transaction. */
export interface IngestPlan {
  profiles: Profile[]
  packs: EventPack[]
  orders: StoredOrder[]
  identities: { customerId: string; profileId: string; linkedAt: number }[]
  tally: Tally
  live: LiveEvent[]
  quarantine: (RejectedEvent & { receivedAt: number })[]
}

/**
 * Folds messages into what is known. Delivered twice, a message changes nothing the second time; in any order and any
 * batch size, the same messages give the same profiles, orders and counters. Two things go by arrival, because profiles
 * are not merged: whose an order is that names a customer number and no visitor, and the time of an event that came in
 * two requests.
 */
export function ingest(messages: readonly IngestMessage[], known: Known): IngestPlan {
  const plan: IngestPlan = {
    profiles: [],
    packs: [],
    orders: [],
    identities: [],
    tally: new Tally(),
    live: [],
    quarantine: [],
  }
  const changed = { profiles: new Set<string>(), orders: new Set<string>() }
  for (const message of messages) {
    if (message.kind === 'visit') ingestVisit(message, known, plan, changed)
    else ingestOrders(message, known, plan, changed)
  }
  plan.profiles = [...changed.profiles].flatMap((id) => known.profiles.get(id) ?? [])
  plan.orders = [...changed.orders].flatMap((id) => known.orders.get(id) ?? [])
  plan.live = plan.live.sort((a, b) => b.at - a.at).slice(0, MOST_LIVE)
  return plan
}

interface Changed {
  profiles: Set<string>
  orders: Set<string>
}

function ingestVisit(message: VisitMessage, known: Known, plan: IngestPlan, changed: Changed): void {
  const { profileId, receivedAt } = message
  const fresh = message.events.filter((event) => isNew(event.id, known))
  const rejected = message.rejected.filter((event) => isNew(event.quarantineId, known))
  countArrivals(message, fresh.length, rejected.length, plan.tally)
  plan.quarantine.push(...rejected.map((event) => ({ ...event, receivedAt })))

  const decision = message.decision && isNew(message.decision.id, known) ? [message.decision] : []
  if (fresh.length === 0) return
  plan.packs.push({ profileId, receivedAt, events: [...fresh, ...decision] })

  const before = known.profiles.get(profileId) ?? newProfile(profileId)
  const after = foldEvents(before, fresh, message)
  countVisits(before, after, plan.tally)
  known.profiles.set(profileId, after)
  changed.profiles.add(profileId)
  for (const event of fresh) {
    countEvent(event, plan.tally)
    plan.live.push(liveEvent(profileId, event))
    if (event.name === 'purchase') keepOrder(browserOrder(profileId, event), known, plan, changed)
  }
}

function isNew(id: string, known: Known): boolean {
  if (known.eventIds.has(id)) return false
  known.eventIds.add(id)
  return true
}

function ingestOrders(message: OrdersMessage, known: Known, plan: IngestPlan, changed: Changed): void {
  const { receivedAt, by = 'api' } = message
  for (const order of message.orders) {
    // An order of tomorrow is a clock that is wrong: it would keep its owner at the top of every list.
    const { stored, identity } = serverOrder({ ...order, at: Math.min(order.at, receivedAt) }, by, known)
    plan.tally.count(receivedAt, 'orders_received')
    const isDuplicate = !keepOrder(stored, known, plan, changed)
    plan.tally.count(receivedAt, isDuplicate ? 'orders_duplicate' : 'orders_stored')
    if (!identity) continue
    known.customers.set(identity.customerId, identity.profileId)
    plan.identities.push({ ...identity, linkedAt: receivedAt })
  }
}

/** Returns false when the report changed nothing. */
function keepOrder(order: StoredOrder, known: Known, plan: IngestPlan, changed: Changed): boolean {
  const result = recordOrder(order, known.orders.get(order.transactionId), known.profiles)
  if (!result) return false
  known.orders.set(order.transactionId, result.order)
  changed.orders.add(order.transactionId)
  for (const profile of result.profiles) {
    known.profiles.set(profile.profileId, profile)
    changed.profiles.add(profile.profileId)
  }
  for (const { at, name, value } of result.counts) plan.tally.count(at, name, value)
  for (const { at, productId, units } of result.units) plan.tally.product(at, productId, 'units', units)
  return true
}

function countArrivals(message: VisitMessage, fresh: number, rejected: number, tally: Tally): void {
  const { receivedAt } = message
  const received = message.events.length + message.rejected.length
  tally.count(receivedAt, 'received', received)
  tally.count(receivedAt, 'stored', fresh)
  tally.count(receivedAt, 'rejected', rejected)
  tally.count(receivedAt, 'duplicate', received - fresh - rejected)
  // A message that brings only what is stored already came before, and so did what it says was dropped.
  if (received > 0 && fresh + rejected === 0) return
  for (const [reason, count] of Object.entries(message.dropped)) tally.count(receivedAt, `dropped ${reason}`, count)
}

/** Visits begun, by the hour in which each began; a late event that joins two visits takes one back. */
function countVisits(before: Profile, after: Profile, tally: Tally): void {
  const openFrom = openSince(after.state.sessions.recent)
  for (const session of after.state.sessions.recent) tally.count(session.startedAt, 'visits', 1)
  for (const session of before.state.sessions.recent)
    if (session.endedAt >= openFrom) tally.count(session.startedAt, 'visits', -1)
}

const PROMOTION_COUNTERS = {
  view_promotion: 'overlay_shown',
  select_promotion: 'overlay_clicked',
  close_promotion: 'overlay_closed',
} as const

function countEvent(event: StoredEvent, tally: Tally): void {
  tally.count(event.at, event.name)
  if (event.name === 'view_item') tally.product(event.at, event.params.item.productId, 'views')
  if (event.name === 'add_to_cart') tally.product(event.at, event.params.item.productId, 'carts')
  if (event.name === 'exit_intent') tally.count(event.at, `exit_alarms_${event.params.outcome} ${event.params.signal}`)
  if (event.name === 'view_promotion' || event.name === 'select_promotion' || event.name === 'close_promotion')
    tally.count(event.at, `${PROMOTION_COUNTERS[event.name]} ${event.params.campaignId}`)
}
