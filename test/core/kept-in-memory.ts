/** @module What is stored, in memory: read and written as the database does it, so that only what a plan says remains. */
import type { EventPack, IngestPlan, Known } from '../../worker/core/ingest.ts'
import { ingest } from '../../worker/core/ingest.ts'
import type { IngestMessage } from '../../worker/core/ingest-message.ts'
import type { StoredOrder } from '../../worker/core/merge-order.ts'
import { profileIdOfCustomer } from '../../worker/core/order-book.ts'
import type { Profile } from '../../worker/core/profile.ts'

export class KeptInMemory {
  profiles: Record<string, Profile> = {}
  orders: Record<string, StoredOrder> = {}
  customers: Record<string, string> = {}
  quarantined: string[] = []
  packs: EventPack[] = []
  /** By hour and name, and by day, product and kind. Sums that came to nothing are not there. */
  counters: Record<string, number> = {}
  productDays: Record<string, number> = {}

  /** Takes a batch in, as the consumer of the queue does. */
  take(batch: readonly IngestMessage[]): IngestPlan {
    const plan = ingest(structuredClone(batch), this.#known(batch))
    this.#write(JSON.parse(JSON.stringify({ ...plan, tally: null })) as IngestPlan)
    for (const { hour, name, value } of plan.tally.counters()) add(this.counters, `${hour} ${name}`, value)
    for (const { day, productId, views, carts, units } of plan.tally.productDays())
      for (const [kind, value] of Object.entries({ views, carts, units }))
        add(this.productDays, `${day} ${productId} ${kind}`, value)
    return plan
  }

  /** Sum of a counter over all hours. */
  total(name: string): number {
    const entries = Object.entries(this.counters).filter(([key]) => key.slice(key.indexOf(' ') + 1) === name)
    return entries.reduce((sum, [, value]) => sum + value, 0)
  }

  /** Only what the batch names, as worker/store/ingest-store.ts reads it. */
  #known(batch: readonly IngestMessage[]): Known {
    const visits = batch.flatMap((message) => (message.kind === 'visit' ? message : []))
    const orders = batch.flatMap((message) => (message.kind === 'orders' ? message.orders : []))
    const bought = visits.flatMap((visit) =>
      visit.events.flatMap((event) => (event.name === 'purchase' ? event.params.transactionId : [])),
    )
    const visitors = new Set(visits.map((visit) => visit.profileId))
    const customerIds = orders.flatMap((order) => order.customerId ?? [])
    const knownOrders = pick(this.orders, [...orders.map((order) => order.transactionId), ...bought])
    const customers = pick(this.customers, customerIds)
    const owners = [
      ...[...knownOrders.values()].map((order) => order.profileId),
      ...customers.values(),
      ...orders.flatMap((order) => order.visitor ?? []),
      ...customerIds.map(profileIdOfCustomer),
    ]
    const packs = this.packs.filter((pack) => visitors.has(pack.profileId))
    return {
      profiles: pick(this.profiles, [...visitors, ...owners]),
      eventIds: new Set([...packs.flatMap((pack) => pack.events.map((event) => event.id)), ...this.quarantined]),
      orders: knownOrders,
      customers,
    }
  }

  #write(plan: IngestPlan): void {
    for (const profile of plan.profiles) this.profiles[profile.profileId] = profile
    for (const order of plan.orders) this.orders[order.transactionId] = order
    for (const { customerId, profileId } of plan.identities) this.customers[customerId] ??= profileId
    this.packs.push(...plan.packs)
    this.quarantined.push(...plan.quarantine.map((event) => event.quarantineId))
  }
}

function pick<Value>(from: Record<string, Value>, ids: readonly string[]): Map<string, Value> {
  return new Map(ids.flatMap((id) => (from[id] === undefined ? [] : [[id, structuredClone(from[id])]])))
}

function add(sums: Record<string, number>, key: string, value: number): void {
  const sum = (sums[key] ?? 0) + value
  if (sum === 0) delete sums[key]
  else sums[key] = sum
}
