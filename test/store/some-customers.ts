/** @module Made-up customers with their orders, as they are stored: every fifth is a person of two profiles. */
import type { DatabaseSync } from 'node:sqlite'
import { DAY_MS, dayOf } from '../../worker/core/activity.ts'
import { mergeProfiles } from '../../worker/core/identity/merge-profiles.ts'
import type { StoredOrder } from '../../worker/core/merge-order.ts'
import { addToOrders } from '../../worker/core/order-sums.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import { putOrders } from '../../worker/store/orders.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'

/** A paid order of the shop's server. */
export function paid(profileId: string, at: number, valueMinor: number): StoredOrder {
  const transactionId = `${profileId} ${at}`
  const facts = { profileId, transactionId, at, valueMinor, currency: 'EUR', items: [] }
  return { ...facts, source: 'server', status: 'paid', updatedAt: 0 }
}

/** Customers by number, each with its orders; the same for the same `chance`. */
export function someCustomers(count: number, now: number, chance: () => number): StoredOrder[][] {
  return Array.from({ length: count }, (_, n) => {
    const mean = 500 + 9_500 * chance()
    const orders = 1 + Math.floor(-Math.log(1 - chance()) * 1.8)
    return Array.from({ length: orders }, (_, order) =>
      // The second profile of a person has every second order.
      paid(n % 5 === 0 && order % 2 === 1 ? `b-${n}` : `a-${n}`, whole(now - 400 * DAY_MS * chance()), whole(mean)),
    )
  })
}

/** Stores them, with a person for those of two profiles. */
export async function storeCustomers(
  { sqlite, db }: { sqlite: DatabaseSync; db: D1Database },
  customers: readonly (readonly StoredOrder[])[],
): Promise<void> {
  const people = customers.map((orders) => {
    const ids = [...new Set(orders.map(({ profileId }) => profileId))]
    return { personId: `person:${ids[0]}`, members: ids.map((id) => profileOf(id, orders)) }
  })
  const persons = people.filter(({ members }) => members.length > 1)
  const rows = [
    ...people.flatMap(({ members }) => members),
    ...persons.map(({ personId, members }) => mergeProfiles(personId, members)),
  ]
  await db.batch([...putProfiles(db, rows), ...putOrders(db, customers.flat())])
  const join = sqlite.prepare('UPDATE profiles SET person_id = ? WHERE profile_id = ?')
  for (const { personId, members } of persons) for (const { profileId } of members) join.run(personId, profileId)
}

function profileOf(profileId: string, all: readonly StoredOrder[]): Profile {
  const own = all.filter((order) => order.profileId === profileId)
  const times = own.map(({ at }) => at)
  const { state, ...profile } = newProfile(profileId)
  const orders = own.reduce(
    (sums, { at, valueMinor, currency }) =>
      addToOrders(sums, { day: dayOf(at), orders: 1, currency, minor: valueMinor }),
    state.orders,
  )
  return { ...profile, firstSeenAt: Math.min(...times), lastSeenAt: Math.max(...times), state: { ...state, orders } }
}

const whole = (value: number): number => Math.floor(value)
