/** @module When people were there, in D1: the part of their profiles that says it. */
import type { Rhythm } from '../core/interest/rhythm.ts'

/** Rhythms of the next people by key (profiles within persons are left out); `last`: null where there are no more. */
export async function listRhythms(
  db: D1Database,
  { after, limit }: { after: string; limit: number },
): Promise<{ rhythms: Rhythm[]; last: string | null }> {
  const { results } = await db
    .prepare(
      `SELECT profile_id AS profileId, state->'$.interests.rhythm' AS rhythm FROM profiles
       WHERE person_id IS NULL AND profile_id > ?1 ORDER BY profile_id LIMIT ?2`,
    )
    .bind(after, limit)
    .all<{ profileId: string; rhythm: string | null }>()
  const rhythms = results.map(({ rhythm }) => JSON.parse(rhythm ?? '{}') as Rhythm)
  return { rhythms, last: results.at(-1)?.profileId ?? null }
}
