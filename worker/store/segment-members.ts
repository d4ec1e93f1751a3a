/** @module Who passes a condition: counted and listed in D1, newest visit first. */
import type { Condition } from '../../contract/condition.ts'
import type { Profile } from '../core/profile.ts'
import type { Moment } from '../core/segment/moment.ts'
import { type ConditionSql, conditionSql } from './condition-sql.ts'
import { type ProfileRow, toProfile } from './profiles.ts'

/** Where a page or a slice begins: after this one, in the order of the index. */
export interface MemberCursor {
  seenHour: number
  profileId: string
}

/** Rows that one statement may open: about a tenth of a second on an idle machine. Our policy, see docs/reference/segments.md. */
const SLICE_ROWS = 5_000

/** Before everybody. */
const FROM_THE_NEWEST: MemberCursor = { seenHour: Number.MAX_SAFE_INTEGER, profileId: '' }

/** Index entries of people, members of persons left out; each is looked at without opening its row. */
const COUNT_INDEXED =
  'SELECT COUNT(*) AS people FROM profiles AS f INDEXED BY profiles_by_seen WHERE f.person_id IS NULL AND'
const SLICE_OF = 'SELECT f.seen_hour, f.profile_id,'
const CANDIDATES = `FROM profiles AS f INDEXED BY profiles_by_seen
  WHERE f.person_id IS NULL AND (f.seen_hour, f.profile_id) < (?1, ?2) AND`
const AS_MEMBER = `AS is_member ${CANDIDATES}`
const IN_ORDER = 'ORDER BY f.seen_hour DESC, f.profile_id DESC'
const SELECT_SLICE = `SELECT COUNT(*) AS looked_at, ifnull(SUM(is_member), 0) AS people,
    MIN(printf('%010d', seen_hour) || profile_id) AS last FROM (`
const SELECT_MEMBERS = 'SELECT p.profile_id, p.first_seen_at, p.last_seen_at, p.state, m.seen_hour FROM ('
/** CROSS: the slice first and in its order, so that it is left as soon as the page is full. */
const WITH_ROWS = 'AS m CROSS JOIN profiles AS p ON p.profile_id = m.profile_id WHERE m.is_member LIMIT ?4'
const SELECT_END = `SELECT f.seen_hour, f.profile_id ${CANDIDATES}`

/** How many there are. `isExact` false: time was up, and there are at least so many. `rowsRead` as D1 counts them. */
export interface MemberCount {
  count: number
  isExact: boolean
  rowsRead: number
}

interface CursorRow {
  seen_hour: number
  profile_id: string
}

interface SliceRow {
  looked_at: number
  people: number
  last: string | null
}

/**
 * Counts who passes at a moment. Where the index tells all: one statement, a pass over at most all index entries.
 * Else slices of 5,000 rows that the index leaves open, until `isTimeUp` says so after one of them.
 */
export async function countMembers(
  db: D1Database,
  condition: Condition,
  { isTimeUp, ...moment }: Moment & { isTimeUp: () => boolean },
): Promise<MemberCount> {
  const { sql, isIndexOnly, values } = conditionSql(condition, moment)
  if (isIndexOnly) {
    const { results, meta } = await statement(db, [COUNT_INDEXED, sql], values).all<{ people: number }>()
    return { count: results[0]?.people ?? 0, isExact: true, rowsRead: meta.rows_read }
  }
  let [count, rowsRead] = [0, 0]
  let after: MemberCursor | null = FROM_THE_NEWEST
  while (after !== null) {
    const answer: D1Result<SliceRow> = await sliceStatement(db, condition, moment, after).all<SliceRow>()
    const slice: SliceRow | undefined = answer.results[0]
    count += slice?.people ?? 0
    rowsRead += answer.meta.rows_read
    after = slice?.last && slice.looked_at === SLICE_ROWS ? cursorOf(slice.last) : null
    if (after !== null && isTimeUp()) return { count, isExact: false, rowsRead }
  }
  return { count, isExact: true, rowsRead }
}

/** One row: how many were looked at, how many of them pass, and the last of them. */
function sliceStatement(
  db: D1Database,
  condition: Condition,
  moment: Moment,
  after: MemberCursor,
): D1PreparedStatement {
  const { sql, index, values } = conditionSql(condition, moment, [after.seenHour, after.profileId, SLICE_ROWS])
  return statement(db, [SELECT_SLICE, SLICE_OF, sql, AS_MEMBER, index, IN_ORDER, 'LIMIT ?3)'], values)
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
  const { sql, index, values } = conditionSql(condition, moment, [
    after.seenHour,
    after.profileId,
    SLICE_ROWS,
    limit + 1,
  ])
  const slice = [SLICE_OF, sql, AS_MEMBER, index, IN_ORDER, 'LIMIT ?3)']
  const { results } = await statement(db, [SELECT_MEMBERS, ...slice, WITH_ROWS], values).all<ProfileRow & CursorRow>()
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

/** The pieces as a statement. D1 refuses values beyond the last one that a statement names. */
function statement(db: D1Database, pieces: readonly string[], values: ConditionSql['values']): D1PreparedStatement {
  const sql = pieces.join(' ')
  const last = Math.max(0, ...[...sql.matchAll(/\?(\d+)/g)].map(([, place]) => Number(place)))
  return db.prepare(sql).bind(...values.slice(0, last))
}

const toCursor = (row: CursorRow): MemberCursor => ({ seenHour: row.seen_hour, profileId: row.profile_id })

/** The ten digits of the hour, then the id. */
const cursorOf = (last: string): MemberCursor => ({ seenHour: Number(last.slice(0, 10)), profileId: last.slice(10) })
