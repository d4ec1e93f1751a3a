/** @module A walk over all people in D1, by key. */

/** The next people by key, without the profiles in persons: a walk over them all meets each one. */
export async function listPeopleAfter(db: D1Database, profileId: string, limit: number): Promise<string[]> {
  const { results } = await db
    .prepare(`SELECT profile_id FROM profiles WHERE person_id IS NULL AND profile_id > ?1 ORDER BY profile_id LIMIT ?2`)
    .bind(profileId, limit)
    .all<{ profile_id: string }>()
  return results.map((row) => row.profile_id)
}
