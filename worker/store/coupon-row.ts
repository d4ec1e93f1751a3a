/** @module The columns of `coupon_codes` that make a coupon. */
import type { Coupon } from '../core/coupon/coupon.ts'

/** As they are read under the name `k`. */
export const COUPON_COLUMNS = `k.code, k.pool_id, k.issued_at, k.expires_at, k.percent, k.amount_minor, k.currency,
  k.redeemed_at, k.transaction_id`

/** A row of those columns. */
export interface CouponRow {
  code: string
  pool_id: string
  issued_at: number | null
  expires_at: number | null
  percent: number | null
  amount_minor: number | null
  currency: string | null
  redeemed_at: number | null
  transaction_id: string | null
}

/** The coupon of a row. */
export function toCoupon(row: CouponRow): Coupon {
  return {
    code: row.code,
    poolId: row.pool_id,
    discount: discountOf(row),
    issuedAt: row.issued_at,
    expiresAt: row.expires_at,
    redeemedAt: row.redeemed_at,
    transactionId: row.transaction_id,
  }
}

function discountOf({ percent, amount_minor, currency }: CouponRow): Coupon['discount'] {
  if (percent !== null) return { percent }
  return amount_minor === null ? null : { amountMinor: amount_minor, currency: currency ?? '' }
}
