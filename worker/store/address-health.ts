/** @module How addresses answer, in D1. All SQL on `address_health` and `cleaned_addresses` lives here. */
import type { CleanedList } from '../../contract/message/suppression.ts'
import { type AddressHealth, MOST_PAUSES, MOST_SOFT_BOUNCES } from '../core/message/address-health.ts'

/** Null: no mail server ever said anything against it. */
export const readHealth = (db: D1Database, email: string): Promise<AddressHealth | null> =>
  db
    .prepare('SELECT soft_bounces AS softBounces, pauses, changed_at AS changedAt FROM address_health WHERE email = ?1')
    .bind(email)
    .first<AddressHealth>()

/** Statement that keeps how it answers; one that is well needs no row. */
export function putHealth(db: D1Database, email: string, health: AddressHealth): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO address_health (email, soft_bounces, pauses, changed_at) VALUES (?1, ?2, ?3, ?4)
       ON CONFLICT (email) DO UPDATE SET soft_bounces = excluded.soft_bounces, pauses = excluded.pauses,
         changed_at = excluded.changed_at`,
    )
    .bind(email, health.softBounces, health.pauses, health.changedAt)
}

/** Addresses whose pause is over, and whether they were paused too often. At most `most`. `now` in ms UTC. */
export async function listRested(
  db: D1Database,
  now: number,
  most: number,
): Promise<{ email: string; isDead: boolean }[]> {
  const { results } = await db
    .prepare(
      `SELECT s.email, COALESCE(h.pauses, 0) >= ${MOST_PAUSES} AS isDead
       FROM suppressions AS s LEFT JOIN address_health AS h ON h.email = s.email
       WHERE s.reason = 'paused' AND s.until_at <= ?1 ORDER BY s.until_at LIMIT ?2`,
    )
    .bind(now, most)
    .all<{ email: string; isDead: 0 | 1 }>()
  return results.map(({ email, isDead }) => ({ email, isDead: isDead === 1 }))
}

/** Statements that end the pause of an address and write down what was done; the next soft bounce pauses it again. */
export function putCleaned(
  db: D1Database,
  { email, cleanedAt, what }: CleanedList['cleaned'][number],
): D1PreparedStatement[] {
  return [
    db
      .prepare(`DELETE FROM suppressions WHERE email = ?1 AND reason = 'paused' AND until_at <= ?2`)
      .bind(email, cleanedAt),
    db.prepare('UPDATE address_health SET soft_bounces = ?2 WHERE email = ?1').bind(email, MOST_SOFT_BOUNCES - 1),
    db
      .prepare('INSERT INTO cleaned_addresses (cleaned_at, email, what) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING')
      .bind(cleanedAt, email, what),
  ]
}

/** The newest first, at most `most`. */
export async function listCleaned(db: D1Database, most: number): Promise<CleanedList['cleaned']> {
  const { results } = await db
    .prepare(
      `SELECT email, cleaned_at AS cleanedAt, what FROM cleaned_addresses
       ORDER BY cleaned_at DESC, email LIMIT ?1`,
    )
    .bind(most)
    .all<CleanedList['cleaned'][number]>()
  return results
}

/** Forgets what was cleaned before (ms UTC). */
export async function deleteOldCleaned(db: D1Database, before: number): Promise<void> {
  await db.prepare('DELETE FROM cleaned_addresses WHERE cleaned_at < ?1').bind(before).run()
}
