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
  profile_id: string
  at: number
  segment_id: string
  change: SegmentChange['change']
}

const COLUMNS = 'profile_id, at, segment_id, change'

/**
 * Statements that add changes. One of the same person, segment and millisecond takes the place of the one before; who has
 * become part of a person since is passed over, as in `putMemberships`.
 */
export function addChanges(db: D1Database, changes: readonly ToldChange[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT OR REPLACE INTO segment_changes (${COLUMNS})
     SELECT p.profile_id, told.value->>'at', told.value->>'segmentId', told.value->>'change'
     FROM json_each(?1) AS told CROSS JOIN profiles AS p ON p.profile_id = told.value->>'profileId'
     WHERE p.person_id IS NULL`,
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
      `SELECT ${COLUMNS} FROM segment_changes WHERE segment_id = ?1 AND (at, profile_id) < (?2, ?3)
       ORDER BY at DESC, profile_id DESC LIMIT ?4`,
    )
    .bind(segmentId, before.at, before.profileId, limit)
    .all<ChangeRow>()
  return results.map(toChange)
}

/** Changes of these people from one moment to before another (ms UTC), newest first, at most 200. */
export async function listChangesBetween(
  db: D1Database,
  profileIds: readonly string[],
  { fromAt, beforeAt }: { fromAt: number; beforeAt: number },
): Promise<ToldChange[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM segment_changes
       WHERE profile_id IN (SELECT value FROM json_each(?1)) AND at >= ?2 AND at < ?3 ORDER BY at DESC LIMIT 200`,
    )
    .bind(JSON.stringify(profileIds), fromAt, beforeAt)
    .all<ChangeRow>()
  return results.map(toChange)
}

/** Deletes what is older than a moment (ms UTC), at most `limit`. Segments are gone through by the index, one seek each. */
export async function deleteOldChanges(db: D1Database, before: number, limit: number): Promise<void> {
  await db
    .prepare(
      `WITH RECURSIVE ids (id) AS (
         SELECT MIN(segment_id) FROM segment_changes
         UNION ALL
         SELECT (SELECT MIN(segment_id) FROM segment_changes WHERE segment_id > ids.id) FROM ids WHERE ids.id IS NOT NULL
       )
       DELETE FROM segment_changes WHERE (profile_id, at, segment_id) IN (
         SELECT old.profile_id, old.at, old.segment_id FROM ids CROSS JOIN segment_changes AS old
         ON old.segment_id = ids.id AND old.at < ?1 LIMIT ?2
       )`,
    )
    .bind(before, limit)
    .run()
}

const toChange = (row: ChangeRow): ToldChange => ({
  profileId: row.profile_id,
  at: row.at,
  segmentId: row.segment_id,
  change: row.change,
})
