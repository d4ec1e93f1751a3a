/** @module What the orders of a file come to: how many, how much, whose. */
import type { Order } from '../../../contract/order.ts'
import type { OrderSums } from '../../../contract/order-import.ts'

/** Of no order yet. */
export const noOrderSums = (): OrderSums => ({
  orders: 0,
  refunds: 0,
  nobodys: 0,
  valueMinor: {},
  refundedMinor: {},
  firstAt: null,
  lastAt: null,
  notes: {},
})

/** Adds an order, or a refund, to `sums`. */
export function addOrder(sums: OrderSums, order: Order, notes: readonly string[]): void {
  const isRefund = order.refundId !== undefined
  sums[isRefund ? 'refunds' : 'orders'] += 1
  const minor = isRefund ? sums.refundedMinor : sums.valueMinor
  minor[order.currency] = (minor[order.currency] ?? 0) + order.valueMinor
  const { customerId, email, phone, loyaltyCard, visitor } = order
  if (!(customerId ?? email ?? phone ?? loyaltyCard ?? visitor)) sums.nobodys += 1
  sums.firstAt = Math.min(sums.firstAt ?? order.at, order.at)
  sums.lastAt = Math.max(sums.lastAt ?? order.at, order.at)
  for (const note of notes) sums.notes[note] = (sums.notes[note] ?? 0) + 1
}
