/** @module One profile in D1, read by its key. What else is asked of `profiles` stands in the files beside this. */
import type { Profile, ProfileState } from '../core/profile.ts'

/** The columns that make a profile; the others of the table are for lists. */
export const COLUMNS = 'profile_id, first_seen_at, last_seen_at, state'

/** A row of those columns. */
export interface ProfileRow {
  profile_id: string
  first_seen_at: number
  last_seen_at: number
  state: string
}

/** Reads one profile, or null for a visitor never seen. One row read. */
export async function readProfile(db: D1Database, profileId: string): Promise<Profile | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM profiles WHERE profile_id = ?1`)
    .bind(profileId)
    .first<ProfileRow>()
  return row && toProfile(row)
}

/** The profile of a row. */
export function toProfile(row: ProfileRow): Profile {
  return {
    profileId: row.profile_id,
    firstSeenAt: row.first_seen_at,
    lastSeenAt: row.last_seen_at,
    state: JSON.parse(row.state) as ProfileState,
  }
}
