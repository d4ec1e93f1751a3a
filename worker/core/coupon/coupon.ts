/** @module A coupon as it is kept, and its state at a moment. */
import type { Discount } from '../../../contract/claim.ts'
import type { CouponState } from '../../../contract/coupon.ts'

/** Times in ms UTC; null: not yet, `expiresAt` null: never. `discount` null: not given yet, then it is the pool's. */
export interface Coupon {
  code: string
  poolId: string
  discount: Discount | null
  issuedAt: number | null
  expiresAt: number | null
  redeemedAt: number | null
  /** The order it was used for. */
  transactionId: string | null
}

/** Used stays used, whenever that was; a code that is not used is refused from its deadline on. `now` in ms UTC. */
export function couponState(coupon: Coupon, now: number): CouponState['state'] {
  if (coupon.redeemedAt !== null) return 'used'
  if (coupon.issuedAt === null) return 'unissued'
  return coupon.expiresAt !== null && now >= coupon.expiresAt ? 'expired' : 'given'
}
