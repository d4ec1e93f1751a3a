/** @module Orders and refunds as lines of a timeline. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PersonOrder } from '../../contract/admin.ts'
import { orderEntries } from '../../worker/core/order-entries.ts'

const refund = { refundId: 'R-1', at: 30, valueMinor: 200, currency: 'EUR', status: 'paid' as const, items: [] }
const order: PersonOrder = {
  ...{ transactionId: 'T-1', at: 10, valueMinor: 900, currency: 'EUR', source: 'server', status: 'paid', items: [] },
  refunds: [refund],
}

const pages: { name: string; orders: PersonOrder[]; fromAt: number; beforeAt: number; ids: string[] }[] = [
  { name: 'all', orders: [order], fromAt: 0, beforeAt: 99, ids: ['10-order-T-1', '30-refund-R-1'] },
  { name: 'a later page has the order alone', orders: [order], fromAt: 0, beforeAt: 30, ids: ['10-order-T-1'] },
  { name: 'the page before has the rest', orders: [order], fromAt: 30, beforeAt: 99, ids: ['30-refund-R-1'] },
  {
    name: 'seen by a browser only',
    orders: [{ ...order, source: 'browser', refunds: [] }],
    fromAt: 0,
    beforeAt: 99,
    ids: [],
  },
  {
    name: 'nobody told of the order',
    orders: [{ ...order, source: 'refund' }],
    fromAt: 0,
    beforeAt: 99,
    ids: ['30-refund-R-1'],
  },
]
for (const { name, orders, ids, ...between } of pages)
  test(`orders in the timeline: ${name}`, () =>
    assert.deepEqual(
      orderEntries(orders, between).map(({ id }) => id),
      ids,
    ))

test('a refund says of which order it is', () =>
  assert.deepEqual(orderEntries([order], { fromAt: 20, beforeAt: 99 })[0]?.params, {
    ...{ refundId: 'R-1', valueMinor: 200, currency: 'EUR', status: 'paid', items: [], transactionId: 'T-1' },
  }))
