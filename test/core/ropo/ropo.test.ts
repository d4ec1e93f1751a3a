/** @module What was done online before a purchase in a store: cases by hand, and sums in any slices. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { StoredOrder } from '../../../worker/core/merge-order.ts'
import { daysSinceVisit, hasLookedAt, type OnlineTrace } from '../../../worker/core/ropo/online-trace.ts'
import { ropoReport } from '../../../worker/core/ropo/ropo-report.ts'
import { mergeRopoSums, ropoSums } from '../../../worker/core/ropo/ropo-sums.ts'
import { type StoreSale, storeSale } from '../../../worker/core/ropo/store-sale.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** The day of the purchase, 1 March 2026, and the moment, three in the afternoon UTC. */
const TODAY = Date.UTC(2026, 2, 1)
const AT = TODAY + 15 * HOUR

const on = (day: number, kind = 'page_view') => ({ [String(TODAY / DAY + day)]: { [kind]: 1 } })
const visit = (startedAt: number, endedAt: number) => ({ startedAt, endedAt, pageViews: 1 })

const trace = (change: Partial<OnlineTrace>): OnlineTrace => ({ activity: {}, sessions: [], viewed: [], ...change })

const visits: { name: string; change: Partial<OnlineTrace>; days: number | null }[] = [
  { name: 'never there', change: {}, days: null },
  { name: 'yesterday', change: { activity: on(-1) }, days: 1 },
  { name: 'on several days the last counts', change: { activity: { ...on(-20), ...on(-4), ...on(2) } }, days: 4 },
  { name: 'thirty days before', change: { activity: on(-30) }, days: 30 },
  { name: 'thirty-one days before is too long ago', change: { activity: on(-31) }, days: null },
  { name: 'only after the purchase', change: { activity: on(3), sessions: [visit(AT + 1, AT + DAY)] }, days: null },
  { name: 'the same day, nobody knows when', change: { activity: on(0) }, days: null },
  { name: 'the same day, nobody knows when, and before', change: { activity: { ...on(0), ...on(-9) } }, days: 9 },
  {
    name: 'the same day, by the session before it',
    change: { activity: on(0), sessions: [visit(TODAY + 9 * HOUR, TODAY + 10 * HOUR)] },
    days: 0,
  },
  {
    name: 'the same day, by the session after it',
    change: { activity: on(0), sessions: [visit(AT + HOUR, AT + 2 * HOUR)] },
    days: null,
  },
  {
    name: 'the same day, by a look at a product',
    change: { activity: on(0), viewed: [{ productId: 'cup', at: AT - HOUR }] },
    days: 0,
  },
  {
    name: 'on the telephone while at the till',
    change: { activity: on(0), sessions: [visit(AT - HOUR, AT + HOUR)] },
    days: 0,
  },
  { name: 'a session of two days ago', change: { sessions: [visit(TODAY - 2 * DAY, TODAY - 2 * DAY + 1)] }, days: 2 },
  { name: 'a session of the winter', change: { sessions: [visit(TODAY - 40 * DAY, TODAY - 40 * DAY)] }, days: null },
  { name: 'an overlay of yesterday alone is no page', change: { activity: on(-1, 'select_promotion') }, days: null },
  { name: 'bought online yesterday', change: { activity: on(-1, 'purchase') }, days: 1 },
]
for (const { name, change, days } of visits)
  test(`days since the visit: ${name}`, () => assert.equal(daysSinceVisit(trace(change), AT), days))

const looks: { name: string; at: number; isIt: boolean }[] = [
  { name: 'an hour before', at: AT - HOUR, isIt: true },
  { name: 'at that moment', at: AT, isIt: false },
  { name: 'later', at: AT + HOUR, isIt: false },
  { name: 'thirty days before', at: TODAY - 30 * DAY, isIt: true },
  { name: 'longer ago', at: TODAY - 30 * DAY - 1, isIt: false },
]
for (const { name, at, isIt } of looks)
  test(`looked at what was bought: ${name}`, () => {
    const looked = trace({ viewed: [{ productId: 'cup', at }] })
    assert.equal(hasLookedAt(looked, ['pot', 'cup'], AT), isIt)
    assert.equal(hasLookedAt(looked, ['pot'], AT), false)
  })

const order: StoredOrder = {
  ...{ profileId: 'customer:7', transactionId: '4-1077', at: AT, valueMinor: 5000, currency: 'EUR' },
  ...{ source: 'server', status: 'paid', updatedAt: 0, channel: 'store', store: 'Old Town' },
  items: [{ productId: 'cup', quantity: 2 }, { productId: 'pot' }],
}
const refund = { refundId: 'r', at: AT, valueMinor: 1500, currency: 'EUR', status: 'paid', updatedAt: 0 } as const
const back = (productId: string, quantity: number, valueMinor = 1500) => ({
  refunds: [{ ...refund, valueMinor, items: [{ productId, quantity }] }],
})
const looked = trace({ viewed: [{ productId: 'cup', at: AT - DAY }] })
const sale: StoreSale = { store: 'Old Town', minor: 5000, isKnown: true, daysBefore: 1, isSameProduct: true }

const sales: { name: string; change: Partial<StoredOrder>; sale: StoreSale | null }[] = [
  { name: 'as it is', change: {}, sale },
  { name: 'one of two cups given back', change: back('cup', 1), sale: { ...sale, minor: 3500 } },
  { name: 'both cups given back', change: back('cup', 2), sale: { ...sale, minor: 3500, isSameProduct: false } },
  { name: 'given back in full', change: back('cup', 2, 5000), sale: null },
  { name: 'cancelled', change: { status: 'cancelled' }, sale: null },
  { name: 'not paid', change: { status: 'placed' }, sale: null },
  { name: 'seen in a browser only', change: { source: 'browser' }, sale: null },
  { name: 'of the web shop', change: { channel: 'web' }, sale: null },
  { name: 'in another currency', change: { currency: 'USD' }, sale: null },
  { name: 'in a store without a name', change: { store: undefined }, sale: { ...sale, store: null } },
]
for (const { name, change, sale: expected } of sales)
  test(`a sale in a store: ${name}`, () =>
    assert.deepEqual(storeSale({ ...order, ...change }, looked, 'EUR'), expected))

test('a sale in a store: a buyer nobody knows', () => {
  const nobody = { ...sale, isKnown: false, daysBefore: null, isSameProduct: false }
  assert.deepEqual(storeSale({ ...order, profileId: '' }, null, 'EUR'), nobody)
})

test('the report: parts within parts, steps of days, the store with the most orders first', () => {
  const unknown = { ...sale, isKnown: false, daysBefore: null, isSameProduct: false }
  const report = ropoReport(
    ropoSums([
      sale,
      { ...sale, store: 'Harbour', minor: 1000, daysBefore: 3, isSameProduct: false },
      { ...sale, store: 'Harbour', minor: 200, daysBefore: null, isSameProduct: false },
      { ...sale, store: null, minor: 30, daysBefore: 30 },
      { ...unknown, store: 'Station', minor: 4 },
    ]),
    'EUR',
  )
  assert.deepEqual(report.orders, { orders: 5, revenueMinor: 6234 })
  assert.deepEqual(report.known, { orders: 4, revenueMinor: 6230 })
  assert.deepEqual(report.online, { orders: 3, revenueMinor: 6030 })
  assert.deepEqual(report.sameProduct, { orders: 2, revenueMinor: 5030 })
  assert.deepEqual(
    report.daysBefore.map(({ fromDay, toDay, orders }) => [fromDay, toDay, orders]),
    [
      [0, 0, 0],
      [1, 1, 1],
      [2, 3, 1],
      [4, 7, 0],
      [8, 14, 0],
      [15, 30, 1],
    ],
  )
  assert.deepEqual(report.stores, [
    { store: 'Harbour', known: 2, online: 1 },
    { store: null, known: 1, online: 1 },
    { store: 'Old Town', known: 1, online: 1 },
  ])
})

test('sums of slices are the sums of all, in whatever order they are added', () => {
  const some = fc.array(
    fc.record({
      store: fc.constantFrom(null, 'A', '__proto__', 'b'),
      minor: fc.integer({ min: 0, max: 10_000 }),
      isKnown: fc.boolean(),
      daysBefore: fc.option(fc.integer({ min: 0, max: 30 })),
      isSameProduct: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(some, some, some, (a, b, c) => {
      const all = ropoSums([...a, ...b, ...c])
      const [x, y, z] = [ropoSums(a), ropoSums(b), ropoSums(c)]
      assert.deepEqual(mergeRopoSums(mergeRopoSums(x, y), z), all)
      assert.deepEqual(mergeRopoSums(z, mergeRopoSums(y, x)), all)
    }),
  )
})
