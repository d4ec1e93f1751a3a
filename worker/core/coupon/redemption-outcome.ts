/** @module May a coupon be used for this order now? */
import { type Coupon, couponState } from './coupon.ts'

/**
 * `redeem`: it holds · `same`: it was used for this very order, so nothing changes · else why not. A code that was never
 * given is nobody's. `now` in ms UTC.
 */
export function redemptionOutcome(
  coupon: Coupon,
  transactionId: string,
  now: number,
): 'redeem' | 'same' | 'used' | 'expired' | 'not_given' {
  const state = couponState(coupon, now)
  switch (state) {
    case 'given':
      return 'redeem'
    case 'used':
      return coupon.transactionId === transactionId ? 'same' : 'used'
    case 'unissued':
      return 'not_given'
    case 'expired':
      return 'expired'
  }
}
