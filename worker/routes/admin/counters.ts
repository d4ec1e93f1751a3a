/** @module GET /v1/counters: where every event went. */
import { Hono } from 'hono'
import type { Counters } from '../../../contract/admin.ts'
import { sumCounters } from '../../store/counters.ts'
import type { AppEnv } from '../app-env.ts'

/** The counters' names in the database. */
const NAMES: Record<keyof Counters, string> = {
  received: 'received',
  stored: 'stored',
  duplicate: 'duplicate',
  rejected: 'rejected',
  quarantinedMessages: 'quarantined_messages',
  ordersReceived: 'orders_received',
  ordersStored: 'orders_stored',
  ordersDuplicate: 'orders_duplicate',
  peopleReceived: 'people_received',
  peopleStored: 'people_stored',
  peopleDuplicate: 'people_duplicate',
}

export const counters = new Hono<AppEnv>().get('/', async (c) => {
  const sums = await sumCounters(c.env.DB, Object.values(NAMES))
  const entries = Object.entries(NAMES).map(([field, name]) => [field, sums[name] ?? 0])
  return c.json<Counters>(Object.fromEntries(entries))
})
