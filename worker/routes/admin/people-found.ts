/** @module GET /v1/people?email=…: looks somebody up by what a help desk knows of them. */
import { Hono } from 'hono'
import { FOUND_BY, type FoundPeople, type FoundPerson } from '../../../contract/found-person.ts'
import { parse } from '../../../contract/parse.ts'
import { IDENTITY_KINDS } from '../../core/identity/identity-link.ts'
import type { Identity } from '../../core/identity/statement-links.ts'
import type { CustomerModels } from '../../core/nightly/customer-models.ts'
import { personFound } from '../../core/support/person-found.ts'
import { readCustomerModels } from '../../store/customer-models.ts'
import { profilesWith } from '../../store/identity-links.ts'
import { listOrders } from '../../store/orders.ts'
import { readMembers, readProfile } from '../../store/person-row.ts'
import type { AppEnv } from '../app-env.ts'
import { requestInvalid } from '../problem.ts'

const MOST_PEOPLE = 20
const LAST_ORDERS = 5

/** Stands before the list of people at the same address, and takes what asks for somebody. */
export const peopleFound = new Hono<AppEnv>().get('/', async (c, next) => {
  const kind = IDENTITY_KINDS.find((each) => c.req.query(each) !== undefined)
  if (kind === undefined) return next()
  const parsed = parse<string>(FOUND_BY[kind], c.req.query(kind))
  if (!parsed.ok)
    return requestInvalid(
      c,
      parsed.errors.map(({ message }) => ({ field: kind, message })),
    )
  const identity = { kind, value: parsed.value }
  const models = await readCustomerModels(c.env.DB)
  const verified = await found(c.env.DB, { identity, level: 'verified', models })
  const claimed = await found(c.env.DB, { identity, level: 'claimed', models })
  const isNew = ({ profileId }: FoundPerson) => !verified.some((each) => each.profileId === profileId)
  return c.json<FoundPeople>({ people: [...verified, ...claimed.filter(isNew)].slice(0, MOST_PEOPLE) })
})

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
