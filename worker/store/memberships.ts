/** @module Who is in which segment, in D1. SQL on `memberships` is here, in members-of.ts and in hand-on-memberships.ts. */
import type { FollowPlan, TimedChange } from '../core/segment/follow-people.ts'
import { forRows } from './json-rows.ts'
import { toTold } from './to-told.ts'

/** Whom time has worked on. `moments`: for each of them since when it was due, as it was read. */
export interface Due {
  profileIds: string[]
  /** Those who are no more. */
  gone: string[]
  moments: [profileId: string, dueAt: number][]
}

/** Those on whom time has worked until `now` (ms UTC), longest ago first. */
export async function listDue(db: D1Database, now: number, limit: number): Promise<Due> {
  const { results } = await db
    .prepare(
      `SELECT m.profile_id, m.due_at, p.profile_id IS NULL AS is_gone
       FROM memberships AS m LEFT JOIN profiles AS p ON p.profile_id = m.profile_id
       WHERE m.due_at <= ?1 ORDER BY m.due_at LIMIT ?2`,
    )
    .bind(now, limit)
    .all<{ profile_id: string; due_at: number; is_gone: number }>()
  const idsOf = (isGone: number) => results.flatMap((row) => (row.is_gone === isGone ? [row.profile_id] : []))
  const moments = results.map((row): Due['moments'][number] => [row.profile_id, row.due_at])
  return { profileIds: idsOf(0), gone: idsOf(1), moments }
}

/** Of whom nothing could be written is asked again after so long, ms. Our policy. */
const PUT_OFF_MS = 3_600_000

/**
 * Statements for after the due were looked at: who is no more goes, and who is due as before, because nobody was found
 * under that id, is so later. So a slice of the due is never met again at once.
 */
export function putOffDue(db: D1Database, { gone, moments }: Due, now: number): D1PreparedStatement[] {
  return [
    ...deleteMemberships(db, gone),
    db
      .prepare(
        `UPDATE memberships SET due_at = ?2
         WHERE (profile_id, due_at) IN (SELECT value->>0, value->>1 FROM json_each(?1))`,
      )
      .bind(JSON.stringify(moments), now + PUT_OFF_MS),
  ]
}

/** When time alone changes a membership next, ms UTC, as one value; null: never. One index entry read. */
export const NEXT_DUE_MEMBERSHIP = 'SELECT MIN(due_at) FROM memberships WHERE due_at IS NOT NULL'

/** The entries and exits that stand with these people, newest last of each. Times in ms UTC. */
export async function listTold(db: D1Database, profileIds: readonly string[]): Promise<TimedChange[]> {
  const { results } = await db
    .prepare(`SELECT told FROM memberships WHERE profile_id IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(profileIds))
    .all<{ told: string }>()
  return results.flatMap(({ told }) => toTold(told))
}

const PUT = `INSERT INTO memberships (profile_id, member_of, due_at, told)
  SELECT p.profile_id, wanted.value->'memberOf', wanted.value->>'dueAt', wanted.value->'told'
  FROM json_each(?1) AS wanted CROSS JOIN profiles AS p ON p.profile_id = wanted.value->>'profileId'
  WHERE p.person_id IS NULL
  ON CONFLICT (profile_id) DO UPDATE SET member_of = excluded.member_of, told = excluded.told`

/** The moment, whether it is as it was read, was to be at once, or another: who came to be due at once since stays so. */
const PUT_DUE = {
  same: PUT,
  atOnce: `${PUT}, due_at = excluded.due_at`,
  other: `${PUT}, due_at = iif(due_at = 0, 0, excluded.due_at)`,
}

type MembershipRow = FollowPlan['memberships'][number]

/**
 * Statements that write memberships; one that says nothing is no row. Who has become part of a person since is passed
 * over: that person is due. SQLite writes an index entry anew whenever its column is set, so it is set only where it is
 * another.
 */
export function putMemberships(db: D1Database, rows: readonly MembershipRow[]): D1PreparedStatement[] {
  const some = rows.filter(isSome)
  return [
    ...(['same', 'atOnce', 'other'] as const).flatMap((due) =>
      forRows(db, PUT_DUE[due], some.filter((row) => dueOf(row) === due).map(toRow)),
    ),
    ...forRows(
      db,
      `DELETE FROM memberships WHERE (profile_id, ifnull(due_at, -1)) IN (
         SELECT value->>'profileId', ifnull(value->>'wasDueAt', -1) FROM json_each(?1))`,
      rows.filter((row) => !isSome(row)).map(({ profileId, wasDueAt }) => ({ profileId, wasDueAt })),
    ),
  ]
}

const isSome = ({ membership }: MembershipRow): boolean => membership.memberOf.size > 0 || membership.dueAt !== null

function dueOf({ membership, wasDueAt }: MembershipRow): keyof typeof PUT_DUE {
  if (membership.dueAt === wasDueAt) return 'same'
  return wasDueAt === 0 ? 'atOnce' : 'other'
}

const toRow = ({ profileId, membership: { memberOf, dueAt }, told }: MembershipRow) => ({
  profileId,
  memberOf: Object.fromEntries(memberOf),
  dueAt,
  told: told.map(({ at, segmentId, change }) => [at, segmentId, change]),
})

/** Statements that take rows away; those that are not there are no matter. */
export function deleteMemberships(db: D1Database, profileIds: readonly string[]): D1PreparedStatement[] {
  return forRows(db, 'DELETE FROM memberships WHERE profile_id IN (SELECT value FROM json_each(?1))', profileIds)
}

/** Statements that take away what profiles were in before they became part of a person. */
export function deleteJoined(db: D1Database, profileIds: readonly string[]): D1PreparedStatement[] {
  return forRows(
    db,
    `DELETE FROM memberships WHERE profile_id IN (
       SELECT p.profile_id FROM json_each(?1) AS joined CROSS JOIN profiles AS p ON p.profile_id = joined.value
       WHERE p.person_id IS NOT NULL)`,
    profileIds,
  )
}
