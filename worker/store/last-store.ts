/** @module In which store somebody bought last, in D1. */

/** Its name as the order has it; null: in none. Reads this person's orders. */
export async function readLastStore(db: D1Database, profileIds: readonly string[]): Promise<string | null> {
  const row = await db
    .prepare(
      `SELECT store FROM orders WHERE profile_id IN (SELECT value FROM json_each(?1)) AND store IS NOT NULL
       ORDER BY ordered_at DESC LIMIT 1`,
    )
    .bind(JSON.stringify(profileIds))
    .first<{ store: string }>()
  return row?.store ?? null
}
