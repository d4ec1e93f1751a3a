/** @module People with what is stored of their segments, in D1. */
import type { StoredMember } from '../core/segment/follow-people.ts'
import { type ProfileRow, toProfile } from './profiles.ts'
import { toTold } from './to-told.ts'

interface MemberRow extends ProfileRow {
  asked_for: string
  score_fades: string
  clv_minor: number | null
  clv_currency: string | null
  member_of: string | null
  due_at: number | null
  told: string | null
}

interface JoinedRow {
  person_id: string
  profile_id: string
  member_of: string
  told: string
}

/** People's rows of these profiles: those of their persons, else their own; and the ids by which each was asked for. */
const ROWS_OF = `SELECT COALESCE(person_id, profile_id) AS row_id, json_group_array(profile_id) AS asked_for FROM profiles
  WHERE profile_id IN (SELECT value FROM json_each(?1)) GROUP BY row_id`

const SELECT_MEMBERS = `SELECT wanted.asked_for, p.profile_id, p.first_seen_at, p.last_seen_at, p.state, p.score_fades,
    p.clv_minor, p.clv_currency, m.member_of, m.due_at, m.told
  FROM (${ROWS_OF}) AS wanted CROSS JOIN profiles AS p ON p.profile_id = wanted.row_id
  LEFT JOIN memberships AS m ON m.profile_id = p.profile_id`

const SELECT_JOINED = `SELECT p.person_id, m.profile_id, m.member_of, m.told
  FROM (${ROWS_OF}) AS wanted CROSS JOIN profiles AS p ON p.person_id = wanted.row_id
  JOIN memberships AS m ON m.profile_id = p.profile_id`

/** `askedFor`: those of the profiles asked for that are this person. */
export interface ReadMember extends StoredMember {
  askedFor: string[]
}

/** The people whom these profiles are, each once. What a person's profiles were in counts as the person's. */
export async function readMembersOf(db: D1Database, profileIds: readonly string[]): Promise<ReadMember[]> {
  const ids = JSON.stringify(profileIds)
  const [rows, joined] = await db.batch([db.prepare(SELECT_MEMBERS).bind(ids), db.prepare(SELECT_JOINED).bind(ids)])
  const joinedRows = (joined?.results ?? []) as JoinedRow[]
  return ((rows?.results ?? []) as MemberRow[]).map((row) => {
    const own = joinedRows.filter(({ person_id }) => person_id === row.profile_id)
    return {
      askedFor: JSON.parse(row.asked_for) as string[],
      subject: { ...toProfile(row), scored: scoredOf(row), scoreFades: row.score_fades },
      stored: {
        memberOf: unionOf([row.member_of, ...own.map(({ member_of }) => member_of)]),
        dueAt: row.due_at,
      },
      told: [row, ...own].flatMap(({ told }) => (told ? toTold(told) : [])).sort((a, b) => a.at - b.at),
      joined: own.map(({ profile_id }) => profile_id),
    }
  })
}

const scoredOf = (row: MemberRow) => ({ clvMinor: row.clv_minor, clvCurrency: row.clv_currency })

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
