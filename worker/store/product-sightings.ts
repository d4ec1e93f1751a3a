/** @module Products seen on pages, in D1. Looked up by due-sightings.ts. */
import { DAY_MS } from '../core/activity.ts'
import type { Sighting } from '../core/catalogue/sightings.ts'
import { jsonRows } from './json-rows.ts'

/** More are not kept: a forged flood ends there. Our policy. */
const MOST_KEPT = 5_000

/**
 * Keeps them. A product that was seen is written again after a day, to be looked up anew; and when it is seen on the page of
 * another product, which says that one of the two is wrong. False: nothing was written.
 */
export async function keepSightings(db: D1Database, seen: readonly Sighting[]): Promise<boolean> {
  const statements = jsonRows(seen).map((rows) => db.prepare(KEEP).bind(rows, MOST_KEPT, DAY_MS))
  const results = statements.length > 0 ? await db.batch(statements) : []
  return results.some((result) => result.results.length > 0)
}

const KEEP = `INSERT INTO product_sightings AS known (product_id, told, page_url, joins, state, detail, seen_at, tried_at)
  SELECT value->>'productId', value->>'told', value->>'pageUrl', value->>'joins', 'waiting', '', value->>'seenAt', 0
  FROM json_each(?1)
  WHERE EXISTS (SELECT 1 FROM product_sightings WHERE product_id = value->>'productId')
    OR (SELECT COUNT(*) FROM (SELECT 1 FROM product_sightings LIMIT ?2)) < ?2
  ON CONFLICT (product_id) DO UPDATE SET told = excluded.told, page_url = excluded.page_url,
    joins = coalesce(excluded.joins, known.joins), seen_at = excluded.seen_at,
    state = CASE WHEN known.state = 'ambiguous' OR known.joins <> excluded.joins THEN 'ambiguous' ELSE 'waiting' END
  WHERE known.seen_at <= excluded.seen_at - ?3 OR coalesce(excluded.joins, known.joins) IS NOT known.joins
  RETURNING 1`

/**
 * Those that nobody has seen since, ms UTC, are forgotten; where there are as many as are kept, all that were not confirmed:
 * who comes by again notes them anew, and forged ones keep no others out for longer than a day.
 */
export async function deleteOldSightings(db: D1Database, before: number): Promise<void> {
  await db
    .prepare(
      `DELETE FROM product_sightings WHERE seen_at < ?1
         OR (state <> 'confirmed' AND (SELECT COUNT(*) FROM product_sightings) >= ?2)`,
    )
    .bind(before, MOST_KEPT)
    .run()
}
