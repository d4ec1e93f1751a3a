/** @module One code in D1, with its pool and whose it is; and codes that are uploaded. */
import type { CouponPool } from '../../contract/coupon.ts'
import type { Coupon } from '../core/coupon/coupon.ts'
import { COUPON_COLUMNS, type CouponRow, toCoupon } from './coupon-row.ts'
import { jsonRows } from './json-rows.ts'

/** `profileId`, `campaignId`: to whom it was given, of what; null: it was not, or that is forgotten. */
export interface FoundCoupon {
  coupon: Coupon
  pool: CouponPool
  /** ISO 4217, in which the pool counts its money. */
  currency: string
  profileId: string | null
  campaignId: string | null
}

/** Statement that reads one code. Give its result to `toFoundCoupon`. */
export function selectCoupon(db: D1Database, code: string): D1PreparedStatement {
  return db
    .prepare(
      `SELECT ${COUPON_COLUMNS}, p.definition, p.currency AS pool_currency, c.profile_id, c.campaign_id
       FROM coupon_codes AS k JOIN coupon_pools AS p ON p.pool_id = k.pool_id LEFT JOIN claims AS c ON c.code = k.code
       WHERE k.code = ?1`,
    )
    .bind(code)
}

/** Null: there is no such code. */
export function toFoundCoupon(result: D1Result | undefined): FoundCoupon | null {
  const [row] = (result?.results ?? []) as (CouponRow & {
    definition: string
    pool_currency: string
    profile_id: string | null
    campaign_id: string | null
  })[]
  if (!row) return null
  const { definition, pool_currency: currency, profile_id: profileId, campaign_id: campaignId } = row
  return { coupon: toCoupon(row), pool: JSON.parse(definition) as CouponPool, currency, profileId, campaignId }
}

/** Takes codes into a pool that has them uploaded. The answer: those that were there already, in this pool or another. */
export async function addCodes(db: D1Database, poolId: string, codes: readonly string[]): Promise<string[]> {
  const statements = jsonRows(codes).flatMap((json) => [
    db.prepare('SELECT code FROM coupon_codes WHERE code IN (SELECT value FROM json_each(?1))').bind(json),
    db
      .prepare(
        `UPDATE coupon_pools SET free = free + (SELECT COUNT(*) FROM json_each(?1) AS w
           WHERE NOT EXISTS (SELECT 1 FROM coupon_codes AS k WHERE k.code = w.value))
         WHERE pool_id = ?2`,
      )
      .bind(json, poolId),
    db
      .prepare(
        `INSERT INTO coupon_codes (code, pool_id) SELECT value, ?2 FROM json_each(?1) WHERE true
         ON CONFLICT (code) DO NOTHING`,
      )
      .bind(json, poolId),
  ])
  const results = statements.length > 0 ? await db.batch<{ code: string }>(statements) : []
  return results.flatMap(({ results: rows }, n) => (n % 3 === 0 ? rows.map(({ code }) => code) : []))
}
