/** @module What is stored, in memory: read and written as the database does it, so that only what a plan says remains. */
import { guestOf } from '../../worker/core/identity/guest.ts'
import { type IdentityLink, identityKey, linkKey, mergeLink } from '../../worker/core/identity/identity-link.ts'
import { type PeoplePlan, settlePersons } from '../../worker/core/identity/settle-persons.ts'
import { type Identity, identitiesOf, namedProfileId } from '../../worker/core/identity/statement-links.ts'
import type {
  IngestMessage,
  OrdersMessage,
  PeopleMessage,
  TraitsMessage,
  VisitMessage,
} from '../../worker/core/ingest-message.ts'
import { ingestOrders, type OrdersPlan } from '../../worker/core/ingest-orders.ts'
import { ingestTraits, type TraitsPlan } from '../../worker/core/ingest-traits.ts'
import { type EventPack, ingestVisits, type VisitsPlan } from '../../worker/core/ingest-visits.ts'
import type { StoredOrder } from '../../worker/core/merge-order.ts'
import type { Profile } from '../../worker/core/profile.ts'
import { purchasesIn, type SeenPurchase } from '../../worker/core/purchases-in.ts'
import type { Tally } from '../../worker/core/tally.ts'

/** What one batch wrote. */
export interface Taken {
  visits: VisitsPlan
  orders: OrdersPlan
  people: PeoplePlan
}

const SHOP = { currency: 'EUR', timeZone: 'Europe/Vilnius' }

export class KeptInMemory {
  profiles: Record<string, Profile> = {}
  orders: Record<string, StoredOrder> = {}
  links: Record<string, IdentityLink> = {}
  /** Members of persons, with their person. */
  personIds: Record<string, string> = {}
  quarantined: string[] = []
  packs: EventPack[] = []
  /** By hour and name; by day, product and kind; by day, slot, strategy and kind. Sums that came to nothing are not there. */
  counters: Record<string, number> = {}
  productDays: Record<string, number> = {}
  recommendationDays: Record<string, number> = {}

  /** Takes a batch in, as the consumer of the queue does (worker/index.ts). */
  take(batch: readonly IngestMessage[]): Taken {
    const visits = this.#takeVisits(batch.filter((message) => message.kind === 'visit'))
    const orders = this.#takeOrders(
      batch.filter((message) => message.kind === 'orders'),
      purchasesIn(batch.filter((message) => message.kind === 'visit')),
    )
    const named = this.#takeTraits(batch.filter((message) => message.kind === 'traits'))
    const touched = [
      ...orders.profiles,
      ...orders.links,
      ...named.links,
      ...(batch.filter(({ kind }) => kind === 'visit') as VisitMessage[]),
    ]
    const people = this.#settle(
      batch.filter((message) => message.kind === 'proof' || message.kind === 'apart'),
      touched.map(({ profileId }) => profileId),
    )
    return { visits, orders, people }
  }

  /** Sum of a counter over all hours. */
  total(name: string): number {
    const entries = Object.entries(this.counters).filter(([key]) => key.slice(key.indexOf(' ') + 1) === name)
    return entries.reduce((sum, [, value]) => sum + value, 0)
  }

  #takeVisits(messages: readonly VisitMessage[]): VisitsPlan {
    const visitors = messages.map(({ profileId }) => profileId)
    const packs = this.packs.filter((pack) => visitors.includes(pack.profileId))
    const plan = ingestVisits(structuredClone(messages), {
      profiles: pick(this.profiles, visitors),
      eventIds: new Set([...packs.flatMap((pack) => pack.events.map((event) => event.id)), ...this.quarantined]),
      shop: SHOP,
    })
    const { profiles, links, packs: added, quarantine } = written(plan)
    this.#put(profiles, links, plan.tally)
    this.packs.push(...added)
    this.quarantined.push(...quarantine.map((event) => event.quarantineId))
    return plan
  }

  #takeOrders(messages: readonly OrdersMessage[], purchases: readonly SeenPurchase[]): OrdersPlan {
    const orders = messages.flatMap((message) => message.orders)
    const named = orders.map((order) => identitiesOf(order))
    const namedIds = idsOf(named.flat())
    const known = pick(this.orders, [
      ...orders.map(({ transactionId }) => transactionId),
      ...purchases.map(({ event }) => event.params.transactionId),
    ])
    const owners = [
      ...[...known.values()].map(({ profileId }) => profileId),
      ...purchases.map(({ profileId }) => profileId),
      ...orders.flatMap((order) => order.visitor ?? []),
      ...named.flatMap((each) => namedProfileId(each, namedIds) ?? []),
      ...orders.flatMap((order) => guestOf(order, namedIds) ?? []),
    ]
    const plan = ingestOrders(structuredClone(messages), structuredClone(purchases), {
      orders: known,
      profiles: pick(this.profiles, owners),
      namedIds,
      // Which ids are known goes by arrival: here every product has one.
      aliases: new Map(),
      coupons: new Map(),
      shop: SHOP,
    })
    const { profiles, links, orders: changed } = written(plan)
    this.#put(profiles, links, plan.tally)
    for (const order of changed) this.orders[order.transactionId] = order
    for (const guest of plan.guests.orderless) this.#forget(guest)
    return plan
  }

  /** A guest without an order, as store/leave-guests.ts. */
  #forget(guest: string): void {
    if (Object.values(this.orders).some(({ profileId }) => profileId === guest)) return
    delete this.profiles[guest]
    for (const [key, { profileId }] of Object.entries(this.links)) if (profileId === guest) delete this.links[key]
  }

  #takeTraits(messages: readonly TraitsMessage[]): TraitsPlan {
    const named = messages.flatMap(({ people }) => people.map((person) => identitiesOf(person)))
    const namedIds = idsOf(named.flat())
    const subjects = named.flatMap((each) => namedProfileId(each, namedIds) ?? [])
    const plan = ingestTraits(structuredClone(messages), { profiles: pick(this.profiles, subjects), namedIds })
    const { profiles, links } = written(plan)
    this.#put(profiles, links, plan.tally)
    return plan
  }

  #settle(messages: readonly PeopleMessage[], changed: readonly string[]): PeoplePlan {
    const named = messages.flatMap((message) => (message.kind === 'proof' ? identitiesOf(message.proof) : []))
    const seeds = [...changed, ...messages.map(({ profileId }) => profileId)]
    const profileIds = this.#near(seeds, new Set(named.map(identityKey)))
    const plan = settlePersons(messages, new Set(changed), {
      links: new Map(Object.entries(this.links).filter(([, { profileId }]) => profileIds.includes(profileId))),
      profiles: pick(this.profiles, profileIds),
      personIds: pick(this.personIds, profileIds),
    })
    const { persons, links, memberships, gone } = written(plan)
    this.#put(persons, links)
    for (const { profileId, personId } of memberships) {
      if (personId === null) delete this.personIds[profileId]
      else this.personIds[profileId] = personId
    }
    for (const personId of gone) delete this.profiles[personId]
    return plan
  }

  #put(profiles: readonly Profile[], links: readonly IdentityLink[], tally?: Tally): void {
    for (const profile of profiles) this.profiles[profile.profileId] = profile
    for (const link of links) this.links[linkKey(link)] = mergeLink(this.links[linkKey(link)], link)
    for (const { hour, name, value } of tally?.counters() ?? []) add(this.counters, `${hour} ${name}`, value)
    for (const { day, productId, views, carts, units } of tally?.productDays() ?? [])
      for (const [kind, value] of Object.entries({ views, carts, units }))
        add(this.productDays, `${day} ${productId} ${kind}`, value)
    for (const { day, slotId, strategy, shown, clicked } of tally?.recommendationDays() ?? [])
      for (const [kind, value] of Object.entries({ shown, clicked }))
        add(this.recommendationDays, `${day} ${slotId} ${strategy} ${kind}`, value)
  }

  /** These profiles, those with these identities, and all that proofs join them with, however far. */
  #near(from: readonly string[], named: ReadonlySet<string>): string[] {
    const profileIds = new Set(from)
    const identities = new Set(named)
    const proofs = Object.values(this.links).filter(({ level }) => level === 'verified')
    for (let before = -1; before < profileIds.size + identities.size; ) {
      before = profileIds.size + identities.size
      for (const link of proofs) {
        if (profileIds.has(link.profileId)) identities.add(identityKey(link))
        if (identities.has(identityKey(link))) profileIds.add(link.profileId)
      }
    }
    return [...profileIds]
  }
}

/** As jobs/named-ids.ts, without the hash. */
const idsOf = (identities: readonly Identity[]) =>
  new Map(identities.map((each) => [identityKey(each), `named:${identityKey(each)}`]))

/** A plan as the database gives it back. */
const written = <Plan extends object>(plan: Plan): Plan => JSON.parse(JSON.stringify({ ...plan, tally: null })) as Plan

function pick<Value>(from: Record<string, Value>, ids: readonly string[]): Map<string, Value> {
  return new Map(ids.flatMap((id) => (from[id] === undefined ? [] : [[id, structuredClone(from[id])]])))
}

function add(sums: Record<string, number>, key: string, value: number): void {
  const sum = (sums[key] ?? 0) + value
  if (sum === 0) delete sums[key]
  else sums[key] = sum
}
