/** @module Who is in which segment, in D1. All SQL on `memberships` but that of hand-on-memberships.ts lives here. */
import type { Membership } from '../core/segment/follow-segments.ts'
import type { Subject } from '../core/segment/subject.ts'
import { forRows } from './json-rows.ts'
import { type ProfileRow, toProfile } from './profiles.ts'

/** A person as stored. */
export interface StoredMember {
  subject: Subject
  stored: Membership
  /** Profiles of this person with a row of their own here, from before they were joined: it goes. */
  joined: string[]
}

interface MemberRow extends ProfileRow {
  clv_minor: number | null
  clv_currency: string | null
  member_of: string | null
  due_at: number | null
}

interface JoinedRow {
  person_id: string
  profile_id: string
  member_of: string
}

/** People's rows of these profiles: those of their persons, else their own. */
const ROWS_OF = `SELECT DISTINCT COALESCE(person_id, profile_id) AS row_id FROM profiles
  WHERE profile_id IN (SELECT value FROM json_each(?1))`

const SELECT_MEMBERS = `SELECT p.profile_id, p.first_seen_at, p.last_seen_at, p.state, p.clv_minor, p.clv_currency,
    m.member_of, m.due_at
  FROM (${ROWS_OF}) AS wanted CROSS JOIN profiles AS p ON p.profile_id = wanted.row_id
  LEFT JOIN memberships AS m ON m.profile_id = p.profile_id`

const SELECT_JOINED = `SELECT p.person_id, m.profile_id, m.member_of
  FROM (${ROWS_OF}) AS wanted CROSS JOIN profiles AS p ON p.person_id = wanted.row_id
  JOIN memberships AS m ON m.profile_id = p.profile_id`

/** The people whom these profiles are, each once. What a person's profiles were in counts as the person's. */
export async function readMembersOf(db: D1Database, profileIds: readonly string[]): Promise<StoredMember[]> {
  const ids = JSON.stringify(profileIds)
  const [rows, joined] = await db.batch([db.prepare(SELECT_MEMBERS).bind(ids), db.prepare(SELECT_JOINED).bind(ids)])
  const joinedRows = (joined?.results ?? []) as JoinedRow[]
  return ((rows?.results ?? []) as MemberRow[]).map((row) => {
    const own = joinedRows.filter(({ person_id }) => person_id === row.profile_id)
    return {
      subject: { ...toProfile(row), scored: { clvMinor: row.clv_minor, clvCurrency: row.clv_currency } },
      stored: {
        memberOf: unionOf([row.member_of, ...own.map(({ member_of }) => member_of)]),
        dueAt: row.due_at,
      },
      joined: own.map(({ profile_id }) => profile_id),
    }
  })
}

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

/** The next people by key, without the profiles in persons: a walk over them all meets each one. */
export async function listPeopleAfter(db: D1Database, profileId: string, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare(`SELECT profile_id FROM profiles WHERE person_id IS NULL AND profile_id > ?1 ORDER BY profile_id LIMIT ?2`)
    .bind(profileId, limit)
    .all<{ profile_id: string }>()
  return results.map((row) => row.profile_id)
}

/** Statements that write memberships; one that says nothing is no row. */
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
       SELECT value->>'profileId', value->'memberOf', value->>'dueAt' FROM json_each(?1) WHERE true
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

/** Of a segment in several the first entry that somebody saw. */
function unionOf(texts: readonly (string | null)[]): Map<string, number> {
  const union = new Map<string, number>()
  for (const text of texts)
    for (const [segmentId, since] of Object.entries(JSON.parse(text ?? '{}') as Record<string, number>)) {
      const known = union.get(segmentId) ?? 0
      union.set(segmentId, known === 0 || (since !== 0 && since < known) ? since : known)
    }
  return union
}
