/** @module What the shop is told of a coupon. */
import type { CouponPool, CouponState } from '../../../contract/coupon.ts'
import { type Coupon, couponState } from './coupon.ts'
import { discountOf } from './discount-of.ts'

/** `now` in ms UTC. */
export function toldCoupon(
  {
    coupon,
    pool,
    profileId,
    campaignId,
  }: Pick<CouponState, 'profileId' | 'campaignId'> & { coupon: Coupon; pool: CouponPool },
  now: number,
): CouponState {
  const { code, poolId, issuedAt, expiresAt, redeemedAt, transactionId } = coupon
  const discount = coupon.discount ?? discountOf(pool.discount, {})
  const state = couponState(coupon, now)
  return { code, poolId, state, discount, issuedAt, expiresAt, redeemedAt, transactionId, profileId, campaignId }
}
