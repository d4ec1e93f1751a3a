/** @module Reads what a batch of the queue needs to know, and writes what it changes in one transaction. */
import type { IngestPlan, Known } from '../core/ingest.ts'
import type { IngestMessage, VisitMessage } from '../core/ingest-message.ts'
import { profileIdOfCustomer } from '../core/order-book.ts'
import { addCounters } from './counters.ts'
import { addEventPacks, type IdsFrom, selectEventIds, toEventIds } from './event-packs.ts'
import { addCustomers, selectCustomers, toCustomers } from './identities.ts'
import { addLivePack } from './live-packs.ts'
import { putOrders, selectOrders, toOrders } from './orders.ts'
import { addProductDays } from './product-days.ts'
import { putProfiles, selectProfiles, toProfiles } from './profiles-of-batch.ts'
import { addToQuarantine, selectQuarantined } from './quarantine.ts'

/**
 * What is stored of the things these messages name. One round trip for visits; a second one for the profiles of
 * orders, whose owners are known only after the first.
 */
export async function readKnown(db: D1Database, messages: readonly IngestMessage[]): Promise<Known> {
  const visits = messages.filter((message) => message.kind === 'visit')
  const orders = messages.flatMap((message) => (message.kind === 'orders' ? message.orders : []))
  const transactionIds = [...orders.map((order) => order.transactionId), ...purchasesOf(visits)]
  const customerIds = orders.flatMap((order) => order.customerId ?? [])

  const [events, quarantined, profiles, known, customers] = await db.batch([
    selectEventIds(db, lowestIds(visits)),
    selectQuarantined(
      db,
      visits.flatMap((visit) => visit.rejected.map((event) => event.quarantineId)),
    ),
    selectProfiles(db, [...new Set(visits.map((visit) => visit.profileId))]),
    selectOrders(db, transactionIds),
    selectCustomers(db, customerIds),
  ])
  const result: Known = {
    profiles: new Map(toProfiles(profiles).map((profile) => [profile.profileId, profile])),
    eventIds: new Set([...toEventIds(events), ...toEventIds(quarantined)]),
    orders: new Map(toOrders(known).map((order) => [order.transactionId, order])),
    customers: toCustomers(customers),
  }
  await readOwners(db, result, messages)
  return result
}

async function readOwners(db: D1Database, known: Known, messages: readonly IngestMessage[]): Promise<void> {
  const orders = messages.flatMap((message) => (message.kind === 'orders' ? message.orders : []))
  const owners = [
    ...[...known.orders.values()].map((order) => order.profileId),
    ...known.customers.values(),
    ...orders.flatMap((order) => order.visitor ?? []),
    ...orders.flatMap((order) => (order.customerId === undefined ? [] : profileIdOfCustomer(order.customerId))),
  ]
  const missing = [...new Set(owners)].filter((id) => id !== '' && !known.profiles.has(id))
  if (missing.length === 0) return
  const profiles = toProfiles(await selectProfiles(db, missing).all())
  for (const profile of profiles) known.profiles.set(profile.profileId, profile)
}

/** Writes a plan: all of it or nothing. `now` in ms UTC. */
export async function writePlan(db: D1Database, plan: IngestPlan, now: number): Promise<void> {
  const statements = [
    ...addEventPacks(db, plan.packs),
    ...putProfiles(db, plan.profiles),
    ...putOrders(db, plan.orders),
    ...addCustomers(db, plan.identities),
    ...addCounters(db, plan.tally.counters()),
    ...addProductDays(db, plan.tally.productDays()),
    ...addToQuarantine(db, plan.quarantine),
    ...addLivePack(db, plan.live, now),
  ]
  if (statements.length > 0) await db.batch(statements)
}

function lowestIds(visits: readonly VisitMessage[]): IdsFrom[] {
  const lowest = new Map<string, string>()
  for (const { profileId, events } of visits)
    for (const { id } of events) if (id < (lowest.get(profileId) ?? '~')) lowest.set(profileId, id)
  return [...lowest].map(([profileId, fromId]) => ({ profileId, fromId }))
}

function purchasesOf(visits: readonly VisitMessage[]): string[] {
  return visits.flatMap((visit) =>
    visit.events.flatMap((event) => (event.name === 'purchase' ? event.params.transactionId : [])),
  )
}
