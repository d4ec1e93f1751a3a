/** @module A person in D1, by the id of one of its profiles or by its own. */
import type { Profile } from '../core/profile.ts'
import { COLUMNS, type ProfileRow, toProfile } from './profiles.ts'

/**
 * The person that a profile's id, or a person's, stands for: the id of its row, and those of all profiles in it, itself
 * where it stands alone. A person's id that is no longer is found by the profile it was named after.
 */
export async function readMembers(db: D1Database, id: string): Promise<{ rowId: string; profileIds: string[] }> {
  const profileId = id.replace(/^person:/, '')
  const { results } = await db
    .prepare(
      `SELECT profile_id, person_id FROM profiles
       WHERE person_id = (SELECT person_id FROM profiles WHERE profile_id = ?1) ORDER BY profile_id`,
    )
    .bind(profileId)
    .all<{ profile_id: string; person_id: string }>()
  const [first] = results
  return first
    ? { rowId: first.person_id, profileIds: results.map((row) => row.profile_id) }
    : { rowId: profileId, profileIds: [profileId] }
}

/** Reads one profile's own row, or a person's; null where there is none. One row read. */
export async function readProfile(db: D1Database, profileId: string): Promise<Profile | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM profiles WHERE profile_id = ?1`)
    .bind(profileId)
    .first<ProfileRow>()
  return row && toProfile(row)
}
