/** @module What addresses permit, in D1. How many are confirmed: count-sign-ups.ts. */
import type { KnownSubscription, SubscriptionState } from '../core/sign-up/plan-sign-up.ts'

/** An address as known, and how many confirmations the shop has asked for since `from` (ms UTC). */
export async function readSubscription(
  db: D1Database,
  email: string,
  from: number,
): Promise<{ known: KnownSubscription | null; asked: number }> {
  const row = await db
    .prepare(
      `SELECT (SELECT COUNT(*) FROM subscriptions WHERE asked_at >= ?2) AS asked, s.state, s.asked_at AS askedAt
       FROM (SELECT 1) LEFT JOIN subscriptions AS s ON s.email = ?1`,
    )
    .bind(email, from)
    .first<{ asked: number; state: SubscriptionState | null; askedAt: number | null }>()
  const known = row?.state ? { state: row.state, askedAt: row.askedAt } : null
  return { known, asked: row?.asked ?? 0 }
}

/**
 * Statement that gives an address its state. Only where nothing changed since it was read: of two sign-ups at once one
 * asks. `askedAt` and `tokenHash` null: no confirmation is asked for.
 */
export function putSubscription(
  db: D1Database,
  row: { email: string; state: SubscriptionState; signUpId: string; askedAt: number | null; tokenHash: string | null },
  before: KnownSubscription | null,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO subscriptions (email, state, sign_up_id, asked_at, token_hash) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT (email) DO UPDATE SET state = excluded.state, sign_up_id = excluded.sign_up_id,
         asked_at = excluded.asked_at, token_hash = excluded.token_hash
       WHERE state = ?6 AND asked_at IS ?7
       RETURNING email`,
    )
    .bind(
      row.email,
      row.state,
      row.signUpId,
      row.askedAt,
      row.tokenHash,
      before?.state ?? null,
      before?.askedAt ?? null,
    )
}

/** Whose link this is: when it was asked and in which language; null: nobody's. */
export async function readAsked(
  db: D1Database,
  tokenHash: string,
): Promise<{ email: string; askedAt: number; state: SubscriptionState; language: string | null } | null> {
  return db
    .prepare(
      `SELECT s.email, s.asked_at AS askedAt, s.state, l.language FROM subscriptions AS s
       LEFT JOIN sign_ups AS l ON l.sign_up_id = s.sign_up_id WHERE s.token_hash = ?1`,
    )
    .bind(tokenHash)
    .first()
}

/** A person has confirmed it. The first time counts. */
export async function confirmSubscription(db: D1Database, tokenHash: string, now: number): Promise<void> {
  await db
    .prepare(
      `UPDATE subscriptions SET state = 'confirmed', confirmed_at = ?2 WHERE token_hash = ?1 AND state <> 'confirmed'`,
    )
    .bind(tokenHash, now)
    .run()
}

/** Deletes those that were asked before and never confirmed: nobody's address is kept for a yes that never came. */
export async function deleteUnconfirmed(db: D1Database, before: number): Promise<void> {
  await db.batch([
    db
      .prepare(
        `DELETE FROM sign_ups WHERE left_at < ?1 AND email IN
           (SELECT email FROM subscriptions WHERE state = 'pending' AND asked_at < ?1)`,
      )
      .bind(before),
    db.prepare(`DELETE FROM subscriptions WHERE state = 'pending' AND asked_at < ?1`).bind(before),
  ])
}
