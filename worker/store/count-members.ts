/** @module How many people pass a condition, counted in D1. */
import type { Condition } from '../../contract/condition.ts'
import type { Moment } from '../core/segment/moment.ts'
import { FALSE } from './condition-part.ts'
import { conditionSql } from './condition-sql.ts'
import {
  AS_MEMBER,
  FROM_THE_NEWEST,
  IN_ORDER,
  type MemberCursor,
  SLICE_OF,
  SLICE_ROWS,
  statement,
} from './member-slice.ts'

/** Index entries of people, members of persons left out; each is looked at without opening its row. */
const COUNT_INDEXED =
  'SELECT COUNT(*) AS people FROM profiles AS f INDEXED BY profiles_by_seen WHERE f.person_id IS NULL AND'
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

/**
 * Counts who passes at a moment. Of whom the index tells: in one statement, a pass over at most all index entries. Of
 * the others: slices of 5,000 rows, until `isTimeUp` says so after one of them.
 */
export async function countMembers(
  db: D1Database,
  condition: Condition,
  { isTimeUp, ...moment }: Moment & { isTimeUp: () => boolean },
): Promise<MemberCount> {
  let { count, rowsRead } = await countCertain(db, condition, moment)
  let after = conditionSql(condition, moment).isIndexOnly ? null : FROM_THE_NEWEST
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

/** Who passes by what the index knows alone. */
async function countCertain(
  db: D1Database,
  condition: Condition,
  moment: Moment,
): Promise<{ count: number; rowsRead: number }> {
  const { certain, values } = conditionSql(condition, moment)
  if (certain === FALSE) return { count: 0, rowsRead: 0 }
  const { results, meta } = await statement(db, [COUNT_INDEXED, certain], values).all<{ people: number }>()
  return { count: results[0]?.people ?? 0, rowsRead: meta.rows_read }
}

/** One row, of those whom the index leaves open: how many were looked at, how many of them pass, and the last of them. */
function sliceStatement(
  db: D1Database,
  condition: Condition,
  moment: Moment,
  after: MemberCursor,
): D1PreparedStatement {
  const bound = [after.seenHour, after.profileId, SLICE_ROWS]
  const { sql, index, certain, values } = conditionSql(condition, moment, bound)
  const open = `${index} AND NOT ${certain}`
  return statement(db, [SELECT_SLICE, SLICE_OF, sql, AS_MEMBER, open, IN_ORDER, 'LIMIT ?3)'], values)
}

/** The ten digits of the hour, then the id. */
const cursorOf = (last: string): MemberCursor => ({ seenHour: Number(last.slice(0, 10)), profileId: last.slice(10) })
