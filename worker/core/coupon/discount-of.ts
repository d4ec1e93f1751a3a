/** @module What a coupon takes off for one person, by its pool's rule. */
import type { Discount } from '../../../contract/claim.ts'
import type { DiscountRule } from '../../../contract/coupon.ts'

/**
 * By purchases: the floor, and for every whole `perMinor` spent one step more, at most the ceiling. `revenue`: what the
 * person paid in confirmed orders, minor units by currency, less what was given back: signed orders only (safety rule 18).
 */
export function discountOf(rule: DiscountRule, revenue: Readonly<Record<string, number>>): Discount {
  switch (rule.kind) {
    case 'percent':
      return { percent: rule.percent }
    case 'amount':
      return { amountMinor: rule.amountMinor, currency: rule.currency }
    case 'by_purchases': {
      const { floorPercent, ceilingPercent, stepPercent, perMinor, currency } = rule
      const steps = Math.max(0, Math.floor((revenue[currency] ?? 0) / perMinor))
      return { percent: Math.min(ceilingPercent, floorPercent + steps * stepPercent) }
    }
  }
}
