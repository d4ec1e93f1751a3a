/** @module Addresses left in forms, in D1. All SQL on `sign_ups` lives here. */
import type { SignUpList } from '../../contract/mailbox.ts'

/** One as it was left; `filled` and `consent` are JSON. */
export type SignUpRow = Omit<SignUpList['signUps'][number], 'filled' | 'state' | 'confirmedAt'> & {
  filled: string
  consent: string
}

/**
 * Statement that keeps one; returns a row where it did. Not where more have come in the last hour than may: from its
 * network (unknown ones are not counted), or of addresses that were asked. A telephone alone asks nobody.
 */
export function addSignUp(
  db: D1Database,
  row: SignUpRow,
  { crowd, most }: { crowd: number | null; most: { asked: number; fromNetwork: number } },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO sign_ups (sign_up_id, left_at, profile_id, campaign_id, version, variant, language, page, email, phone,
         filled, agreement, agreement_version, crowd, consent)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?17
       WHERE (SELECT COUNT(*) FROM sign_ups WHERE crowd = ?14 AND left_at > ?2 - 3600000) < ?15
         AND (?9 IS NULL OR (SELECT COUNT(*) FROM subscriptions WHERE asked_at > ?2 - 3600000) < ?16)
       RETURNING sign_up_id`,
    )
    .bind(
      ...[row.signUpId, row.leftAt, row.profileId, row.campaignId, row.version, row.variant, row.language, row.page],
      ...[row.email, row.phone, row.filled, row.agreement, row.agreementVersion],
      ...[crowd, most.fromNetwork, most.asked, row.consent],
    )
}

/**
 * What an address permits now: what stops all mail, else the latest of yes and no. Who unsubscribed and was asked anew is
 * `pending`.
 */
const STATE = `COALESCE(
    (SELECT x.reason FROM suppressions AS x WHERE x.email = l.email AND x.reason IN ('complained', 'bounced', 'blocked')
     ORDER BY x.reason DESC LIMIT 1),
    (SELECT 'unsubscribed' FROM suppressions AS x WHERE x.email = l.email AND x.reason = 'unsubscribed'
       AND s.state IS NOT 'pending' AND x.since_at >= COALESCE(s.confirmed_at, 0)),
    (SELECT 'unsubscribed' FROM shop_permissions AS t WHERE t.email = l.email AND t.subscribed = 0
       AND s.state IS NOT 'pending' AND t.since_at >= COALESCE(s.confirmed_at, 0)),
    s.state)`

type ListedSignUp = Omit<SignUpRow, 'consent'> & { state: string | null; confirmedAt: number | null }

/** The newest, with what their address permits now; before `cursor`, where one is given. */
export async function listSignUps(db: D1Database, cursor: string | null, most: number): Promise<ListedSignUp[]> {
  const { results } = await db
    .prepare(
      `SELECT l.sign_up_id AS signUpId, l.left_at AS leftAt, l.profile_id AS profileId, l.campaign_id AS campaignId,
              l.version, l.variant, l.language, l.page, l.email, l.phone, l.filled, l.agreement,
              l.agreement_version AS agreementVersion, ${STATE} AS state, s.confirmed_at AS confirmedAt
       FROM sign_ups AS l LEFT JOIN subscriptions AS s ON s.email = l.email
       WHERE ?1 IS NULL OR l.sign_up_id < ?1 ORDER BY l.sign_up_id DESC LIMIT ?2`,
    )
    .bind(cursor, most)
    .all<ListedSignUp>()
  return results
}

/** The names left with an address, by the sign-up that its subscription rests on: no later one of a stranger. Two rows. */
export async function readLeftNames(
  db: D1Database,
  email: string,
): Promise<{ firstName: string | null; lastName: string | null }> {
  const row = await db
    .prepare(
      `SELECT l.filled->>'first_name' AS firstName, l.filled->>'last_name' AS lastName
       FROM subscriptions AS s JOIN sign_ups AS l ON l.sign_up_id = s.sign_up_id WHERE s.email = ?1`,
    )
    .bind(email)
    .first<{ firstName: string | null; lastName: string | null }>()
  return row ?? { firstName: null, lastName: null }
}

/** Forgets of those left before (ms UTC) from which network they came. */
export async function forgetSignUpNetworks(db: D1Database, before: number): Promise<void> {
  await db.prepare('UPDATE sign_ups SET crowd = NULL WHERE crowd IS NOT NULL AND left_at < ?1').bind(before).run()
}
