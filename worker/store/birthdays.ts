/** @module Whose birthday it is, in D1. */

/** `monthDay` as `MM-DD`; `timeZone`: IANA, null: unknown. */
export interface Birthday {
  profileId: string
  monthDay: string
  timeZone: string | null
}

/** People with one of these birthdays, by key, each once. As many index entries are read as there are of them. */
export async function listBirthdays(
  db: D1Database,
  monthDays: readonly string[],
  { after, limit }: { after: string; limit: number },
): Promise<Birthday[]> {
  const { results } = await db
    .prepare(
      `SELECT profile_id AS profileId, state->>'$.traits.birthday.value' AS monthDay,
         state->>'$.timeZone.value' AS timeZone
       FROM profiles WHERE state->>'$.traits.birthday.value' IN (SELECT value FROM json_each(?1))
         AND state->>'$.traits.birthday.value' IS NOT NULL AND person_id IS NULL AND profile_id > ?2
       ORDER BY profile_id LIMIT ?3`,
    )
    .bind(JSON.stringify(monthDays), after, limit)
    .all<Birthday>()
  return results
}
