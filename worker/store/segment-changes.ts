/** @module Entries and exits in D1. All SQL on `segment_changes` lives here. */
import type { ToldChange } from '../core/segment/follow-people.ts'
import type { SegmentChange } from '../core/segment/follow-segments.ts'
import { forRows } from './json-rows.ts'

/** Where a page begins: before this one, newest first. */
export interface ChangeCursor {
  at: number
  profileId: string
}

interface ChangeRow {
  at: number
  profile_id: string
  change: SegmentChange['change']
}

/**
 * Statements that add changes, those of one segment and moment as one row; who has become part of a person since is
 * passed over, as in `putMemberships`.
 */
export function addChanges(db: D1Database, changes: readonly ToldChange[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO segment_changes (segment_id, at, people)
     SELECT told.value->>'segmentId', told.value->>'at', json_group_array(json_array(p.profile_id, told.value->>'change'))
     FROM json_each(?1) AS told CROSS JOIN profiles AS p ON p.profile_id = told.value->>'profileId'
     WHERE p.person_id IS NULL GROUP BY 1, 2
     ON CONFLICT (segment_id, at) DO UPDATE SET people = (
       SELECT json_group_array(json(value)) FROM (
         SELECT value FROM json_each(people) UNION SELECT value FROM json_each(excluded.people)))`,
    changes,
  )
}

/** A page of one segment's changes, newest first. */
export async function listChangesOf(
  db: D1Database,
  segmentId: string,
  { before, limit }: { before: ChangeCursor; limit: number },
): Promise<ToldChange[]> {
  const { results } = await db
    .prepare(
      `SELECT s.at, who.value->>0 AS profile_id, who.value->>1 AS change
       FROM segment_changes AS s CROSS JOIN json_each(s.people) AS who
       WHERE s.segment_id = ?1 AND s.at <= ?2 AND (s.at < ?2 OR who.value->>0 < ?3)
       ORDER BY s.at DESC, profile_id DESC LIMIT ?4`,
    )
    .bind(segmentId, before.at, before.profileId, limit)
    .all<ChangeRow>()
  return results.map(({ at, profile_id: profileId, change }) => ({ profileId, at, segmentId, change }))
}

/** Deletes rows that are older than a moment (ms UTC), at most `limit`. Segments are gone through by the key, one seek each. */
export async function deleteOldChanges(db: D1Database, before: number, limit: number): Promise<void> {
  await db
    .prepare(
      `WITH RECURSIVE ids (id) AS (
         SELECT MIN(segment_id) FROM segment_changes
         UNION ALL
         SELECT (SELECT MIN(segment_id) FROM segment_changes WHERE segment_id > ids.id) FROM ids WHERE ids.id IS NOT NULL
       )
       DELETE FROM segment_changes WHERE (segment_id, at) IN (
         SELECT old.segment_id, old.at FROM ids CROSS JOIN segment_changes AS old
         ON old.segment_id = ids.id AND old.at < ?1 LIMIT ?2
       )`,
    )
    .bind(before, limit)
    .run()
}
