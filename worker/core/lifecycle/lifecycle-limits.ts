/** @module When a customer of this shop counts as inactive, as a VIP, as having left a cart. */
import type { LifecycleSettings } from '../../../contract/lifecycle.ts'
import type { Counts } from '../rfm/counts.ts'
import { quantile } from '../rfm/quantile.ts'
import type { RfmSummary } from '../rfm/rfm-summary.ts'
import { CART_FORGOTTEN_DAYS, CART_LEFT_MINUTES, DEFAULT_INACTIVE_DAYS } from './default-limits.ts'
import { vipLimit } from './vip-limit.ts'

/**
 * Inactive: no order for so many days (who never ordered: no visit). VIP: so much spent; null: nobody is. A cart counts
 * as left after so many minutes without anything from its visitor, and no more after so many days. `from`: whether the
 * owner set a limit, it was learned (mostly) from the shop's orders, or is the default for want of them.
 */
export interface LifecycleLimits {
  inactiveDays: number
  vipMinor: number | null
  cartLeftMinutes: number
  cartForgottenDays: number
  from: { inactive: 'settings' | 'learned' | 'default'; vip: 'settings' | 'learned' | 'none' }
}

/** So many gaps weigh as much as the default. Our policy. */
const DEFAULT_WEIGHT_GAPS = 50

/** A learned limit stays within a month and two years. Our policy. */
const INACTIVE_RANGE_DAYS = [30, 730] as const

/**
 * The limits of a shop from its gaps between orders (`orderGaps`) and its customers (`rfmSummary`).
 *
 *     inactiveDays = (gaps × 90th percentile of gaps + 50 × 180) / (gaps + 50), rounded, between 30 and 730
 *
 * so nine in ten waits that ended, ended sooner. An empty shop gets the defaults.
 */
export function lifecycleLimits(gaps: Counts, summary: RfmSummary, settings: LifecycleSettings = {}): LifecycleLimits {
  const gapCount = Object.values(gaps).reduce((sum, times) => sum + times, 0)
  const learnedVip = vipLimit(summary)
  return {
    inactiveDays: settings.inactiveDays ?? learnedInactiveDays(gaps, gapCount),
    vipMinor: settings.vipMinor ?? learnedVip,
    cartLeftMinutes: settings.cartLeftMinutes ?? CART_LEFT_MINUTES,
    cartForgottenDays: settings.cartForgottenDays ?? CART_FORGOTTEN_DAYS,
    from: {
      inactive:
        settings.inactiveDays !== undefined ? 'settings' : gapCount >= DEFAULT_WEIGHT_GAPS ? 'learned' : 'default',
      vip: settings.vipMinor !== undefined ? 'settings' : learnedVip === null ? 'none' : 'learned',
    },
  }
}

function learnedInactiveDays(gaps: Counts, gapCount: number): number {
  const slow = quantile(gaps, 9, 10) ?? 0
  const blended = (gapCount * slow + DEFAULT_WEIGHT_GAPS * DEFAULT_INACTIVE_DAYS) / (gapCount + DEFAULT_WEIGHT_GAPS)
  const [least, most] = INACTIVE_RANGE_DAYS
  return Math.min(most, Math.max(least, Math.round(blended)))
}
