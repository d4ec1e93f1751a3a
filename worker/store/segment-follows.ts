/** @module What everybody was asked once, in D1. SQL on `segment_follows` is here and in put-segment.ts. */
import type { Asked } from '../core/segment/followed-segments.ts'
import { forRows } from './json-rows.ts'

/** The conditions that are followed, as JSON, by segment id. */
export async function listFollows(db: D1Database): Promise<Asked> {
  const { results } = await db
    .prepare('SELECT segment_id, asked FROM segment_follows')
    .all<{ segment_id: string; asked: string }>()
  return new Map(results.map((row) => [row.segment_id, row.asked]))
}

/** Follows these from `since` (ms UTC) on, where they asked something else until now, and no others. */
export async function putFollows(
  db: D1Database,
  rows: readonly { segmentId: string; asked: string }[],
  { since, all }: { since: number; all: readonly string[] },
): Promise<void> {
  await db.batch([
    db
      .prepare('DELETE FROM segment_follows WHERE segment_id NOT IN (SELECT value FROM json_each(?1))')
      .bind(JSON.stringify(all)),
    ...forRows(
      db,
      `INSERT INTO segment_follows (segment_id, asked, since)
       SELECT value->>'segmentId', value->>'asked', value->>'since' FROM json_each(?1) WHERE true
       ON CONFLICT (segment_id) DO UPDATE SET asked = excluded.asked, since = excluded.since
       WHERE asked <> excluded.asked`,
      rows.map((row) => ({ ...row, since })),
    ),
  ])
}
