/** @module The shop's word about who may be written to, in D1. All SQL that writes `shop_permissions` lives here. */
import type { ShopWord } from '../core/message/shop-words.ts'
import { forRows } from './json-rows.ts'

/**
 * Statements that keep these words: of two about one address the one that has been so since later stays, of the same moment
 * the one told later, and a no before a yes. In any order, and told twice, they end the same.
 */
export const putShopWords = (db: D1Database, words: readonly ShopWord[]): D1PreparedStatement[] =>
  forRows(
    db,
    `INSERT INTO shop_permissions (email, subscribed, since_at, told_at, told_by, profile_id)
     SELECT w.value->>'email', w.value->>'subscribed', w.value->>'sinceAt', w.value->>'toldAt', w.value->>'toldBy',
            w.value->>'profileId'
     FROM json_each(?1) AS w WHERE true
     ON CONFLICT (email) DO UPDATE SET subscribed = excluded.subscribed, since_at = excluded.since_at,
       told_at = excluded.told_at, told_by = excluded.told_by,
       profile_id = COALESCE(excluded.profile_id, shop_permissions.profile_id)
     WHERE (excluded.since_at, excluded.told_at, 1 - excluded.subscribed)
       > (shop_permissions.since_at, shop_permissions.told_at, 1 - shop_permissions.subscribed)`,
    words,
  )

/** Of these addresses those that unsubscribed here before the shop says that they subscribed anew. */
export async function listResubscribed(db: D1Database, emails: readonly string[]): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT t.email FROM json_each(?1) AS w JOIN shop_permissions AS t ON t.email = w.value
       JOIN suppressions AS x ON x.email = t.email AND x.reason = 'unsubscribed'
       WHERE t.subscribed = 1 AND t.since_at > x.since_at`,
    )
    .bind(JSON.stringify(emails))
    .all<{ email: string }>()
  return results.map(({ email }) => email)
}
