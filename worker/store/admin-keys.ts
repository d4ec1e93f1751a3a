/** @module Who may use the admin API, in D1: all SQL on `api_keys`, `sign_in_tokens` and `admin_sessions`. Hashes only. */

/** Name of the key with this hash, or null. */
export async function readApiKey(db: D1Database, keyHash: string): Promise<string | null> {
  return db.prepare('SELECT name FROM api_keys WHERE key_hash = ?1').bind(keyHash).first<string>('name')
}

/** Uses up a sign-in link: true for exactly one caller, before it expires. `now` in ms UTC. */
export async function useSignInToken(db: D1Database, tokenHash: string, now: number): Promise<boolean> {
  const { meta } = await db
    .prepare('UPDATE sign_in_tokens SET used_at = ?2 WHERE token_hash = ?1 AND used_at IS NULL AND expires_at > ?2')
    .bind(tokenHash, now)
    .run()
  return meta.changes === 1
}

/** Begins a session of a browser; it ends by itself at `expiresAt` (ms UTC). */
export async function recordAdminSession(
  db: D1Database,
  session: { sessionHash: string; name: string; now: number; expiresAt: number },
): Promise<void> {
  await db.batch([
    db.prepare('DELETE FROM admin_sessions WHERE expires_at < ?1').bind(session.now),
    db
      .prepare('INSERT INTO admin_sessions (session_hash, name, created_at, expires_at) VALUES (?1, ?2, ?3, ?4)')
      .bind(session.sessionHash, session.name, session.now, session.expiresAt),
  ])
}

/** Name behind a session that has not expired, or null. `now` in ms UTC. */
export async function readAdminSession(db: D1Database, sessionHash: string, now: number): Promise<string | null> {
  return db
    .prepare('SELECT name FROM admin_sessions WHERE session_hash = ?1 AND expires_at > ?2')
    .bind(sessionHash, now)
    .first<string>('name')
}

/** Ends a session. */
export async function deleteAdminSession(db: D1Database, sessionHash: string): Promise<void> {
  await db.prepare('DELETE FROM admin_sessions WHERE session_hash = ?1').bind(sessionHash).run()
}
