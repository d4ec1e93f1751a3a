/** @module Money given back: taken off once, never more than was paid, whatever comes first. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOf } from '../../worker/core/activity.ts'
import type { StoredOrder } from '../../worker/core/merge-order.ts'
import { type OrderReport, recordOrder } from '../../worker/core/order-book.ts'
import type { Profile } from '../../worker/core/profile.ts'
import { NOW } from './sample-event.ts'
import { sampleOrder } from './sample-message.ts'

const DAY = 86_400_000
const today = dayOf(NOW)

/** Two teapots and a cup for 50 euros, paid. */
const order = (change: Partial<OrderReport> = {}): OrderReport => ({
  ...sampleOrder(),
  source: 'server',
  status: 'paid',
  updatedAt: 0,
  profileId: 'ann',
  ...change,
})

/** One teapot brought back for 20 euros, the day after. */
const refund = (refundId: string, change: Partial<OrderReport> = {}): OrderReport =>
  order({ refundId, at: NOW + DAY, valueMinor: 2000, items: [{ productId: 'teapot' }], ...change })

/** A return at a till that names no order. */
const bare = (change: Partial<OrderReport> = {}): OrderReport => refund('C-9', { transactionId: 'C-9', ...change })

/** What is kept after these reports. Counters and pieces that come to nothing are left out. */
function after(reports: readonly OrderReport[]) {
  const profiles = new Map<string, Profile>()
  const orders = new Map<string, StoredOrder>()
  const sums: Record<string, number> = {}
  const add = (key: string, value: number) => {
    sums[key] = (sums[key] ?? 0) + value
    if (sums[key] === 0) delete sums[key]
  }
  for (const report of reports) {
    const result = recordOrder(report, orders.get(report.transactionId), { profiles, currency: 'EUR' })
    if (!result) continue
    orders.set(report.transactionId, result.order)
    for (const profile of result.profiles) profiles.set(profile.profileId, profile)
    for (const { at, name, value } of result.counts) add(`${name} ${dayOf(at) - today}`, value)
    for (const { at, productId, units } of result.units) add(`${productId} ${dayOf(at) - today}`, units)
  }
  return { orders: profiles.get('ann')?.state.orders, sums, stored: orders }
}

const paid = { 'orders_confirmed 0': 1, 'cup 0': 1 }
const cases: { name: string; reports: OrderReport[]; sums: Record<string, number> }[] = [
  {
    name: 'a part is taken off the order’s own day, money and pieces',
    reports: [order(), refund('R-1')],
    sums: { ...paid, 'revenue_minor EUR 0': 3000, 'teapot 0': 1 },
  },
  {
    name: 'the same refund three times counts once',
    reports: [order(), refund('R-1'), refund('R-1'), refund('R-1')],
    sums: { ...paid, 'revenue_minor EUR 0': 3000, 'teapot 0': 1 },
  },
  {
    name: 'two refunds of one order both count',
    reports: [order(), refund('R-1'), refund('R-2', { valueMinor: 500, items: [] })],
    sums: { ...paid, 'revenue_minor EUR 0': 2500, 'teapot 0': 1 },
  },
  { name: 'all of it: the order counts as nothing', reports: [order(), refund('R-1', { valueMinor: 5000 })], sums: {} },
  { name: 'more than was paid: not below nothing', reports: [order(), refund('R-1', { valueMinor: 9000 })], sums: {} },
  {
    name: 'more pieces than were bought, and others: not below nothing',
    reports: [
      order(),
      refund('R-1', {
        items: [
          { productId: 'teapot', quantity: 9 },
          { productId: 'spoon', quantity: 1 },
        ],
      }),
    ],
    sums: { ...paid, 'revenue_minor EUR 0': 3000 },
  },
  {
    name: 'of a cancelled order: it counts as nothing already',
    reports: [order({ status: 'cancelled' }), refund('R-1')],
    sums: {},
  },
  { name: 'of an order not told of: nothing that was never counted is taken back', reports: [refund('R-1')], sums: {} },
  {
    name: 'before its order',
    reports: [refund('R-1'), order()],
    sums: { ...paid, 'revenue_minor EUR 0': 3000, 'teapot 0': 1 },
  },
  {
    name: 'a refund taken back',
    reports: [order(), refund('R-1'), refund('R-1', { status: 'cancelled', updatedAt: 2 })],
    sums: { ...paid, 'revenue_minor EUR 0': 5000, 'teapot 0': 2 },
  },
  {
    name: 'in another currency: it cannot be taken off',
    reports: [order(), refund('R-1', { currency: 'GBP' })],
    sums: { ...paid, 'revenue_minor EUR 0': 5000, 'teapot 0': 2 },
  },
  {
    name: 'without an order: below nothing, on its own day',
    reports: [bare()],
    sums: { 'revenue_minor EUR 1': -2000, 'teapot 1': -1 },
  },
  {
    name: 'without an order, corrected to the day before and less',
    reports: [bare(), bare({ updatedAt: 1, at: NOW, valueMinor: 1500 })],
    sums: { 'revenue_minor EUR 0': -1500, 'teapot 0': -1 },
  },
]

for (const { name, reports, sums } of cases) test(`refund: ${name}`, () => assert.deepEqual(after(reports).sums, sums))

test('refund: who brings something back was there, and no cart is emptied by it', () => {
  const result = recordOrder(bare(), undefined, { profiles: new Map(), currency: 'EUR' })
  const [profile] = result?.profiles ?? []
  assert.deepEqual(
    [profile?.firstSeenAt, profile?.lastSeenAt, profile?.state.cart, profile?.state.bought],
    [NOW + DAY, NOW + DAY, null, []],
  )
})

test('refund: it stays with its order, and the order with its owner', () => {
  const { stored } = after([refund('R-1', { profileId: 'bob' }), order(), refund('R-2', { valueMinor: 1 })])
  const kept = stored.get('T-1')
  assert.deepEqual(
    [kept?.profileId, kept?.valueMinor, kept?.refunds?.map((each) => each.refundId)],
    ['ann', 5000, ['R-1', 'R-2']],
  )
})

/** Everything that can be told of three transactions, each report by a time of its own. */
const REPORTS: OrderReport[] = [
  order({ updatedAt: 1 }),
  order({ updatedAt: 2, valueMinor: 4000, at: NOW - 3 * DAY }),
  order({ updatedAt: 3, status: 'cancelled' }),
  order({ source: 'browser', status: 'placed' }),
  refund('R-1', { updatedAt: 1 }),
  refund('R-1', { updatedAt: 2, valueMinor: 700, items: [] }),
  refund('R-2', { updatedAt: 1, valueMinor: 3800 }),
  refund('R-2', { updatedAt: 3, status: 'cancelled' }),
  bare({ updatedAt: 1 }),
  bare({ updatedAt: 2, at: NOW + 4 * DAY, valueMinor: 10 }),
  order({ transactionId: 'T-2', updatedAt: 1, currency: 'GBP' }),
  order({ transactionId: 'T-2', updatedAt: 2, at: NOW - DAY }),
  refund('R-3', { transactionId: 'T-2', currency: 'GBP' }),
]

const told = fc.subarray(REPORTS).chain((once) =>
  fc.record({
    once: fc.constant(once),
    // Each once, and some again.
    anyhow: fc
      .subarray(once)
      .chain((again) => fc.shuffledSubarray([...once, ...again], { minLength: once.length + again.length })),
  }),
)

test('refund: orders, refunds, corrections and cancellations in any order and with doubles give the same sums', () => {
  fc.assert(
    fc.property(told, ({ once, anyhow }) => {
      const [expected, result] = [after(once), after(anyhow)]
      assert.deepEqual([result.orders, result.sums], [expected.orders, expected.sums])
      const days = Object.values(result.orders?.days ?? {})
      assert.equal(
        days.reduce((sum, day) => sum + day.orders, 0),
        result.orders?.confirmed ?? 0,
      )
      for (const currency of ['EUR', 'GBP'])
        assert.equal(
          days.reduce((sum, day) => sum + (day.revenue[currency] ?? 0), 0),
          result.orders?.revenue[currency] ?? 0,
        )
    }),
    { numRuns: 400 },
  )
})
