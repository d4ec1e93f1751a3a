/** @module What visitors were given of campaigns, in D1: all SQL on `claims`, and how a code comes to one. */
import type { StoredClaim } from '../core/coupon/claim-of.ts'
import type { GivenPlan } from '../core/coupon/claim-plan.ts'
import { COUPON_COLUMNS, type CouponRow, toCoupon } from './coupon-row.ts'

/** Whose claim of what. `visitor`: the browser's own profile id. */
export interface ClaimKey {
  visitor: string
  campaignId: string
}

/**
 * When it is written, ms UTC; from which network, null: unknown; and how many new ones visitors are given in a minute,
 * null: nobody asks for it from outside, so as many as are wanted.
 */
export interface ClaimMoment {
  now: number
  crowd: number | null
  mostPerMinute: { shop: number; network: number } | null
}

/** What a run of a scenario gives of one pool: however often its messages are written, it is the same code. */
export const runClaimId = (runId: string, poolId: string): string => `run:${runId}:${poolId}`

/** Those of runs, which no visitor asks for. No campaign's id has a colon. */
export const OF_RUNS = `campaign_id GLOB 'run:*'`

/** The profiles of the person whose browser ?1 is: itself alone where it is nobody's. */
const PERSON = `SELECT ?1 UNION SELECT member.profile_id FROM profiles AS own
  JOIN profiles AS member ON member.person_id = own.person_id WHERE own.profile_id = ?1`

/**
 * One statement is one step of the database: of two at once, the second sees what the first wrote. At ?3 from the network
 * ?5; a minute holds ?4 claims of visitors at most, ?6 of that network.
 */
const IS_NEW = `NOT EXISTS (SELECT 1 FROM claims WHERE campaign_id = ?2 AND profile_id IN (${PERSON}))
  AND (?4 IS NULL OR (SELECT COUNT(*) < ?4 AND COUNT(CASE WHEN crowd = ?5 THEN 1 END) < ?6 FROM
    (SELECT crowd FROM claims WHERE claimed_at > ?3 - 60000 AND NOT ${OF_RUNS} LIMIT coalesce(?4, 0))))`

/** The code to be given: one that was uploaded, or the new one, ?8, if it is new indeed. */
const NEXT = {
  uploaded: 'SELECT code FROM coupon_codes WHERE pool_id = ?7 AND issued_at IS NULL LIMIT 1',
  generated: 'SELECT ?8 AS code WHERE NOT EXISTS (SELECT 1 FROM coupon_codes WHERE code = ?8)',
}

const GIVE = { uploaded: giveSql('uploaded'), generated: giveSql('generated') }

function giveSql(codes: keyof typeof NEXT): string {
  return `INSERT INTO claims (profile_id, campaign_id, claimed_at, crowd, pool_id, code, slice)
    SELECT ?1, ?2, ?3, ?5, ?7, next.code, ?9
    FROM coupon_pools AS p JOIN (${NEXT[codes]}) AS next
    WHERE p.pool_id = ?7 AND p.given < ?10 AND p.taken_minor < ?11
      AND (?12 IS NULL
        OR (SELECT COUNT(*) FROM coupon_codes WHERE pool_id = ?7 AND issued_at > ?3 - 3600000) < ?12)
      AND ${IS_NEW}
    ON CONFLICT DO NOTHING`
}

/** What this person has of the campaign; of several, from before profiles were joined, the first. Null: nothing. */
export async function readClaim(db: D1Database, key: ClaimKey): Promise<StoredClaim | null> {
  const result = await selectClaim(db, key).all()
  return toClaim(result)
}

/**
 * Gives a code by a plan, if nobody gave one to this person meanwhile and the pool's limits still hold: all of it or
 * nothing. What the person has then is the answer; null: nothing could be given.
 */
export async function giveCoupon(
  db: D1Database,
  { visitor, campaignId, ...plan }: ClaimKey & GivenPlan,
  moment: ClaimMoment,
): Promise<StoredClaim | null> {
  const { now } = moment
  const { poolId, code, slice, discount, expiresAt, limits } = plan
  const { mostGiven, mostTakenMinor, mostPerHour } = limits
  const isPercent = 'percent' in discount
  const results = await db.batch([
    db
      .prepare(code === null ? GIVE.uploaded : GIVE.generated)
      .bind(
        ...newBinds({ visitor, campaignId }, moment),
        ...[poolId, code, slice, mostGiven, mostTakenMinor, mostPerHour],
      ),
    countGiven(db, { visitor, campaignId }),
    db
      .prepare(
        `INSERT INTO coupon_codes (code, pool_id, issued_at, expires_at, percent, amount_minor, currency)
         SELECT code, pool_id, ?3, ?4, ?5, ?6, ?7 FROM claims
         WHERE profile_id = ?1 AND campaign_id = ?2 AND code IS NOT NULL
         ON CONFLICT (code) DO UPDATE SET issued_at = excluded.issued_at, expires_at = excluded.expires_at,
           percent = excluded.percent, amount_minor = excluded.amount_minor, currency = excluded.currency
         WHERE coupon_codes.issued_at IS NULL`,
      )
      .bind(
        ...[visitor, campaignId, now, expiresAt],
        ...(isPercent ? [discount.percent, null, null] : [null, discount.amountMinor, discount.currency]),
      ),
    selectClaim(db, { visitor, campaignId }),
  ])
  return toClaim(results.at(-1))
}

/** Keeps that a wheel stopped where nothing is won, under the same conditions. */
export async function recordLoss(
  db: D1Database,
  { visitor, campaignId, slice }: ClaimKey & { slice: number },
  moment: ClaimMoment,
): Promise<StoredClaim | null> {
  const results = await db.batch([
    db
      .prepare(
        `INSERT INTO claims (profile_id, campaign_id, claimed_at, crowd, slice)
         SELECT ?1, ?2, ?3, ?5, ?7 WHERE ${IS_NEW} ON CONFLICT DO NOTHING`,
      )
      .bind(...newBinds({ visitor, campaignId }, moment), slice),
    selectClaim(db, { visitor, campaignId }),
  ])
  return toClaim(results.at(-1))
}

/** Forgets of those given in that time (ms UTC) from which network they were asked for. */
export async function forgetClaimNetworks(db: D1Database, { from, to }: { from: number; to: number }): Promise<void> {
  await db.prepare('UPDATE claims SET crowd = NULL WHERE claimed_at BETWEEN ?1 AND ?2').bind(from, to).run()
}

/** What `IS_NEW` asks, ?1 to ?6. */
const newBinds = ({ visitor, campaignId }: ClaimKey, { now, crowd, mostPerMinute }: ClaimMoment) => [
  visitor,
  campaignId,
  now,
  mostPerMinute?.shop ?? null,
  crowd,
  mostPerMinute?.network ?? null,
]

/** A claim whose code is not given yet is the one that was written a statement ago. */
function countGiven(db: D1Database, { visitor, campaignId }: ClaimKey): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE coupon_pools SET given = given + 1, free = max(free - 1, 0)
       WHERE pool_id = (
         SELECT c.pool_id FROM claims AS c LEFT JOIN coupon_codes AS k ON k.code = c.code
         WHERE c.profile_id = ?1 AND c.campaign_id = ?2 AND c.code IS NOT NULL AND k.issued_at IS NULL)`,
    )
    .bind(visitor, campaignId)
}

function selectClaim(db: D1Database, { visitor, campaignId }: ClaimKey): D1PreparedStatement {
  return db
    .prepare(
      `SELECT c.slice, ${COUPON_COLUMNS} FROM claims AS c LEFT JOIN coupon_codes AS k ON k.code = c.code
       WHERE c.campaign_id = ?2 AND c.profile_id IN (${PERSON}) ORDER BY c.claimed_at, c.profile_id LIMIT 1`,
    )
    .bind(visitor, campaignId)
}

function toClaim(result: D1Result | undefined): StoredClaim | null {
  const [row] = (result?.results ?? []) as (Omit<CouponRow, 'code'> & { slice: number | null; code: string | null })[]
  return row ? { coupon: row.code === null ? null : toCoupon({ ...row, code: row.code }), slice: row.slice } : null
}
