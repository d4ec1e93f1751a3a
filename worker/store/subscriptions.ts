/** @module What addresses permit, in D1. How many are confirmed: count-sign-ups.ts. */
import { ASK_AGAIN_MS, type KnownSubscription, type SubscriptionState } from '../core/sign-up/plan-sign-up.ts'

/** An address as known; null: it was never left. */
export const readSubscription = (db: D1Database, email: string): Promise<KnownSubscription | null> =>
  db
    .prepare('SELECT state, asked_at AS askedAt FROM subscriptions WHERE email = ?1')
    .bind(email)
    .first<KnownSubscription>()

/**
 * Statement that gives an address its state; null: it keeps what it has. Only where its sign-up was kept, and nothing
 * changed since it was read: of two sign-ups at once one asks. `askedAt` and `tokenHash` null: no confirmation is asked for.
 */
export function putSubscription(
  db: D1Database,
  row: {
    email: string
    state: SubscriptionState | null
    signUpId: string
    askedAt: number | null
    tokenHash: string | null
  },
  before: KnownSubscription | null,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO subscriptions (email, state, sign_up_id, asked_at, token_hash) SELECT ?1, ?2, ?3, ?4, ?5
       WHERE ?2 IS NOT NULL AND EXISTS (SELECT 1 FROM sign_ups WHERE sign_up_id = ?3)
       ON CONFLICT (email) DO UPDATE SET state = excluded.state, sign_up_id = excluded.sign_up_id,
         asked_at = excluded.asked_at, token_hash = excluded.token_hash
       WHERE state = ?6 AND asked_at IS ?7`,
    )
    .bind(
      ...[row.email, row.state, row.signUpId, row.askedAt, row.tokenHash],
      ...[before?.state ?? null, before?.askedAt ?? null],
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

/**
 * Deletes those that were asked before and never confirmed: nobody's address is kept for a yes that never came. With them
 * goes what was left until the address could have been asked again; what came later was left in forms that ask nobody.
 */
export async function deleteUnconfirmed(db: D1Database, before: number): Promise<void> {
  await db.batch([
    db
      .prepare(
        `DELETE FROM sign_ups WHERE left_at < ?2 AND email IN
           (SELECT email FROM subscriptions WHERE state = 'pending' AND asked_at < ?1)`,
      )
      .bind(before, before + ASK_AGAIN_MS),
    db.prepare(`DELETE FROM subscriptions WHERE state = 'pending' AND asked_at < ?1`).bind(before),
  ])
}
