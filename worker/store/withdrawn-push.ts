/** @module Browsers whose visitors permit no messages any more (worker/store/push-subscriptions.ts). Apart: the night needs nothing else of them. */

/**
 * Condition on a row of `push_subscriptions`: since it was made, its visitor's own profile has heard a consent without
 * `message`.
 */
export const HAS_WITHDRAWN = `EXISTS (
  SELECT 1 FROM profiles AS own WHERE own.profile_id = push_subscriptions.profile_id
  AND own.state->>'$.consent.at' > push_subscriptions.made_at
  AND NOT EXISTS (SELECT 1 FROM json_each(own.state, '$.consent.value') WHERE value = 'message'))`

/** Forgets them (safety rule 36). One read a browser. */
export async function deleteWithdrawnPush(db: D1Database): Promise<void> {
  await db.prepare(`DELETE FROM push_subscriptions WHERE ${HAS_WITHDRAWN}`).run()
}
