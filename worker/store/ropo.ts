/** @module Orders and the visits of their buyers in D1, for the report on purchases that began online. */
import type { StoredOrder } from '../core/merge-order.ts'
import type { OnlineTrace } from '../core/ropo/online-trace.ts'
import { selectOrders, toOrders } from './orders.ts'

/** An order's place in time; those of one moment stand by their ids. `at` in ms UTC. */
export interface OrderPlace {
  at: number
  transactionId: string
}

interface Span {
  /** From this place on, without it. */
  after: OrderPlace
  /** Up to this moment, without it; ms UTC. */
  untilAt: number
  /** At most so many orders are passed, and at most so many of stores returned. */
  scan: number
  take: number
}

/**
 * The next orders of stores and where they end; `last` null: there are no more. One row read for each order passed, of
 * whatever channel, through the index of times.
 */
export async function listStoreOrders(
  db: D1Database,
  { after, untilAt, scan, take }: Span,
): Promise<{ orders: StoredOrder[]; last: OrderPlace | null }> {
  const { results } = await db
    .prepare(
      `SELECT ordered_at, transaction_id, channel FROM orders
       WHERE ordered_at >= ?1 AND ordered_at < ?2 AND (ordered_at, transaction_id) > (?1, ?3)
       ORDER BY ordered_at, transaction_id LIMIT ?4`,
    )
    .bind(after.at, untilAt, after.transactionId, scan)
    .all<{ ordered_at: number; transaction_id: string; channel: string }>()
  const inStores = results.filter(({ channel }) => channel === 'store')
  // The one too many is where the next slice begins.
  const end = inStores[take] ? results.indexOf(inStores[take]) : results.length
  const row = results[end - 1]
  const ids = inStores.slice(0, take).map(({ transaction_id }) => transaction_id)
  return {
    orders: ids.length === 0 ? [] : toOrders(await selectOrders(db, ids).all()),
    last: row ? { at: row.ordered_at, transactionId: row.transaction_id } : null,
  }
}

/** What the people of these profiles did online, by profile; of a person of several profiles what all of them did. */
export async function readTraces(db: D1Database, profileIds: readonly string[]): Promise<Map<string, OnlineTrace>> {
  if (profileIds.length === 0) return new Map()
  const { results } = await db
    .prepare(
      `SELECT profile_id, json_object('activity', state->'$.activity', 'sessions', state->'$.sessions.recent',
                'viewed', state->'$.viewed') AS trace
       FROM (
         SELECT own.profile_id, COALESCE(p.state, own.state) AS state
         FROM profiles AS own LEFT JOIN profiles AS p ON p.profile_id = own.person_id
         WHERE own.profile_id IN (SELECT value FROM json_each(?1))
       )`,
    )
    .bind(JSON.stringify(profileIds))
    .all<{ profile_id: string; trace: string }>()
  return new Map(results.map((row) => [row.profile_id, JSON.parse(row.trace) as OnlineTrace]))
}
