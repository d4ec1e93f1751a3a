/** @module Which coupons orders of the shop use, and which ones cancelled orders give back. */
import type { Order } from '../../../contract/order.ts'
import type { StoredOrder } from '../merge-order.ts'
import type { Coupon } from './coupon.ts'
import { takenOff } from './taken-off.ts'

/** A code that was used. `at` in ms UTC; `takenMinor` in `takenCurrency`, null: it cannot be told. */
export interface CouponUse {
  code: string
  transactionId: string
  at: number
  takenMinor: number | null
  takenCurrency: string | null
}

/** What to write of coupons. `released`: transaction ids of cancelled orders. */
export interface CouponChanges {
  uses: CouponUse[]
  released: string[]
}

/**
 * Goes by how the orders stand after all reports, so that a report that comes late or twice changes nothing. An order is
 * a fact: a code that it names is used, past its deadline too, or never given by us. Of two orders with one code the
 * earlier has it. `coupons`: those that the orders name, by code; other codes are the shop's own.
 */
export function couponUses(
  messages: readonly { orders: readonly Order[] }[],
  orders: ReadonlyMap<string, StoredOrder>,
  coupons: ReadonlyMap<string, Coupon>,
): CouponChanges {
  const uses = new Map<string, CouponUse>()
  const released = new Set<string>()
  for (const report of messages.flatMap(({ orders: reports }) => reports)) {
    const order = orders.get(report.transactionId)
    if (!order || report.refundId !== undefined) continue
    if (order.status === 'cancelled') released.add(report.transactionId)
    else for (const use of usesOf(report, order, coupons)) keepEarlier(uses, use)
  }
  return { uses: [...uses.values()], released: [...released] }
}

function usesOf(report: Order, order: StoredOrder, coupons: ReadonlyMap<string, Coupon>): CouponUse[] {
  const { transactionId, at, valueMinor: paidMinor, currency } = order
  return (report.coupons ?? []).flatMap((named) => {
    const { code, discountMinor } = typeof named === 'string' ? { code: named, discountMinor: undefined } : named
    const coupon = coupons.get(code)
    if (!coupon) return []
    const taken = takenOff(coupon.discount, { discountMinor, paidMinor, currency })
    return [{ code, transactionId, at, takenMinor: taken?.minor ?? null, takenCurrency: taken?.currency ?? null }]
  })
}

function keepEarlier(uses: Map<string, CouponUse>, use: CouponUse): void {
  const known = uses.get(use.code)
  const isEarlier = !known || use.at < known.at || (use.at === known.at && use.transactionId < known.transactionId)
  if (isEarlier) uses.set(use.code, use)
}
