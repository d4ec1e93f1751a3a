/** @module Addresses that people confirmed lately, in D1. */

/** `profileId`: the visitor who left it; null: one who permits no measuring. `at` in ms UTC. */
export interface Confirmed {
  email: string
  at: number
  profileId: string | null
}

/** Those confirmed since a moment, the first first; of one moment by address. */
export async function listConfirmed(
  db: D1Database,
  { after, limit }: { after: { at: number; email: string }; limit: number },
): Promise<Confirmed[]> {
  const { results } = await db
    .prepare(
      `SELECT s.email, s.confirmed_at AS at, u.profile_id AS profileId FROM subscriptions AS s
       LEFT JOIN sign_ups AS u ON u.sign_up_id = s.sign_up_id
       WHERE s.confirmed_at >= ?1 AND (s.confirmed_at, s.email) > (?1, ?2) ORDER BY s.confirmed_at, s.email LIMIT ?3`,
    )
    .bind(after.at, after.email, limit)
    .all<Confirmed>()
  return results
}
