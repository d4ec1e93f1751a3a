/** @module Secrets of webhooks in D1. All SQL on `webhook_secrets` lives here. */
import type { WebhookSecrets } from '../../contract/admin.ts'
import type { Signer } from '../../contract/webhook-secret.ts'

/** The two newest of a platform are accepted, so that a secret can be changed while deliveries go on. */
const MOST_SECRETS = 2

/** The secrets whose signatures are good now, newest first, at most two. One or two rows read. */
export async function readWebhookSecrets(db: D1Database, platform: Signer): Promise<string[]> {
  const { results } = await db
    .prepare('SELECT secret FROM webhook_secrets WHERE platform = ?1 ORDER BY created_at DESC LIMIT ?2')
    .bind(platform, MOST_SECRETS)
    .all<{ secret: string }>()
  return results.map((row) => row.secret)
}

/** What may be told of them: when each was set and last used. */
export async function listWebhookSecrets(db: D1Database, platform: Signer): Promise<WebhookSecrets['secrets']> {
  const { results } = await db
    .prepare(
      'SELECT created_at, accepted_at FROM webhook_secrets WHERE platform = ?1 ORDER BY created_at DESC LIMIT ?2',
    )
    .bind(platform, MOST_SECRETS)
    .all<{ created_at: number; accepted_at: number | null }>()
  return results.map((row) => ({ createdAt: row.created_at, acceptedAt: row.accepted_at }))
}

/** Sets the newest secret; the one before stays good, older ones are deleted. `now` in ms UTC. */
export async function putWebhookSecret(
  db: D1Database,
  secret: { platform: Signer; secret: string; now: number },
): Promise<void> {
  await db.batch([
    db
      .prepare(
        `INSERT INTO webhook_secrets (platform, secret, created_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (platform, secret) DO UPDATE SET created_at = excluded.created_at`,
      )
      .bind(secret.platform, secret.secret, secret.now),
    db
      .prepare(
        `DELETE FROM webhook_secrets WHERE platform = ?1 AND secret NOT IN
         (SELECT secret FROM webhook_secrets WHERE platform = ?1 ORDER BY created_at DESC LIMIT ?2)`,
      )
      .bind(secret.platform, MOST_SECRETS),
  ])
}

/** Forgets all secrets of a platform: from now on nothing it sends is believed. */
export async function deleteWebhookSecrets(db: D1Database, platform: Signer): Promise<void> {
  await db.prepare('DELETE FROM webhook_secrets WHERE platform = ?1').bind(platform).run()
}

/** Notes that a delivery with this secret's signature came. `now` in ms UTC. */
export async function noteWebhookAccepted(
  db: D1Database,
  accepted: { platform: Signer; secret: string; now: number },
): Promise<void> {
  await db
    .prepare('UPDATE webhook_secrets SET accepted_at = ?3 WHERE platform = ?1 AND secret = ?2')
    .bind(accepted.platform, accepted.secret, accepted.now)
    .run()
}
