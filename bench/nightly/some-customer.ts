/** @module A made-up customer with all orders of some years, as the database holds them. */
import { DAY_MS, dayOf } from '../../worker/core/activity.ts'
import { mergeProfiles } from '../../worker/core/identity/merge-profiles.ts'
import type { StoredOrder } from '../../worker/core/merge-order.ts'
import { addToOrders } from '../../worker/core/order-sums.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'

/** `personId`: of whom several profiles are; their person's row is the last of `profiles`. */
export interface SomeCustomer {
  profiles: Profile[]
  orders: StoredOrder[]
  personId: string | null
}

/** Customers came for so long. */
const YEARS_MS = 3 * 365 * DAY_MS

/**
 * One to some dozens of orders, as the models suppose it: each customer at a rate of their own until they stay away for
 * good. Every tenth is a person of two profiles.
 */
export function someCustomer(profileId: string, now: number, chance: () => number): SomeCustomer {
  const isPerson = chance() < 0.1
  const owners = isPerson ? [profileId, `customer:${profileId}`] : [profileId]
  const usualMinor = 800 * Math.exp(2.2 * chance())
  const gapMs = (20 + 300 * chance()) * DAY_MS
  const orders: StoredOrder[] = []
  let at = now - YEARS_MS * chance()
  do {
    const owner = owners[orders.length % owners.length]!
    orders.push(orderOf(owner, Math.floor(at), Math.ceil(usualMinor * (0.5 + chance()))))
    at -= Math.log(1 - chance()) * gapMs
  } while (at < now && chance() < 0.72)
  const members = owners.flatMap((id) => profileOf(id, orders) ?? [])
  const personId = members.length > 1 ? `person:${profileId}` : null
  return { profiles: personId ? [...members, mergeProfiles(personId, members)] : members, orders, personId }
}

function orderOf(profileId: string, at: number, valueMinor: number): StoredOrder {
  const transactionId = `${profileId} ${at}`
  const items = [{ productId: 'teapot', name: 'A teapot of clay', quantity: 1, priceMinor: valueMinor }]
  const facts = { profileId, transactionId, at, valueMinor, currency: 'EUR', items }
  return { ...facts, source: 'server', status: 'paid', updatedAt: 0 }
}

function profileOf(profileId: string, all: readonly StoredOrder[]): Profile | null {
  const own = all.filter((order) => order.profileId === profileId)
  if (own.length === 0) return null
  const times = own.map(({ at }) => at)
  const { state, ...profile } = newProfile(profileId)
  const sums = own.reduce(
    (sum, { at, valueMinor, currency }) => addToOrders(sum, { day: dayOf(at), orders: 1, currency, minor: valueMinor }),
    state.orders,
  )
  const viewed = Array.from({ length: 20 }, (_, n) => ({ productId: `sku-${n}`, at: times[0]! }))
  return {
    ...profile,
    firstSeenAt: Math.min(...times),
    lastSeenAt: Math.max(...times),
    state: { ...state, viewed, orders: sums },
  }
}
