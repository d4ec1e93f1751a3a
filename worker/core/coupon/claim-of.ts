/** @module What a visitor is told of a claim. */
import type { Claim } from '../../../contract/claim.ts'
import { type Coupon, couponState } from './coupon.ts'

/** A claim as it is kept: what a person got of a campaign. `coupon` null: nothing was won. */
export interface StoredClaim {
  coupon: Coupon | null
  /** Place of the wheel's slice that was drawn; null: there was no wheel. */
  slice: number | null
}

/** A code that is used or past its deadline is never told again, and never replaced by another. `now` in ms UTC. */
export function claimOf({ coupon, slice }: StoredClaim, now: number): Claim {
  const drawn = slice === null ? {} : { slice }
  const none = { code: null, leftMs: null, ...drawn }
  if (!coupon) return { state: 'lost', ...none }
  const discount = coupon.discount ? { discount: coupon.discount } : {}
  const state = couponState(coupon, now)
  // A claim names a code only together with giving it, so it is never `unissued`.
  if (state !== 'given') return { state: state === 'used' ? 'used' : 'expired', ...none, ...discount }
  const leftMs = coupon.expiresAt === null ? null : coupon.expiresAt - now
  return { state, code: coupon.code, leftMs, ...drawn, ...discount }
}
