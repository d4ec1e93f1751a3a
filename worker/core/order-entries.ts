/** @module What the shop says of orders and of money given back, as lines of a person's timeline. */
import type { PersonOrder, TimelineEntry } from '../../contract/admin.ts'

/**
 * An `order` and a `refund` each, from a moment to before another (ms UTC), in no order. What only a browser saw of an
 * order is an event of its own.
 */
export function orderEntries(
  orders: readonly PersonOrder[],
  { fromAt, beforeAt }: { fromAt: number; beforeAt: number },
): TimelineEntry[] {
  const entries = orders.flatMap(({ refunds = [], source, ...order }) => [
    ...(source === 'server' ? [entryOf('order', order.transactionId, order)] : []),
    ...refunds.map((refund) => entryOf('refund', refund.refundId, { ...refund, transactionId: order.transactionId })),
  ])
  return entries.filter(({ at }) => at >= fromAt && at < beforeAt)
}

const entryOf = (
  name: 'order' | 'refund',
  id: string,
  { at, ...params }: { at: number; [field: string]: unknown },
): TimelineEntry => ({
  id: `${at}-${name}-${id}`,
  at,
  name,
  params,
})
