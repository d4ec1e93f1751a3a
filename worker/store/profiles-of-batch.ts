/** @module The profiles of a batch in D1: read together, written together. */
import type { Grade } from '../../contract/campaign.ts'
import { leadScore } from '../core/lead-score.ts'
import type { Profile } from '../core/profile.ts'
import { hourOf } from '../core/tally.ts'
import { forRows } from './json-rows.ts'
import { COLUMNS, type ProfileRow, toProfile } from './profiles.ts'

const PUT = `INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state)
  SELECT value->>'profileId', value->>'firstSeenAt', value->>'lastSeenAt', value->>'seenHour', value->>'score',
         value->>'grade', value->'state'
  FROM json_each(?1) WHERE true
  ON CONFLICT (profile_id) DO UPDATE SET first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at,
    lead_score = excluded.lead_score, grade = excluded.grade, state = excluded.state`
const PUT_SAME_HOUR = `${PUT} WHERE seen_hour = excluded.seen_hour`
const PUT_OTHER_HOUR = `${PUT}, seen_hour = excluded.seen_hour WHERE seen_hour <> excluded.seen_hour`

/** Statement that reads the profiles of these ids; give its result to `toProfiles`. */
export function selectProfiles(db: D1Database, profileIds: readonly string[]): D1PreparedStatement {
  return db
    .prepare(`SELECT ${COLUMNS} FROM profiles WHERE profile_id IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(profileIds))
}

export function toProfiles(result: D1Result | undefined): Profile[] {
  return ((result?.results ?? []) as ProfileRow[]).map(toProfile)
}

/**
 * Statements that write profiles whole. SQLite writes an index entry anew whenever its column is set, even to what it
 * was: so one statement is for those seen in the hour they were seen in before, one for the others.
 */
export function putProfiles(db: D1Database, profiles: readonly Profile[]): D1PreparedStatement[] {
  const rows = profiles.map((profile) => ({ ...profile, seenHour: hourOf(profile.lastSeenAt), ...scoreOf(profile) }))
  return [...forRows(db, PUT_SAME_HOUR, rows), ...forRows(db, PUT_OTHER_HOUR, rows)]
}

function scoreOf(profile: Profile): { score: number; grade: Grade } {
  const { score, grade } = leadScore(profile.state.activity, profile.lastSeenAt)
  return { score, grade }
}
