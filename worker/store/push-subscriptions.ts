/** @module Browsers that may be pushed to, in D1. All SQL on `push_subscriptions` lives here. */
import { HAS_WITHDRAWN } from './withdrawn-push.ts'

/** A row as sending needs it. Keys in base64url. */
export interface PushSubscriptionRow {
  profileId: string
  endpointHash: string
  endpoint: string
  p256dh: string
  auth: string
}

/** A visitor is one browser, which may renew its subscription. Our policy, against floods. */
const MOST_OF_VISITOR = 3

/** A browser belongs to the visitor who said so last: another one's row for it goes. `madeAt` in ms UTC. */
export async function putPushSubscription(
  db: D1Database,
  row: PushSubscriptionRow & { publicKey: string; madeAt: number },
): Promise<void> {
  await db.batch([
    db
      .prepare('DELETE FROM push_subscriptions WHERE endpoint_hash = ?1 AND profile_id <> ?2')
      .bind(row.endpointHash, row.profileId),
    db
      .prepare(
        `INSERT INTO push_subscriptions (profile_id, endpoint_hash, endpoint, p256dh, auth, public_key, made_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (profile_id, endpoint_hash) DO UPDATE SET p256dh = excluded.p256dh, auth = excluded.auth,
           public_key = excluded.public_key, made_at = excluded.made_at, trouble = NULL`,
      )
      .bind(row.profileId, row.endpointHash, row.endpoint, row.p256dh, row.auth, row.publicKey, row.madeAt),
    db
      .prepare(
        `DELETE FROM push_subscriptions WHERE profile_id = ?1 AND endpoint_hash NOT IN (
           SELECT endpoint_hash FROM push_subscriptions WHERE profile_id = ?1 ORDER BY made_at DESC LIMIT ?2)`,
      )
      .bind(row.profileId, MOST_OF_VISITOR),
  ])
}

/** Of a person (their row) or a profile that stands alone, the newest first; not where messages are not permitted any more. */
export async function listPushSubscriptions(
  db: D1Database,
  profileId: string,
  most: number,
): Promise<PushSubscriptionRow[]> {
  const { results } = await db
    .prepare(
      `SELECT profile_id AS profileId, endpoint_hash AS endpointHash, endpoint, p256dh, auth FROM push_subscriptions
       WHERE (profile_id = ?1 OR profile_id IN (SELECT profile_id FROM profiles WHERE person_id = ?1))
         AND NOT ${HAS_WITHDRAWN}
       ORDER BY made_at DESC LIMIT ?2`,
    )
    .bind(profileId, most)
    .all<PushSubscriptionRow>()
  return results
}

/** It is gone. */
export async function deletePushSubscription(
  db: D1Database,
  { profileId, endpointHash }: Pick<PushSubscriptionRow, 'profileId' | 'endpointHash'>,
): Promise<void> {
  await db
    .prepare('DELETE FROM push_subscriptions WHERE profile_id = ?1 AND endpoint_hash = ?2')
    .bind(profileId, endpointHash)
    .run()
}

/** Of one visitor, all of them: they have withdrawn. */
export async function deletePushSubscriptions(db: D1Database, profileId: string): Promise<void> {
  await db.prepare('DELETE FROM push_subscriptions WHERE profile_id = ?1').bind(profileId).run()
}

/** Notes what a push service has against us; the browser stays. */
export async function notePushTrouble(
  db: D1Database,
  { profileId, endpointHash }: Pick<PushSubscriptionRow, 'profileId' | 'endpointHash'>,
  trouble: string,
): Promise<void> {
  await db
    .prepare('UPDATE push_subscriptions SET trouble = ?3 WHERE profile_id = ?1 AND endpoint_hash = ?2')
    .bind(profileId, endpointHash, trouble)
    .run()
}

/** How many browsers may be pushed to, and of how many a push service did not believe our key. */
export async function countPushSubscriptions(db: D1Database): Promise<{ browsers: number; troubled: number }> {
  const row = await db
    .prepare('SELECT count(*) AS browsers, count(trouble) AS troubled FROM push_subscriptions')
    .first<{ browsers: number; troubled: number }>()
  return row ?? { browsers: 0, troubled: 0 }
}
