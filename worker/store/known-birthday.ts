/** @module The birthday of a person, in D1. */

/** MM-DD as the person of this profile has it; null: it is not known. */
export async function readBirthday(db: D1Database, profileId: string): Promise<string | null> {
  const row = await db
    .prepare(
      `SELECT p.state->>'$.traits.birthday.value' AS birthday FROM profiles AS own
       JOIN profiles AS p ON p.profile_id = COALESCE(own.person_id, own.profile_id) WHERE own.profile_id = ?1`,
    )
    .bind(profileId)
    .first<{ birthday: string | null }>()
  return row?.birthday ?? null
}
