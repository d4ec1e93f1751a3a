/** @module How people are gone through by a condition: in the order of the index, some thousands a statement. */
import type { ConditionSql } from './condition-sql.ts'

/** Where a page or a slice begins: after this one, in the order of the index. */
export interface MemberCursor {
  seenHour: number
  profileId: string
}

/** Before everybody. */
export const FROM_THE_NEWEST: MemberCursor = { seenHour: Number.MAX_SAFE_INTEGER, profileId: '' }

/** Rows that one statement may open: about a tenth of a second on an idle machine. Our policy, see docs/reference/segments.md. */
export const SLICE_ROWS = 5_000

/** Entries of people after a cursor, ?1 and ?2; members of persons are left out. A condition follows. */
export const CANDIDATES = `FROM profiles AS f INDEXED BY profiles_by_seen
  WHERE f.person_id IS NULL AND (f.seen_hour, f.profile_id) < (?1, ?2) AND`
export const IN_ORDER = 'ORDER BY f.seen_hour DESC, f.profile_id DESC'

/** Pieces: of ?3 entries after the cursor that pass `open`, whether they pass `sql`: `is_member`. */
export const sliceOf = (sql: string, open: string): string[] => [
  'SELECT f.seen_hour, f.profile_id,',
  `${sql} AS is_member ${CANDIDATES}`,
  `${open} ${IN_ORDER} LIMIT ?3`,
]

/** The pieces as a statement. D1 refuses values beyond the last one that a statement names. */
export function statement(
  db: D1Database,
  pieces: readonly string[],
  values: ConditionSql['values'],
): D1PreparedStatement {
  const sql = pieces.join(' ')
  const last = Math.max(0, ...[...sql.matchAll(/\?(\d+)/g)].map(([, place]) => Number(place)))
  return db.prepare(sql).bind(...values.slice(0, last))
}
