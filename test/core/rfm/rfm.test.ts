/** @module Fifths by rank from bounded summaries: worked out by hand, and against sorting everybody. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CutPoints, fitRfm } from '../../../worker/core/rfm/fit-rfm.ts'
import { bucketBottom, bucketTop, moneyBucket } from '../../../worker/core/rfm/money-bucket.ts'
import { type Purchases, purchasesOf } from '../../../worker/core/rfm/purchases.ts'
import { quantile } from '../../../worker/core/rfm/quantile.ts'
import { rfm, rfmChangesAt } from '../../../worker/core/rfm/rfm.ts'
import { mergeRfm, rfmSummary } from '../../../worker/core/rfm/rfm-summary.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2026, 6, 1, 12)

const customer = (daysAgo: number, orders: number, spentMinor: number): Purchases => ({
  orders,
  firstOrderAt: NOW - 400 * DAY,
  lastOrderAt: NOW - daysAgo * DAY,
  spentMinor,
})

function cutPointsOf(customers: readonly Purchases[], now = NOW): CutPoints {
  const fit = fitRfm(rfmSummary(customers), now)
  assert.ok(fit.kind === 'fitted')
  return fit.cutPoints
}

// By hand: smallest value that a fifth, two fifths … of all do not exceed.
const quantiles: [name: string, values: number[], fifths: (number | null)[]][] = [
  ['nothing', [], [null, null, null, null]],
  ['one value', [7], [7, 7, 7, 7]],
  ['five values, each a fifth', [5, 1, 4, 2, 3], [1, 2, 3, 4]],
  ['six values: the second has to be there for two fifths', [1, 2, 3, 4, 5, 6], [2, 3, 4, 5]],
  ['three of four alike', [1, 1, 1, 9], [1, 1, 1, 9]],
  ['below zero', [-3, -2, 0, 1, 2], [-3, -2, 0, 1]],
]

for (const [name, values, fifths] of quantiles)
  test(`quantile: ${name}`, () => {
    const counts: Record<string, number> = {}
    for (const value of values) counts[value] = (counts[value] ?? 0) + 1
    assert.deepEqual(
      [1, 2, 3, 4].map((fifth) => quantile(counts, fifth, 5)),
      fifths,
    )
  })

// By hand: 255 is the last amount with a class of its own; from 256 to 511 a class is 2 wide, to 1,023 it is 4.
const buckets: [minor: number, bottom: number, top: number][] = [
  [-500, 0, 0],
  [0, 0, 0],
  [1, 1, 1],
  [255, 255, 255],
  [256, 256, 257],
  [511, 510, 511],
  [512, 512, 515],
  [10_000, 9_984, 10_047],
  // 10^12 is 232.83 × 2^32, so its class is 232 × 2^32 wide 2^32: 0.43 %.
  [1e12, 232 * 2 ** 32, 233 * 2 ** 32 - 1],
]

for (const [minor, bottom, top] of buckets)
  test(`money bucket: ${minor} lies between ${bottom} and ${top}`, () => {
    const bucket = moneyBucket(minor)
    assert.deepEqual([bucketBottom(bucket), bucketTop(bucket)], [bottom, top])
  })

test('money bucket: classes follow each other without a gap, and none is wider than 0.8 % of its amounts', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e12 }), (minor) => {
      const bucket = moneyBucket(minor)
      const [bottom, top] = [bucketBottom(bucket), bucketTop(bucket)]
      assert.ok(bottom <= minor && minor <= top && top - bottom < bottom / 128)
      assert.deepEqual([moneyBucket(bottom), moneyBucket(top), moneyBucket(top + 1)], [bucket, bucket, bucket + 1])
    }),
  )
})

test('purchases: sums in any order, none without orders', () => {
  const orders = [30, 10, 20].map((at) => ({ at, valueMinor: at * 100 }))
  assert.deepEqual(purchasesOf(orders), { orders: 3, firstOrderAt: 10, lastOrderAt: 30, spentMinor: 6000 })
  assert.equal(purchasesOf([]), null)
})

test('rfm: twenty-five customers, all different, five in each fifth', () => {
  const customers = Array.from({ length: 25 }, (_, n) => customer(n, 25 - n, (25 - n) * 1000))
  const cuts = cutPointsOf(customers)
  // The 20th, 15th, 10th and 5th of the days ago are 20, 15, 10 and 5; of the orders 5, 10, 15, 20.
  assert.deepEqual(
    [cuts.recencyDays, cuts.orders],
    [
      [20, 15, 10, 5],
      [5, 10, 15, 20],
    ],
  )
  const scores = customers.map((each) => rfm(each, cuts, NOW))
  for (const [n, { r, f, m }] of scores.entries()) assert.deepEqual([r, f, m], Array(3).fill(5 - Math.floor(n / 5)))
})

test('rfm: sixteen of twenty-five with one order are all 1, those with two all 4, the rest 5', () => {
  const orders = [...Array(16).fill(1), ...Array(4).fill(2), 3, 3, 4, 5, 9]
  const cuts = cutPointsOf(orders.map((count) => customer(1, count, 100)))
  // 16/25 have one order: the borders of 1/5, 2/5 and 3/5 are 1; 20/25 have at most two: that of 4/5 is 2.
  assert.deepEqual(cuts.orders, [1, 1, 1, 2])
  const scores = [1, 2, 3, 9, 50].map((count) => rfm(customer(1, count, 100), cuts, NOW).f)
  assert.deepEqual(scores, [1, 4, 5, 5, 5])
})

test('rfm: where all are alike nobody is ahead, until somebody is', () => {
  const cuts = cutPointsOf(Array.from({ length: 30 }, () => customer(40, 1, 2500)))
  assert.deepEqual(rfm(customer(40, 1, 2500), cuts, NOW), { r: 1, f: 1, m: 1 })
  assert.deepEqual(rfm(customer(39, 2, 5000), cuts, NOW), { r: 5, f: 5, m: 5 })
})

test('rfm: a clock ahead of ours counts as today; refunds beyond what was paid as nothing spent', () => {
  const customers = Array.from({ length: 25 }, (_, n) => customer(n - 3, n, n * 100))
  const cuts = cutPointsOf(customers)
  assert.deepEqual(rfm(customer(-3, 1, 0), cuts, NOW), rfm(customer(0, 1, -700), cuts, NOW))
})

for (const customers of [0, 1, 24])
  test(`rfm: ${customers} customers are not enough`, () => {
    const summary = rfmSummary(Array.from({ length: customers }, (_, n) => customer(n, 1, n)))
    assert.deepEqual(fitRfm(summary, NOW), { kind: 'not_enough', customers, needed: 25 })
  })

test('rfm: between two fits time alone lowers r, at a midnight UTC', () => {
  const cuts: CutPoints = { recencyDays: [90, 30, 10, 0], orders: [1, 1, 2, 3], spentMinor: [1, 2, 3, 4] }
  const bought = customer(9, 1, 1)
  const at = rfmChangesAt(bought, cuts, NOW)!
  assert.equal(at, Date.UTC(2026, 6, 2))
  assert.deepEqual([rfm(bought, cuts, at - 1).r, rfm(bought, cuts, at).r], [4, 3])
  assert.equal(rfmChangesAt(customer(90, 1, 1), cuts, NOW), null)
})

const someCustomers = fc.array(
  fc.record({
    orders: fc.integer({ min: 1, max: 8 }),
    firstOrderAt: fc.constant(0),
    lastOrderAt: fc.integer({ min: 0, max: 90 }).map((days) => NOW - days * DAY),
    spentMinor: fc.integer({ min: 0, max: 300_000 }),
  }),
  { minLength: 25, maxLength: 120 },
)

test('rfm: from slices as from the whole; a score of s has (s − 1) / 5 of all truly behind it', () => {
  fc.assert(
    fc.property(someCustomers, fc.nat(120), (customers, cut) => {
      const slices = [customers.slice(cut), customers.slice(0, cut)].map((each) => rfmSummary(each))
      const [one, other] = JSON.parse(JSON.stringify(slices))
      const summary = rfmSummary(customers)
      assert.deepEqual(mergeRfm(one, other), summary)
      const cuts = cutPointsOf(customers)
      const judged = [
        (each: Purchases) => ({ value: each.lastOrderAt, score: rfm(each, cuts, NOW).r }),
        (each: Purchases) => ({ value: each.orders, score: rfm(each, cuts, NOW).f }),
        (each: Purchases) => ({ value: moneyBucket(each.spentMinor), score: rfm(each, cuts, NOW).m }),
      ]
      for (const judge of judged) {
        const all = customers.map(judge)
        for (const { value, score } of all) {
          const behind = all.filter((other) => other.value < value).length
          assert.equal(score, 1 + Math.floor((5 * behind) / customers.length))
        }
      }
    }),
    { numRuns: 60 },
  )
})
