/** @module The owner's segments in D1. All SQL on `segments` lives here. */
import type { Segment, SegmentInput } from '../../contract/segment.ts'

/** Most segments of a shop. Our policy. */
const MOST_SEGMENTS = 500

interface SegmentRow {
  segment_id: string
  version: number
  created_at: number
  updated_at: number
  definition: string
}

const COLUMNS = 'segment_id, version, created_at, updated_at, definition'

/** All of them, by name. */
export async function listSegments(db: D1Database): Promise<Segment[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM segments ORDER BY definition ->> 'name', segment_id LIMIT ${MOST_SEGMENTS}`)
    .all<SegmentRow>()
  return results.map(toSegment)
}

/** One of them, or null. */
export async function readSegment(db: D1Database, segmentId: string): Promise<Segment | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM segments WHERE segment_id = ?1`)
    .bind(segmentId)
    .first<SegmentRow>()
  return row && toSegment(row)
}

/** Adds or replaces it under its next version; null: there are as many as there may be, and it is none of them. */
export async function putSegment(
  db: D1Database,
  { segmentId, input, now }: { segmentId: string; input: SegmentInput; now: number },
): Promise<Segment | null> {
  const row = await db
    .prepare(
      `INSERT INTO segments (${COLUMNS})
       SELECT ?1, 1, ?2, ?2, ?3
       WHERE (SELECT COUNT(*) FROM segments) < ${MOST_SEGMENTS} OR EXISTS (SELECT 1 FROM segments WHERE segment_id = ?1)
       ON CONFLICT (segment_id) DO UPDATE SET version = version + 1, updated_at = excluded.updated_at,
         definition = excluded.definition
       RETURNING ${COLUMNS}`,
    )
    .bind(segmentId, now, JSON.stringify(input))
    .first<SegmentRow>()
  return row && toSegment(row)
}

/** Takes it away; false: there was none. */
export async function deleteSegment(db: D1Database, segmentId: string): Promise<boolean> {
  const { meta } = await db.prepare('DELETE FROM segments WHERE segment_id = ?1').bind(segmentId).run()
  return meta.changes > 0
}

function toSegment(row: SegmentRow): Segment {
  return {
    ...(JSON.parse(row.definition) as SegmentInput),
    segmentId: row.segment_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    isReadyMade: false,
  }
}
