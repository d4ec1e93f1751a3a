/** @module GET /v1/people/:id/timeline: what a person did and ordered, and which segments that person entered and left. */
import { Hono } from 'hono'
import type { Timeline, TimelineEntry } from '../../../contract/admin.ts'
import { maskClaim } from '../../core/mask-claim.ts'
import { orderEntries } from '../../core/order-entries.ts'
import { changeEntries, idTime } from '../../core/segment/change-entries.ts'
import { listEvents } from '../../store/event-packs.ts'
import { listTold } from '../../store/memberships.ts'
import { listOrders } from '../../store/orders.ts'
import { readMembers } from '../../store/person-row.ts'
import { listReadyMade } from '../../store/read-any-segment.ts'
import { listSegments } from '../../store/segments.ts'
import type { AppEnv } from '../app-env.ts'

const PACKS = 30
const HIGHEST_ID = '~'
/** Of so many of the newest orders; who has more is a till's own number. Our policy. */
const ORDERS = 500

/** A page goes down to an event; changes and orders in it are those of the time until the page before began. */
export const timeline = new Hono<AppEnv>().get('/:id/timeline', async (c) => {
  const db = c.env.DB
  const before = c.req.query('before') ?? HIGHEST_ID
  const { profileIds } = await readMembers(db, c.req.param('id'))
  const { entries, next } = await listEvents(db, profileIds, { before, packs: PACKS })
  const between = { fromAt: next === null ? 0 : idTime(next), beforeAt: idTime(before) }
  const [changes, orders] = await Promise.all([
    readChanges(db, profileIds, between),
    listOrders(db, profileIds, ORDERS),
  ])
  const all = [...entries.map(maskClaim), ...changes, ...orderEntries(orders, between)]
  const newestFirst = all.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  return c.json<Timeline>({ entries: newestFirst, next })
})

/** A person's changes stand under the id of its row, which was made of one of its profiles. */
async function readChanges(
  db: D1Database,
  profileIds: readonly string[],
  { fromAt, beforeAt }: { fromAt: number; beforeAt: number },
): Promise<TimelineEntry[]> {
  const ids = profileIds.flatMap((id) => [id, `person:${id}`])
  const changes = (await listTold(db, ids)).filter(({ at }) => at >= fromAt && at < beforeAt)
  if (changes.length === 0) return []
  const segments = (await Promise.all([listReadyMade(db), listSegments(db)])).flat()
  return changeEntries(changes, new Map(segments.map(({ segmentId, name }) => [segmentId, name])))
}
