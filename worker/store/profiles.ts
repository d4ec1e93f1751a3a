/** @module Profiles in D1. All SQL on `profiles` lives here. */
import type { Grade } from '../../contract/campaign.ts'
import { leadScore } from '../core/lead-score.ts'
import type { Profile, ProfileState } from '../core/profile.ts'
import { hourOf } from '../core/tally.ts'
import { forRows } from './json-rows.ts'

interface ProfileRow {
  profile_id: string
  first_seen_at: number
  last_seen_at: number
  state: string
}

const COLUMNS = 'profile_id, first_seen_at, last_seen_at, state'
const ORDERS = { recent: 'seen_hour DESC, last_seen_at DESC', score: 'lead_score DESC, last_seen_at DESC' } as const

const PUT = `INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state)
  SELECT value->>'profileId', value->>'firstSeenAt', value->>'lastSeenAt', value->>'seenHour', value->>'score',
         value->>'grade', value->'state'
  FROM json_each(?1) WHERE true
  ON CONFLICT (profile_id) DO UPDATE SET first_seen_at = excluded.first_seen_at, last_seen_at = excluded.last_seen_at,
    lead_score = excluded.lead_score, grade = excluded.grade, state = excluded.state`
const PUT_SAME_HOUR = `${PUT} WHERE seen_hour = excluded.seen_hour`
const PUT_OTHER_HOUR = `${PUT}, seen_hour = excluded.seen_hour WHERE seen_hour <> excluded.seen_hour`

/** Reads one profile, or null for a visitor never seen. One row read. */
export async function readProfile(db: D1Database, profileId: string): Promise<Profile | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM profiles WHERE profile_id = ?1`)
    .bind(profileId)
    .first<ProfileRow>()
  return row && toProfile(row)
}

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

/** A page of people: newest first, or warmest first among those seen in 30 days. */
export async function listProfiles(
  db: D1Database,
  options: { order: 'recent' | 'score'; sinceHour: number; offset: number; limit: number },
): Promise<Profile[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM profiles WHERE seen_hour >= ?1
       ORDER BY ${ORDERS[options.order]}, profile_id LIMIT ?2 OFFSET ?3`,
    )
    .bind(options.order === 'recent' ? 0 : options.sinceHour, options.limit, options.offset)
    .all<ProfileRow>()
  return results.map(toProfile)
}

/** People seen since a moment (ms UTC): how many of each grade, with something in the cart, and active since another. */
export async function countPeople(
  db: D1Database,
  since: { dayStartAt: number; activeAt: number },
): Promise<{ leads: Record<Grade, number>; carts: number; active: number }> {
  const { results } = await db
    .prepare(
      `SELECT grade, COUNT(*) AS people, SUM(last_seen_at >= ?2) AS active,
              SUM(COALESCE(json_array_length(state, '$.cart.value.items'), 0) > 0) AS carts
       FROM profiles WHERE seen_hour >= ?3 AND last_seen_at >= ?1 GROUP BY grade`,
    )
    .bind(since.dayStartAt, since.activeAt, hourOf(since.dayStartAt))
    .all<{ grade: Grade; people: number; active: number; carts: number }>()
  const leads: Record<Grade, number> = { cold: 0, warm: 0, hot: 0 }
  for (const row of results) leads[row.grade] = row.people
  const sum = (key: 'active' | 'carts') => results.reduce((total, row) => total + row[key], 0)
  return { leads, carts: sum('carts'), active: sum('active') }
}

function scoreOf(profile: Profile): { score: number; grade: Grade } {
  const { score, grade } = leadScore(profile.state.activity, profile.lastSeenAt)
  return { score, grade }
}

function toProfile(row: ProfileRow): Profile {
  return {
    profileId: row.profile_id,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    state: JSON.parse(row.state) as ProfileState,
  }
}
