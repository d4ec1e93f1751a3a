/** @module All addresses that somebody may be written to at, in D1. */

/** Those after one of them, in order, each once, so many. As compared: small letters. */
export async function listKnownAddresses(db: D1Database, after: string, most: number): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT email FROM (
         SELECT * FROM (SELECT DISTINCT value AS email FROM identity_links
                        WHERE kind = 'email' AND value > ?1 ORDER BY value LIMIT ?2)
         UNION SELECT * FROM (SELECT email FROM subscriptions WHERE email > ?1 ORDER BY email LIMIT ?2)
         UNION SELECT * FROM (SELECT email FROM shop_permissions WHERE email > ?1 ORDER BY email LIMIT ?2)
       ) ORDER BY email LIMIT ?2`,
    )
    .bind(after, most)
    .all<{ email: string }>()
  return results.map(({ email }) => email)
}
