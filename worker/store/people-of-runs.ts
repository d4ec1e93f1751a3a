/** @module The people of runs in D1. */
import type { Subject } from '../core/segment/subject.ts'
import { type ProfileRow, toProfile } from './profiles.ts'

interface PersonRow extends ProfileRow {
  asked_for: string
  score_fades: string
  clv_minor: number | null
  clv_currency: string | null
}

/** The people whom these profiles are, by the ids asked for; those who are no more are not in it. Two rows a person. */
export async function readPeopleOfRuns(db: D1Database, profileIds: Iterable<string>): Promise<Map<string, Subject>> {
  const ids = [...new Set(profileIds)]
  if (ids.length === 0) return new Map()
  const { results } = await db
    .prepare(
      `SELECT own.profile_id AS asked_for, p.profile_id, p.first_seen_at, p.last_seen_at, p.state, p.score_fades,
         p.clv_minor, p.clv_currency
       FROM json_each(?1) AS wanted CROSS JOIN profiles AS own ON own.profile_id = wanted.value
         CROSS JOIN profiles AS p ON p.profile_id = ifnull(own.person_id, own.profile_id)`,
    )
    .bind(JSON.stringify(ids))
    .all<PersonRow>()
  return new Map(results.map((row) => [row.asked_for, toSubject(row)]))
}

const toSubject = (row: PersonRow): Subject => ({
  ...toProfile(row),
  scored: { clvMinor: row.clv_minor, clvCurrency: row.clv_currency },
  scoreFades: row.score_fades,
})
