/** @module Coupons that are used and given back, in D1, together with the sums of their pools. */
import type { Coupon } from '../core/coupon/coupon.ts'
import type { CouponChanges, CouponUse } from '../core/coupon/coupon-uses.ts'
import { COUPON_COLUMNS, type CouponRow, toCoupon } from './coupon-row.ts'
import { forRows } from './json-rows.ts'

/** Statement that reads coupons by their codes, and those that were used for these orders. Others are not ours. */
export function selectCoupons(
  db: D1Database,
  codes: readonly string[],
  transactionIds: readonly string[],
): D1PreparedStatement {
  return db
    .prepare(
      `SELECT ${COUPON_COLUMNS} FROM coupon_codes AS k WHERE k.code IN (SELECT value FROM json_each(?1))
       UNION SELECT ${COUPON_COLUMNS} FROM coupon_codes AS k
         WHERE k.transaction_id IN (SELECT value FROM json_each(?2))`,
    )
    .bind(JSON.stringify(codes), JSON.stringify(transactionIds))
}

/** By code. */
export function toCoupons(result: D1Result | undefined): Map<string, Coupon> {
  return new Map(((result?.results ?? []) as CouponRow[]).map((row) => [row.code, toCoupon(row)]))
}

/** Statements that write what orders say of coupons; done again they change nothing. To be run in one transaction. */
export function putCouponChanges(db: D1Database, { uses, released }: CouponChanges): D1PreparedStatement[] {
  return [...releaseCoupons(db, 'transactions', released), ...useCoupons(db, uses)]
}

/**
 * Statements that mark codes as used, each where it is not yet: of two orders at once one has it. A code that we never
 * gave counts as given by then, so that nobody else is given it.
 */
export function useCoupons(db: D1Database, uses: readonly CouponUse[]): D1PreparedStatement[] {
  return [
    ...forRows(
      db,
      `UPDATE coupon_pools SET used = used + s.codes, taken_minor = taken_minor + s.taken, given = given + s.fresh,
         free = max(free - s.fresh, 0)
       FROM (
         SELECT k.pool_id, COUNT(*) AS codes, SUM(k.issued_at IS NULL) AS fresh,
           SUM(CASE WHEN w.value->>'takenCurrency' = p.currency THEN w.value->>'takenMinor' ELSE 0 END) AS taken
         FROM json_each(?1) AS w CROSS JOIN coupon_codes AS k ON k.code = w.value->>'code'
           JOIN coupon_pools AS p ON p.pool_id = k.pool_id
         WHERE k.redeemed_at IS NULL GROUP BY k.pool_id
       ) AS s WHERE coupon_pools.pool_id = s.pool_id`,
      uses,
    ),
    ...forRows(
      db,
      `UPDATE coupon_codes SET issued_at = coalesce(issued_at, w.value->>'at'), redeemed_at = w.value->>'at',
         transaction_id = w.value->>'transactionId', taken_minor = w.value->>'takenMinor',
         taken_currency = w.value->>'takenCurrency'
       FROM json_each(?1) AS w WHERE code = w.value->>'code' AND redeemed_at IS NULL`,
      uses,
    ),
  ]
}

/** Codes whose use is taken back: all of these transactions, or these codes. */
const RELEASED = {
  transactions: 'SELECT code FROM coupon_codes WHERE transaction_id IN (SELECT value FROM json_each(?1))',
  codes: 'SELECT value FROM json_each(?1)',
}

const TAKE_BACK = { transactions: takeBackSql('transactions'), codes: takeBackSql('codes') }
const RELEASE = { transactions: releaseSql('transactions'), codes: releaseSql('codes') }

/** Statements that give codes back to those who had them, until their deadline; none that is not used is changed. */
export function releaseCoupons(
  db: D1Database,
  by: keyof typeof RELEASED,
  named: readonly string[],
): D1PreparedStatement[] {
  return [...forRows(db, TAKE_BACK[by], named), ...forRows(db, RELEASE[by], named)]
}

function takeBackSql(by: keyof typeof RELEASED): string {
  return `UPDATE coupon_pools SET used = used - s.codes, taken_minor = taken_minor - s.taken
    FROM (
      SELECT k.pool_id, COUNT(*) AS codes,
        SUM(CASE WHEN k.taken_currency = p.currency THEN k.taken_minor ELSE 0 END) AS taken
      FROM coupon_codes AS k JOIN coupon_pools AS p ON p.pool_id = k.pool_id
      WHERE k.code IN (${RELEASED[by]}) AND k.redeemed_at IS NOT NULL GROUP BY k.pool_id
    ) AS s WHERE coupon_pools.pool_id = s.pool_id`
}

function releaseSql(by: keyof typeof RELEASED): string {
  return `UPDATE coupon_codes SET redeemed_at = NULL, transaction_id = NULL, taken_minor = NULL, taken_currency = NULL
    WHERE code IN (${RELEASED[by]}) AND redeemed_at IS NOT NULL`
}
