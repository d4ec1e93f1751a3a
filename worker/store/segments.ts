/** @module The owner's segments in D1; put-segment.ts writes them. */
import type { Segment, SegmentInput } from '../../contract/segment.ts'

/** Most segments of a shop. Our policy. */
export const MOST_SEGMENTS = 500

/** A row of `SEGMENT_COLUMNS`. */
export interface SegmentRow {
  segment_id: string
  version: number
  created_at: number
  updated_at: number
  definition: string
}

/** All columns. */
export const SEGMENT_COLUMNS = 'segment_id, version, created_at, updated_at, definition'

/** All of them, by name. */
export async function listSegments(db: D1Database): Promise<Segment[]> {
  const { results } = await db
    .prepare(
      `SELECT ${SEGMENT_COLUMNS} FROM segments ORDER BY definition ->> 'name', segment_id LIMIT ${MOST_SEGMENTS}`,
    )
    .all<SegmentRow>()
  return results.map(toSegment)
}

/** One of them, or null. */
export async function readSegment(db: D1Database, segmentId: string): Promise<Segment | null> {
  const row = await db
    .prepare(`SELECT ${SEGMENT_COLUMNS} FROM segments WHERE segment_id = ?1`)
    .bind(segmentId)
    .first<SegmentRow>()
  return row && toSegment(row)
}

/** The segment of a row. */
export function toSegment(row: SegmentRow): Segment {
  return {
    ...(JSON.parse(row.definition) as SegmentInput),
    segmentId: row.segment_id,
    version: row.version,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    isReadyMade: false,
  }
}
