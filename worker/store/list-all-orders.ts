/** @module All orders in D1 by their key, with what the shop named their buyers by: for exports. */
import type { Identity } from '../core/identity/statement-links.ts'
import type { StoredOrder } from '../core/merge-order.ts'
import { COLUMNS, toOrders } from './orders.ts'

/** An order and the identities that the shop itself gave to its profile, the newest first. */
export interface NamedOrder {
  order: StoredOrder
  named: Identity[]
}

/** The next orders behind a transaction id, at most `limit`. Reads them by key, and the few links of each. */
export async function listAllOrders(db: D1Database, after: string, limit: number): Promise<NamedOrder[]> {
  const answer = await db
    .prepare(
      `SELECT ${COLUMNS}, (
         SELECT json_group_array(json_object('kind', l.kind, 'value', l.value) ORDER BY l.linked_at DESC)
         FROM identity_links AS l WHERE l.profile_id = orders.profile_id AND l.level = 'verified'
       ) AS named
       FROM orders WHERE transaction_id > ?1 ORDER BY transaction_id LIMIT ?2`,
    )
    .bind(after, limit)
    .all<{ named: string }>()
  return toOrders(answer).map((order, place) => ({
    order,
    named: JSON.parse(answer.results[place]?.named ?? '[]') as Identity[],
  }))
}
