/** @module The keys of web push in D1. All SQL on `push_keys` lives here. */

/** base64url: the point that browsers are given, and the scalar that signs. */
export interface KeptPushKey {
  publicKey: string
  privateKey: string
}

/** Null: none was made yet. The first that was made stays: a browser is bound to the key that it subscribed with. */
export const readPushKey = (db: D1Database): Promise<KeptPushKey | null> =>
  db
    .prepare(
      `SELECT public_key AS publicKey, private_key AS privateKey FROM push_keys ORDER BY made_at, public_key LIMIT 1`,
    )
    .first<KeptPushKey>()

/** Keeps it unless there is one, and says which it is now. `now` in ms UTC. */
export async function keepPushKey(
  db: D1Database,
  { publicKey, privateKey }: KeptPushKey,
  now: number,
): Promise<KeptPushKey> {
  await db
    .prepare(
      `INSERT INTO push_keys (public_key, private_key, made_at)
       SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM push_keys)`,
    )
    .bind(publicKey, privateKey, now)
    .run()
  return (await readPushKey(db))!
}
