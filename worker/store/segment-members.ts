/** @module Who passes a condition, listed from D1, newest visit first. */
import type { Condition } from '../../contract/condition.ts'
import type { Profile } from '../core/profile.ts'
import type { Moment } from '../core/segment/moment.ts'
import { conditionSql } from './condition-sql.ts'
import {
  CANDIDATES,
  FROM_THE_NEWEST,
  IN_ORDER,
  type MemberCursor,
  SLICE_ROWS,
  sliceOf,
  statement,
} from './member-slice.ts'
import { type ProfileRow, toProfile } from './profiles.ts'

const SELECT_MEMBERS = 'SELECT p.profile_id, p.first_seen_at, p.last_seen_at, p.state, m.seen_hour FROM ('
/** CROSS: the slice first and in its order, so that it is left as soon as the page is full. */
const WITH_ROWS = ') AS m CROSS JOIN profiles AS p ON p.profile_id = m.profile_id WHERE m.is_member LIMIT ?4'
const SELECT_END = `SELECT f.seen_hour, f.profile_id ${CANDIDATES}`

interface CursorRow {
  seen_hour: number
  profile_id: string
}

/**
 * A page of those who pass at a moment, at most `limit`, and where the next begins; null: that was all. A page may
 * be short or empty though there are more: at most 5,000 rows are opened for it.
 */
export async function listMembers(
  db: D1Database,
  condition: Condition,
  { after = FROM_THE_NEWEST, limit, ...moment }: Moment & { after?: MemberCursor; limit: number },
): Promise<{ profiles: Profile[]; next: MemberCursor | null }> {
  const bound = [after.seenHour, after.profileId, SLICE_ROWS, limit + 1]
  const { sql, index, values } = conditionSql(condition, moment, bound)
  const pieces = [SELECT_MEMBERS, ...sliceOf(sql, index), WITH_ROWS]
  const { results } = await statement(db, pieces, values).all<ProfileRow & CursorRow>()
  const page = results.slice(0, limit)
  const profiles = page.map(toProfile)
  if (results.length > limit) return { profiles, next: toCursor(page.at(-1)!) }
  const end = conditionSql(condition, moment, [after.seenHour, after.profileId, SLICE_ROWS - 1])
  const last = await statement(
    db,
    [SELECT_END, end.index, IN_ORDER, 'LIMIT 1 OFFSET ?3'],
    end.values,
  ).first<CursorRow>()
  return { profiles, next: last && toCursor(last) }
}

const toCursor = (row: CursorRow): MemberCursor => ({ seenHour: row.seen_hour, profileId: row.profile_id })
