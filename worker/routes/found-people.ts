/** @module Who has an identity, as a help desk sees them: for the owner's own question, and for the help desk's. */
import type { FoundPeople, FoundPerson } from '../../contract/found-person.ts'
import type { Identity } from '../core/identity/statement-links.ts'
import type { CustomerModels } from '../core/nightly/customer-models.ts'
import { personFound } from '../core/support/person-found.ts'
import { readCustomerModels } from '../store/customer-models.ts'
import { profilesWith } from '../store/identity-links.ts'
import { listOrders } from '../store/orders.ts'
import { readMembers, readProfile } from '../store/person-row.ts'

const MOST_PEOPLE = 20
const LAST_ORDERS = 5

/** Those the shop named first, then those who only typed it; at most 20. */
export async function foundPeople(db: D1Database, identity: Identity): Promise<FoundPeople> {
  const models = await readCustomerModels(db)
  const verified = await found(db, { identity, level: 'verified', models })
  const claimed = await found(db, { identity, level: 'claimed', models })
  const isNew = ({ profileId }: FoundPerson) => !verified.some((each) => each.profileId === profileId)
  return { people: [...verified, ...claimed.filter(isNew)].slice(0, MOST_PEOPLE) }
}

async function found(
  db: D1Database,
  { identity, level, models }: { identity: Identity; level: FoundPerson['level']; models: CustomerModels },
): Promise<FoundPerson[]> {
  const now = Date.now()
  const { limits, currency } = models
  const members = await Promise.all((await profilesWith(db, identity, level)).map((id) => readMembers(db, id)))
  const people = new Map(members.map((each) => [each.rowId, each.profileIds]))
  const all = [...people].map(async ([rowId, profileIds]) => {
    const [profile, lastOrders] = await Promise.all([readProfile(db, rowId), listOrders(db, profileIds, LAST_ORDERS)])
    return profile ? [{ ...personFound(profile, limits, { currency, now }), level, lastOrders }] : []
  })
  return (await Promise.all(all)).flat()
}
