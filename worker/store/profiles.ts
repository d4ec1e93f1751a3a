/** @module One profile in D1, read by its key. What else is asked of `profiles` stands in the files beside this. */
import type { Profile, ProfileState } from '../core/profile.ts'
import { NO_SHOWING } from '../core/showing.ts'
import { NO_TASTES } from '../core/tastes.ts'

/** The columns that make a profile; the others of the table are for lists. */
export const COLUMNS = 'profile_id, first_seen_at, last_seen_at, state'

/** A row of those columns. */
export interface ProfileRow {
  profile_id: string
  first_seen_at: number
  last_seen_at: number
  state: string
}

/**
 * What is known of a visitor: the person's state where the browser is one's, under the visitor's own id; null for one
 * never seen. One row read, two for a person of several profiles.
 */
export async function readVisitor(db: D1Database, visitor: string): Promise<Profile | null> {
  const row = await db
    .prepare(
      `SELECT own.profile_id, COALESCE(p.first_seen_at, own.first_seen_at) AS first_seen_at,
              COALESCE(p.last_seen_at, own.last_seen_at) AS last_seen_at, COALESCE(p.state, own.state) AS state
       FROM profiles AS own LEFT JOIN profiles AS p ON p.profile_id = own.person_id WHERE own.profile_id = ?1`,
    )
    .bind(visitor)
    .first<ProfileRow>()
  return row && toProfile(row)
}

/** The profile of a row. One that was written before there were some of its parts has none of them. */
export function toProfile(row: ProfileRow): Profile {
  return {
    profileId: row.profile_id,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    state: { ...NO_TASTES, ...NO_SHOWING, ...(JSON.parse(row.state) as ProfileState) },
  }
}
