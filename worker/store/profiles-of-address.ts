/** @module Whose addresses are, in D1. */

/** Most profiles that one answer holds: an address of a till has thousands. */
const MOST = 5000

/** Profiles that have one of these addresses by the shop's word, or by the sign-up that it is subscribed by, and its guest. */
export async function profilesOfAddresses(db: D1Database, emails: readonly string[]): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT l.profile_id FROM json_each(?1) AS w CROSS JOIN identity_links AS l
         ON l.kind = 'email' AND l.value = w.value AND (l.level = 'verified' OR l.profile_id GLOB 'guest:*')
       UNION
       SELECT u.profile_id FROM json_each(?1) AS w CROSS JOIN subscriptions AS s ON s.email = w.value
       JOIN sign_ups AS u ON u.sign_up_id = s.sign_up_id WHERE u.profile_id IS NOT NULL
       UNION
       SELECT t.profile_id FROM json_each(?1) AS w CROSS JOIN shop_permissions AS t ON t.email = w.value
       WHERE t.profile_id IS NOT NULL
       LIMIT ${MOST}`,
    )
    .bind(JSON.stringify(emails))
    .all<{ profile_id: string }>()
  return results.map(({ profile_id }) => profile_id)
}
