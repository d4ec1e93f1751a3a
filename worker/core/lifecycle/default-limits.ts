/** @module The limits of the stages of life until a shop's own are learned. */
import type { LifecycleLimits } from './lifecycle-limits.ts'

/** Half a year. Our policy, for shops that have not seen enough customers come back. */
export const DEFAULT_INACTIVE_DAYS = 180

/** Source: the brief, "an hour after the last interaction". */
export const CART_LEFT_MINUTES = 60

/** Four days after the last of the brief's reminders (72 hours) a cart is an old one. Our policy. */
export const CART_FORGOTTEN_DAYS = 7

/** Until there are enough customers to learn it from: 500.00 in a currency of two decimals. Our policy. */
const DEFAULT_VIP_MINOR = 50_000

/** What holds before the first fit. */
export const DEFAULT_LIMITS: LifecycleLimits = {
  inactiveDays: DEFAULT_INACTIVE_DAYS,
  vipMinor: DEFAULT_VIP_MINOR,
  cartLeftMinutes: CART_LEFT_MINUTES,
  cartForgottenDays: CART_FORGOTTEN_DAYS,
  from: { inactive: 'default', vip: 'none' },
}
