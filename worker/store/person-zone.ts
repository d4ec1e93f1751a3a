/** @module The zone of a person's clock, in D1. */

/** IANA, of the newest visit; null: not known. One row read. */
export const readPersonZone = (db: D1Database, profileId: string): Promise<string | null> =>
  db
    .prepare(`SELECT state->>'$.timeZone.value' AS zone FROM profiles WHERE profile_id = ?1`)
    .bind(profileId)
    .first<string>('zone')
