/** @module What addresses permit, in D1. How many are confirmed: count-sign-ups.ts. */
import { ASK_AGAIN_MS, type KnownSubscription, type SubscriptionState } from '../core/sign-up/plan-sign-up.ts'

/** An address as known. One statement, whatever is known of it. */
export async function readSubscription(db: D1Database, email: string): Promise<KnownSubscription> {
  const row = await db
    .prepare(
      `SELECT s.state, s.asked_at AS askedAt,
         EXISTS (SELECT 1 FROM suppressions AS x WHERE x.email = ?1 AND x.reason = 'unsubscribed') AS isEnded,
         EXISTS (SELECT 1 FROM suppressions AS x WHERE x.email = ?1
           AND x.reason IN ('bounced', 'complained', 'blocked')) AS isStopped
       FROM (SELECT ?1 AS email) AS w LEFT JOIN subscriptions AS s ON s.email = w.email`,
    )
    .bind(email)
    .first<Pick<KnownSubscription, 'state' | 'askedAt'> & { isEnded: 0 | 1; isStopped: 0 | 1 }>()
  return {
    ...{ state: row?.state ?? null, askedAt: row?.askedAt ?? null },
    ...{ isEnded: row?.isEnded === 1, isStopped: row?.isStopped === 1 },
  }
}

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
  before: KnownSubscription,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO subscriptions (email, state, sign_up_id, asked_at, token_hash) SELECT ?1, ?2, ?3, ?4, ?5
       WHERE ?2 IS NOT NULL AND EXISTS (SELECT 1 FROM sign_ups WHERE sign_up_id = ?3)
       ON CONFLICT (email) DO UPDATE SET state = excluded.state, sign_up_id = excluded.sign_up_id,
         asked_at = excluded.asked_at, token_hash = excluded.token_hash
       WHERE state = ?6 AND asked_at IS ?7`,
    )
    .bind(...[row.email, row.state, row.signUpId, row.askedAt, row.tokenHash], ...[before.state, before.askedAt])
}

/** A confirmation that was asked for. Times in ms UTC; `endedAt`: when the person unsubscribed, null: they have not. */
export interface AskedSubscription {
  email: string
  askedAt: number
  state: SubscriptionState
  confirmedAt: number | null
  endedAt: number | null
  language: string | null
  /** The visitor who left it; null: one who permits no measuring. */
  profileId: string | null
}

/** Whose link this is: when it was asked and in which language; null: nobody's. */
export async function readAsked(db: D1Database, tokenHash: string): Promise<AskedSubscription | null> {
  return db
    .prepare(
      `SELECT s.email, s.asked_at AS askedAt, s.state, s.confirmed_at AS confirmedAt, l.language,
         l.profile_id AS profileId,
         (SELECT x.since_at FROM suppressions AS x WHERE x.email = s.email AND x.reason = 'unsubscribed') AS endedAt
       FROM subscriptions AS s LEFT JOIN sign_ups AS l ON l.sign_up_id = s.sign_up_id WHERE s.token_hash = ?1`,
    )
    .bind(tokenHash)
    .first()
}

/** A person has confirmed it. The first time counts: true of that alone. */
export async function confirmSubscription(db: D1Database, tokenHash: string, now: number): Promise<boolean> {
  const row = await db
    .prepare(
      `UPDATE subscriptions SET state = 'confirmed', confirmed_at = ?2
       WHERE token_hash = ?1 AND state <> 'confirmed' RETURNING email`,
    )
    .bind(tokenHash, now)
    .first()
  return row !== null
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
