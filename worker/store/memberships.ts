/** @module Who is in which segment, in D1. SQL on `memberships` is here, in members-of.ts and in hand-on-memberships.ts. */
import type { Membership } from '../core/segment/follow-segments.ts'
import { forRows } from './json-rows.ts'

/** Those on whom time has worked until `now` (ms UTC), longest ago first; `gone`: those who are no more. */
export async function listDue(
  db: D1Database,
  now: number,
  limit: number,
): Promise<{ profileIds: string[]; gone: string[] }> {
  const { results } = await db
    .prepare(
      `SELECT m.profile_id, p.profile_id IS NULL AS is_gone
       FROM memberships AS m LEFT JOIN profiles AS p ON p.profile_id = m.profile_id
       WHERE m.due_at <= ?1 ORDER BY m.due_at LIMIT ?2`,
    )
    .bind(now, limit)
    .all<{ profile_id: string; is_gone: number }>()
  const idsOf = (isGone: number) => results.flatMap((row) => (row.is_gone === isGone ? [row.profile_id] : []))
  return { profileIds: idsOf(0), gone: idsOf(1) }
}

/** When time alone changes something next, ms UTC; null: never. One index entry read. */
export async function readNextDue(db: D1Database): Promise<number | null> {
  const row = await db
    .prepare('SELECT due_at FROM memberships WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1')
    .first<{ due_at: number }>()
  return row?.due_at ?? null
}

/**
 * Statements that write memberships; one that says nothing is no row. Who has become part of a person since is passed
 * over: that person is due.
 */
export function putMemberships(
  db: D1Database,
  rows: readonly { profileId: string; membership: Membership }[],
): D1PreparedStatement[] {
  const isSome = ({ membership }: { membership: Membership }) =>
    membership.memberOf.size > 0 || membership.dueAt !== null
  const some = rows.filter(isSome).map(({ profileId, membership: { memberOf, dueAt } }) => ({
    profileId,
    memberOf: Object.fromEntries(memberOf),
    dueAt,
  }))
  return [
    ...forRows(
      db,
      `INSERT INTO memberships (profile_id, member_of, due_at)
       SELECT p.profile_id, wanted.value->'memberOf', wanted.value->>'dueAt'
       FROM json_each(?1) AS wanted CROSS JOIN profiles AS p ON p.profile_id = wanted.value->>'profileId'
       WHERE p.person_id IS NULL
       ON CONFLICT (profile_id) DO UPDATE SET member_of = excluded.member_of, due_at = excluded.due_at`,
      some,
    ),
    ...deleteMemberships(
      db,
      rows.filter((row) => !isSome(row)).map(({ profileId }) => profileId),
    ),
  ]
}

/** Statements that take rows away; those that are not there are no matter. */
export function deleteMemberships(db: D1Database, profileIds: readonly string[]): D1PreparedStatement[] {
  return forRows(db, 'DELETE FROM memberships WHERE profile_id IN (SELECT value FROM json_each(?1))', profileIds)
}
