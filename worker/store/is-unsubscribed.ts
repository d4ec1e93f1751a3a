/** @module Has somebody unsubscribed, in D1. */

/** One row read. */
export async function isUnsubscribed(db: D1Database, email: string): Promise<boolean> {
  const row = await db
    .prepare("SELECT 1 FROM suppressions WHERE email = ?1 AND reason = 'unsubscribed'")
    .bind(email)
    .first()
  return row !== null
}
