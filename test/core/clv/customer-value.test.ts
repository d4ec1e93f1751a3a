/** @module What a profile shows of customer lifetime value, and that it is always a number or says why not. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Bgnbd } from '../../../worker/core/clv/bgnbd.ts'
import type { ClvModel, FitReport, NotEnoughData } from '../../../worker/core/clv/clv-model.ts'
import { type CustomerValue, customerValue, type ValueOptions } from '../../../worker/core/clv/customer-value.ts'
import { notEnoughData } from '../../../worker/core/clv/enough-data.ts'
import type { GammaGamma } from '../../../worker/core/clv/gamma-gamma.ts'
import { customerHistory, orderValues } from '../../../worker/core/clv/order-history.ts'
import { spendingQuantile } from '../../../worker/core/clv/spending-quantile.ts'
import { purchasesOf, valuesOf } from './sample-customers.ts'

const WEEK = 7 * 86_400_000
const REPORT: FitReport = { logLikelihood: 0, ended: 'found', evaluations: 1, atEdge: [] }

function modelOf(purchases: Bgnbd, values: GammaGamma): ClvModel {
  const about = { currency: 'USD', fittedAt: 0, from: 0, to: 0, customers: 2357, repeaters: 946 }
  return { kind: 'clv', ...about, purchases: { ...REPORT, ...purchases }, values: { ...REPORT, ...values } }
}

/** CDNOW as published; v in cents. */
const CDNOW = modelOf({ r: 0.2426, alpha: 4.414, a: 0.793, b: 2.426 }, { p: 6.25, q: 3.74, v: 1544 })
const SUMMARY = { orders: 3, firstOrderAt: 0, lastOrderAt: 30.43 * WEEK, averageMinor: 2235 }
const NOW = 38.86 * WEEK

function expected(summary: object = {}, options: ValueOptions & { now?: number } = {}): CustomerValue {
  const value = customerValue(CDNOW, { ...SUMMARY, ...summary }, { now: NOW, ...options })
  assert.equal(value.kind, 'customer-value')
  return value as CustomerValue
}

// Two million simulated customers with that history (numpy, seed 1): mean ± standard error of the mean, quantiles.
const simulated = [
  { orders: 3, last: 30.43, averageMinor: 2235, mean: 3745, error: 4, tenth: 0, half: 2095, ninetieth: 10_245 },
  {
    orders: 30,
    last: 38,
    averageMinor: 5000,
    mean: 121_439,
    error: 52,
    tenth: 14_259,
    half: 129_414,
    ninetieth: 213_435,
  },
  { orders: 1, last: 0, averageMinor: 5000, mean: 1148, error: 3, tenth: 0, half: 0, ninetieth: 4422 },
]
for (const { orders, last, averageMinor, mean, error, tenth, half, ninetieth } of simulated)
  test(`${orders} orders of ${averageMinor}: the interval of a year is that of simulated customers`, () => {
    const summary = { orders, firstOrderAt: 0, lastOrderAt: last * WEEK, averageMinor }
    const { valueMinor, low, high } = expected(summary, { horizonDays: 365 })
    const middle = spendingQuantile(CDNOW, { history: customerHistory(summary, NOW)!, weeks: 365 / 7 }, 0.5)
    assert.ok(Math.abs(valueMinor - mean) < 3 * error, `mean ${valueMinor}`)
    for (const [actual, wanted] of [
      [low, tenth],
      [middle, half],
      [high, ninetieth],
    ] as const)
      assert.ok(Math.abs(actual - wanted) <= 0.005 * wanted, `${actual} is not ${wanted}`)
  })

test('the paper’s example customer over 39 weeks', () => {
  const { pAlive, expectedOrders } = expected({}, { horizonDays: 39 * 7 })
  assert.deepEqual([pAlive.toFixed(4), expectedOrders.toFixed(3)], ['0.7266', '1.226'])
})

test('later money is worth less only when asked for, and never more', () => {
  const plain = expected()
  const discounted = expected({}, { discountRate: 0.1 })
  assert.equal(discounted.expectedOrders, plain.expectedOrders)
  // Orders come somewhat before the middle of the year: between 1.1 ^ -0.5 = .9535 and 1.
  const share = discounted.valueMinor / plain.valueMinor
  assert.ok(share > 0.9535 && share < 0.96, `${share}`)
  assert.ok(Math.abs(discounted.high / plain.high - share) < 1e-3)
})

test('more certainty is a wider interval', () => {
  const widths = [0.5, 0.8, 0.9, 0.99].map((certainty) => expected({}, { certainty }).high)
  assert.deepEqual(
    widths,
    widths.toSorted((one, other) => one - other),
  )
})

const refunds = [
  { name: 'everything came back', averageMinor: 0 },
  { name: 'more came back than was bought', averageMinor: -5000 },
]
for (const { name, averageMinor } of refunds)
  test(`where ${name} little is expected of an order, and nothing below 0`, () => {
    const { valueMinor, low } = expected({ averageMinor })
    // p v / (3 p + q - 1) = 449.05 an order, by hand, times 1.562 orders.
    assert.deepEqual([valueMinor, low], [701, 0])
    assert.equal(orderValues(customerHistory({ ...SUMMARY, averageMinor }, NOW)!), null)
  })

test('what data is missing is said, each with how much there is and how much is needed', () => {
  const purchases = purchasesOf([
    [150, 0, 0, 11],
    [49, 1, 2, 10],
  ])
  assert.deepEqual(notEnoughData({ purchases, values: valuesOf([[48, 2, 900]]) }), {
    kind: 'not-enough-data',
    missing: [
      { what: 'customers', have: 199, need: 200 },
      { what: 'repeaters', have: 49, need: 50 },
      { what: 'paying-repeaters', have: 48, need: 50 },
      { what: 'weeks', have: 11, need: 12 },
    ],
  })
  const enough = purchasesOf([
    [150, 0, 0, 12],
    [50, 1, 2, 10],
  ])
  assert.equal(notEnoughData({ purchases: enough, values: valuesOf([[50, 2, 900]]) }), null)
})

test('a shop without a model has no value for anyone', () => {
  const lacking: NotEnoughData = { kind: 'not-enough-data', missing: [{ what: 'weeks', have: 3, need: 12 }] }
  assert.equal(customerValue(lacking, SUMMARY, { now: NOW }), lacking)
})

for (const broken of [{ orders: 0 }, { orders: Number.NaN }, { lastOrderAt: Number.NaN }, { averageMinor: Infinity }])
  test(`a summary with ${Object.entries(broken).join()} has no value`, () =>
    assert.deepEqual(customerValue(CDNOW, { ...SUMMARY, ...broken }, { now: NOW }), {
      kind: 'not-enough-data',
      missing: [{ what: 'orders', have: 0, need: 1 }],
    }))

const anyNumber = fc.oneof(fc.double(), fc.double({ min: -1e13, max: 1e13 }), fc.integer(), fc.constantFrom(0, 1, -0))
const shape = (most: number) => fc.double({ min: -14, max: Math.log(most), noNaN: true }).map(Math.exp)
const anyModel = fc.tuple(
  fc.record({ r: shape(1e4), alpha: shape(1e6), a: shape(1e6), b: shape(1e6) }),
  fc.record({ p: shape(1e4), q: shape(1e4).map((q) => 1.01 + q), v: shape(1e9) }),
)
const anySummary = fc.record({
  orders: fc.oneof(fc.integer({ min: 1, max: 50 }), anyNumber),
  firstOrderAt: fc.oneof(fc.integer({ min: 0, max: 200 * WEEK }), anyNumber),
  lastOrderAt: fc.oneof(fc.integer({ min: 0, max: 200 * WEEK }), anyNumber),
  averageMinor: anyNumber,
})
const anyOptions = fc.record({ now: anyNumber, horizonDays: anyNumber, discountRate: anyNumber, certainty: anyNumber })

test('whatever the model, the customer and the question: whole money, in order, or no value', () => {
  fc.assert(
    fc.property(anyModel, anySummary, anyOptions, ([purchases, values], summary, options) => {
      const value = customerValue(modelOf(purchases, values), summary, options)
      if (value.kind === 'not-enough-data') return
      const { pAlive, expectedOrders, valueMinor, low, high } = value
      assert.ok(pAlive >= 0 && pAlive <= 1)
      assert.ok(expectedOrders >= 0 && Number.isFinite(expectedOrders))
      assert.ok([valueMinor, low, high].every(Number.isSafeInteger))
      assert.ok(0 <= low && low <= valueMinor && valueMinor <= high)
    }),
    { numRuns: 300 },
  )
})
