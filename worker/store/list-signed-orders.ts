/** @module Orders that count as money in D1, newest first: what was bought together. */
import type { StoredOrder } from '../core/merge-order.ts'
import { COLUMNS, toOrders } from './orders.ts'

/** Where a reader stands: before this order. `at` ms UTC; `id`: its transaction id. */
export interface OrderCursor {
  at: number
  id: string
}

/** The next older orders, of `since` (ms UTC) or later. Read by their time; `next`: to go on from. */
export async function listSignedOrders(
  db: D1Database,
  { before, since, limit }: { before: OrderCursor; since: number; limit: number },
): Promise<{ orders: StoredOrder[]; next: OrderCursor }> {
  const answer = await db
    .prepare(
      `SELECT ${COLUMNS} FROM orders
       WHERE ordered_at >= ?3 AND ordered_at <= ?1 AND (ordered_at < ?1 OR transaction_id < ?2)
         AND source = 'server' AND status = 'paid'
       ORDER BY ordered_at DESC, transaction_id DESC LIMIT ?4`,
    )
    .bind(before.at, before.id, since, limit)
    .all()
  const orders = toOrders(answer)
  const last = orders.at(-1)
  return { orders, next: last ? { at: last.at, id: last.transactionId } : before }
}
