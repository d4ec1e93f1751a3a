/** @module A walk by key over all people who pass a condition, in D1: nobody moves within it while it is walked. */
import type { Condition } from '../../contract/condition.ts'
import type { Moment } from '../core/segment/moment.ts'
import { conditionSql } from './condition-sql.ts'
import { statement } from './member-slice.ts'

/** Rows that one statement looks at. Our policy: some tenths of a second. */
const ROWS = 2_000

/** Sorts behind every id. */
const BEHIND_ALL = '\u{10ffff}'

const SELECT_PEOPLE = `SELECT f.profile_id FROM profiles AS f
  WHERE f.profile_id > ?1 AND f.profile_id <= ?3 AND f.person_id IS NULL AND`

const EVERYBODY: Condition = { kind: 'all', of: [] }

/** `after`: go on behind this id. */
interface Walk extends Moment {
  after: string
  limit: number
}

/**
 * The next people of an audience (absent: everybody), and behind whom to go on; null: that was all. A page may be short or
 * empty though there are more.
 */
export async function listAudienceAfter(
  db: D1Database,
  audience: Condition | undefined,
  { after, limit, ...moment }: Walk,
): Promise<{ profileIds: string[]; next: string | null }> {
  const end = await db
    .prepare('SELECT profile_id FROM profiles WHERE profile_id > ?1 ORDER BY profile_id LIMIT 1 OFFSET ?2')
    .bind(after, ROWS - 1)
    .first<{ profile_id: string }>()
  const bound = [after, limit, end?.profile_id ?? BEHIND_ALL]
  const { sql, values } = conditionSql(audience ?? EVERYBODY, moment, bound)
  const pieces = [SELECT_PEOPLE, sql, 'ORDER BY f.profile_id LIMIT ?2']
  const { results } = await statement(db, pieces, values).all<{ profile_id: string }>()
  const profileIds = results.map((row) => row.profile_id)
  const isFull = profileIds.length === limit
  return { profileIds, next: isFull ? profileIds.at(-1)! : (end?.profile_id ?? null) }
}
