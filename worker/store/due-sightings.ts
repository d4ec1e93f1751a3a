/** @module Products seen on pages that are to be looked up, and what became of it. */
import type { UnconfirmedProduct } from '../../contract/catalogue/learned-products.ts'
import { DAY_MS } from '../core/activity.ts'
import type { Sighting } from '../core/catalogue/sightings.ts'

/** Where the shop did not answer, it is left in peace for so long, ms. Our policy. */
const PAUSE_MS = 600_000

/**
 * Those that wait and were not looked up within a day, longest ago first; none shortly after the shop did not answer. `now`
 * in ms UTC.
 */
export async function listDueSightings(db: D1Database, now: number, limit: number): Promise<Sighting[]> {
  const { results } = await db
    .prepare(
      `SELECT product_id, told, page_url, joins, seen_at FROM product_sightings
       WHERE state = 'waiting' AND tried_at <= ?1
         AND NOT EXISTS (SELECT 1 FROM product_sightings WHERE state = 'unreachable' AND tried_at > ?3)
       ORDER BY tried_at LIMIT ?2`,
    )
    .bind(now - DAY_MS, limit, now - PAUSE_MS)
    .all<{ product_id: string; told: string; page_url: string; joins: string | null; seen_at: number }>()
  return results.map((row) => ({
    productId: row.product_id,
    told: JSON.parse(row.told) as Sighting['told'],
    pageUrl: row.page_url,
    joins: row.joins,
    seenAt: row.seen_at,
  }))
}

/** What became of one that was looked up; `detail`: why, in a sentence. */
export interface SightingOutcome {
  productId: string
  state: UnconfirmedProduct['state']
  detail: string
}

/** Notes what became of them. `now` in ms UTC. */
export function putOutcomes(db: D1Database, outcomes: readonly SightingOutcome[], now: number): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE product_sightings SET state = told.value->>'state', detail = told.value->>'detail', tried_at = ?2
       FROM json_each(?1) AS told WHERE product_id = told.value->>'productId'`,
    )
    .bind(JSON.stringify(outcomes), now)
}
