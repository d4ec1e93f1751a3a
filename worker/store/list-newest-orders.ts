/** @module The newest orders of everybody, in D1: only when, and by whom they were told. */
import type { OrderSource } from '../../contract/order-words.ts'

/** The newest orders of everybody: when each was placed (ms UTC), and by whom it was told. One row read an order. */
export async function listNewestOrders(db: D1Database, limit: number): Promise<{ at: number; source: OrderSource }[]> {
  const { results } = await db
    .prepare("SELECT ordered_at, source FROM orders WHERE source <> 'refund' ORDER BY ordered_at DESC LIMIT ?1")
    .bind(limit)
    .all<{ ordered_at: number; source: OrderSource }>()
  return results.map((row) => ({ at: row.ordered_at, source: row.source }))
}
