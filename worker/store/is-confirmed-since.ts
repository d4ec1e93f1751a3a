/** @module Was an address confirmed after a moment, in D1. */

/** Has a person confirmed the address later than that (ms UTC)? */
export async function isConfirmedSince(db: D1Database, email: string, since: number): Promise<boolean> {
  const row = await db
    .prepare(`SELECT 1 FROM subscriptions WHERE email = ?1 AND state = 'confirmed' AND confirmed_at > ?2`)
    .bind(email, since)
    .first()
  return row !== null
}
