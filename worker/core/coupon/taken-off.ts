/** @module How much money a coupon took off an order. */
import type { Discount } from '../../../contract/claim.ts'

/** What is told of the order. Minor units of `currency`. */
export interface OrderSums {
  /** What the shop says this coupon took off. */
  discountMinor?: number | undefined
  /** What it was taken off, before. */
  beforeMinor?: number | undefined
  /** What was paid in the end. */
  paidMinor?: number | undefined
  currency: string
}

/**
 * As the shop says, else by what the coupon takes off: its amount; or its percent of what it was taken off, or of what
 * was paid and that together. Null: it cannot be told. Other coupons of the same order are not thought of, so where the
 * shop does not say it, it is near, not exact.
 */
export function takenOff(
  discount: Discount | null,
  { discountMinor, beforeMinor, paidMinor, currency }: OrderSums,
): { minor: number; currency: string } | null {
  if (discountMinor !== undefined) return { minor: discountMinor, currency }
  if (!discount) return null
  if ('amountMinor' in discount) return { minor: discount.amountMinor, currency: discount.currency }
  const { percent } = discount
  if (beforeMinor !== undefined) return { minor: Math.round((beforeMinor * percent) / 100), currency }
  if (paidMinor === undefined || percent >= 100) return null
  return { minor: Math.round((paidMinor * percent) / (100 - percent)), currency }
}
