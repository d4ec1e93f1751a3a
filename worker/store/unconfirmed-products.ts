/** @module Products seen on pages that could not be confirmed, for the owner. */
import type { UnconfirmedProduct } from '../../contract/catalogue/learned-products.ts'

/** How many there are by state, and the newest of those that could not be confirmed. */
export async function listUnconfirmed(
  db: D1Database,
  limit: number,
): Promise<{ counts: Partial<Record<UnconfirmedProduct['state'], number>>; unconfirmed: UnconfirmedProduct[] }> {
  const [counts, rows] = await db.batch([
    db.prepare('SELECT state, COUNT(*) AS count FROM product_sightings GROUP BY state'),
    db
      .prepare(
        `SELECT product_id AS productId, coalesce(told->>'name', product_id) AS name, state, detail, page_url AS pageUrl,
           seen_at AS seenAt
         FROM product_sightings WHERE state IN ('refuted', 'unreachable', 'ambiguous') ORDER BY seen_at DESC LIMIT ?1`,
      )
      .bind(limit),
  ])
  const byState = (counts?.results ?? []) as { state: UnconfirmedProduct['state']; count: number }[]
  return {
    counts: Object.fromEntries(byState.map(({ state, count }) => [state, count])),
    unconfirmed: (rows?.results ?? []) as UnconfirmedProduct[],
  }
}
