/** @module Keeps the owner's segments in D1, and takes them away. */
import type { Segment, SegmentInput } from '../../contract/segment.ts'
import { MOST_SEGMENTS, SEGMENT_COLUMNS, type SegmentRow, toSegment } from './segments.ts'

/** Adds or replaces it under its next version; null: there are as many as there may be, and it is none of them. */
export async function putSegment(
  db: D1Database,
  { segmentId, input, now }: { segmentId: string; input: SegmentInput; now: number },
): Promise<Segment | null> {
  const row = await db
    .prepare(
      `INSERT INTO segments (${SEGMENT_COLUMNS})
       SELECT ?1, 1, ?2, ?2, ?3
       WHERE (SELECT COUNT(*) FROM segments) < ${MOST_SEGMENTS} OR EXISTS (SELECT 1 FROM segments WHERE segment_id = ?1)
       ON CONFLICT (segment_id) DO UPDATE SET version = version + 1, updated_at = excluded.updated_at,
         definition = excluded.definition
       RETURNING ${SEGMENT_COLUMNS}`,
    )
    .bind(segmentId, now, JSON.stringify(input))
    .first<SegmentRow>()
  return row && toSegment(row)
}

/** Of an own segment; the ready-made ones go on. */
const FORGET =
  'DELETE FROM segment_follows WHERE segment_id = ?1 AND EXISTS (SELECT 1 FROM segments WHERE segment_id = ?1)'

/**
 * Takes it away, and that everybody was asked: kept again, even as it was, it tells nothing until everybody was asked
 * anew. False: there was none.
 */
export async function deleteSegment(db: D1Database, segmentId: string): Promise<boolean> {
  const [, deleted] = await db.batch([
    db.prepare(FORGET).bind(segmentId),
    db.prepare('DELETE FROM segments WHERE segment_id = ?1').bind(segmentId),
  ])
  return (deleted?.meta.changes ?? 0) > 0
}
