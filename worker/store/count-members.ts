/** @module How many people pass a condition, counted in D1. */
import type { Condition } from '../../contract/condition.ts'
import type { Moment } from '../core/segment/moment.ts'
import { FALSE, TRUE } from './condition-part.ts'
import { conditionSql } from './condition-sql.ts'
import { FROM_THE_NEWEST, type MemberCursor, SLICE_ROWS, sliceOf, statement } from './member-slice.ts'

/** Index entries of people, members of persons left out; each is looked at without opening its row. */
const SELECT_SUM = 'SELECT COUNT(*) AS possible, ifnull(SUM('
const FROM_INDEX = '), 0) AS people FROM profiles AS f INDEXED BY profiles_by_seen WHERE f.person_id IS NULL AND'
const SELECT_SLICE = `SELECT COUNT(*) AS looked_at, ifnull(SUM(is_member), 0) AS people,
    MIN(printf('%010d', seen_hour) || profile_id) AS last FROM (`

/** How many there are. `isExact` false: time was up, and there are at least so many. `rowsRead` as D1 counts them. */
export interface MemberCount {
  count: number
  isExact: boolean
  rowsRead: number
}

interface SliceRow {
  looked_at: number
  people: number
  last: string | null
}

/** Rows of the first slice: few, to learn how fast this database is now. */
const FIRST_ROWS = 500

/**
 * Counts who passes at a moment. Whom the index settles: in one statement, a pass over at most all index entries. The
 * others: in slices of at most 5,000 rows, as many as may be looked at in what is left of the time; `leftMs` is asked after
 * each of them.
 */
export async function countMembers(
  db: D1Database,
  condition: Condition,
  { leftMs, ...moment }: Moment & { leftMs: () => number },
): Promise<MemberCount> {
  let { count, open, rowsRead } = await countSettled(db, condition, moment)
  let after = FROM_THE_NEWEST
  let rows = FIRST_ROWS
  while (open > 0) {
    const limit = Math.min(open, rows)
    const before = leftMs()
    const answer = await sliceStatement(db, condition, moment, { after, limit }).all<SliceRow>()
    const { looked_at: lookedAt = 0, people = 0, last = null } = answer.results[0] ?? {}
    count += people
    rowsRead += answer.meta.rows_read
    open = last !== null && lookedAt === limit ? open - lookedAt : 0
    if (last !== null) after = cursorOf(last)
    const left = leftMs()
    if (open > 0 && left <= 0) return { count, isExact: false, rowsRead }
    const rowsPerMs = limit / Math.max(1, before - left)
    rows = Math.ceil(Math.min(SLICE_ROWS, Math.max(FIRST_ROWS, rowsPerMs * left)))
  }
  return { count, isExact: true, rowsRead }
}

async function countSettled(
  db: D1Database,
  condition: Condition,
  moment: Moment,
): Promise<{ count: number; open: number; rowsRead: number }> {
  const { index, certain, isIndexOnly, values } = conditionSql(condition, moment)
  if (certain === FALSE && !isIndexOnly) return { count: 0, open: Number.POSITIVE_INFINITY, rowsRead: 0 }
  const pieces = [SELECT_SUM, isIndexOnly ? TRUE : certain, FROM_INDEX, index]
  const { results, meta } = await statement(db, pieces, values).all<Record<'possible' | 'people', number>>()
  const { possible = 0, people = 0 } = results[0] ?? {}
  return { count: people, open: possible - people, rowsRead: meta.rows_read }
}

/** One row, of those whom the index leaves open: how many were looked at, how many of them pass, and the last of them. */
function sliceStatement(
  db: D1Database,
  condition: Condition,
  moment: Moment,
  { after, limit }: { after: MemberCursor; limit: number },
): D1PreparedStatement {
  const bound = [after.seenHour, after.profileId, limit]
  const { sql, index, certain, values } = conditionSql(condition, moment, bound)
  return statement(db, [SELECT_SLICE, ...sliceOf(sql, `${index} AND NOT ${certain}`), ')'], values)
}

/** The ten digits of the hour, then the id. */
const cursorOf = (last: string): MemberCursor => ({ seenHour: Number(last.slice(0, 10)), profileId: last.slice(10) })
