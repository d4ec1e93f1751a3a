/** @module The fit of both models: the optimum that another optimiser finds, cut into slices, and at the edge. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bgnbdLogLikelihood } from '../../../worker/core/clv/bgnbd-likelihood.ts'
import type { ClvData } from '../../../worker/core/clv/clv-data.ts'
import type { ClvModel } from '../../../worker/core/clv/clv-model.ts'
import { type ClvFit, fitStep, fittedModel, isFitted, NEW_FIT } from '../../../worker/core/clv/fit-clv.ts'
import { expectedOrderMinor } from '../../../worker/core/clv/gamma-gamma.ts'
import { purchasesOf, valuesOf } from './sample-customers.ts'

/** Customers, orders after the first, week of the last, age in weeks. */
const HISTORIES = [
  [520, 0, 0, 38],
  [490, 0, 0, 32],
  [400, 0, 0, 28],
  [90, 1, 2, 38],
  [70, 1, 9, 36],
  [60, 1, 18, 30],
  [35, 1, 30, 34],
  [40, 2, 5, 38],
  [35, 2, 20, 37],
  [25, 2, 31, 33],
  [30, 3, 25, 38],
  [20, 3, 33, 36],
  [20, 4, 20, 35],
  [25, 5, 34, 38],
  [6, 5, 11, 33],
  [12, 8, 30, 36],
  [8, 12, 37, 39],
]
/** Customers, orders, average in cents. */
const VALUES = [
  [40, 2, 900],
  [45, 2, 1600],
  [35, 2, 2600],
  [25, 2, 4500],
  [8, 2, 9000],
  [20, 3, 1300],
  [25, 3, 2100],
  [20, 3, 3400],
  [15, 5, 1700],
  [15, 5, 2300],
  [9, 5, 4200],
  [10, 8, 1900],
  [6, 8, 3600],
  [6, 12, 2600],
  [2, 12, 5200],
]
const DATA: ClvData = { purchases: purchasesOf(HISTORIES), values: valuesOf(VALUES) }

/** Fits in slices, with the state through JSON in between. */
function fit(data: ClvData, slice: number): ClvFit {
  let state = NEW_FIT
  while (!isFitted(state)) state = JSON.parse(JSON.stringify(fitStep(state, data, slice))) as ClvFit
  return state
}

function modelOf(data: ClvData): ClvModel {
  return fittedModel(fit(data, 1000), data, { currency: 'EUR', fittedAt: 0, from: 0, to: 0 })!
}

function near(actual: number, expected: number, share: number): void {
  assert.ok(Math.abs(actual - expected) <= share * Math.abs(expected), `${actual} is not ${expected}`)
}

// scipy 1.17, its own Nelder-Mead to 1e-12 over the paper's formula.
test('BG/NBD: the optimum is found', () => {
  const { r, alpha, a, b, logLikelihood, ended, atEdge } = modelOf(DATA).purchases
  near(r, 0.15148074, 1e-3)
  near(alpha, 5.51374576, 1e-3)
  near(a, 0.74753556, 1e-3)
  near(b, 1.54953657, 1e-3)
  near(logLikelihood, -4722.071439145628, 1e-9)
  assert.deepEqual([ended, atEdge], ['found', []])
})

test('BG/NBD: the likelihood at the parameters of CDNOW', () =>
  near(bgnbdLogLikelihood({ r: 0.2426, alpha: 4.414, a: 0.793, b: 2.426 }, DATA.purchases), -4828.157275995329, 1e-12))

test('Gamma-Gamma: the optimum is found', () => {
  const { p, q, v, logLikelihood, ended, atEdge } = modelOf(DATA).values
  near(p, 2.5913319, 1e-3)
  near(q, 8.7644153, 1e-3)
  near(v, 7422.6807, 1e-3)
  near(logLikelihood, -2368.7118742371176, 1e-9)
  assert.deepEqual([ended, atEdge], ['found', []])
})

// Fader & Hardie (2013): the first ten customers of CDNOW, repeat orders and their average in cents, then the expectation.
const published = [
  [2, 2235, 2465],
  [1, 1177, 1891],
  [0, 0, 3517],
  [7, 7374, 7146],
  [2, 2555, 2728],
] as const
for (const [orders, averageMinor, expected] of published)
  test(`Gamma-Gamma: ${orders} orders of ${averageMinor} on average let expect ${expected}`, () =>
    assert.ok(Math.abs(expectedOrderMinor({ p: 6.25, q: 3.74, v: 1544 }, orders, averageMinor) - expected) < 10))

test('a fit in slices of any size ends at the same answer', () => {
  const whole = fit(DATA, 10_000)
  for (const slice of [1, 37]) assert.deepEqual(fit(DATA, slice), whole)
  assert.deepEqual(fitStep(whole, DATA, 100), whole)
})

test('a slice goes little over its size', () => {
  const { purchases, values } = fitStep(NEW_FIT, DATA, 20)
  assert.ok(purchases.evaluations >= 20 && purchases.evaluations <= 26)
  assert.equal(values.evaluations, 0)
})

test('a fit that is not done has no model', () =>
  assert.equal(fittedModel(NEW_FIT, DATA, { currency: 'EUR', fittedAt: 0, from: 0, to: 0 }), null))

const edges = [
  {
    // As in Online Retail: the later b, the likelier. Its rates, when nobody leaves: scipy 1.17 with a / b = 0.
    name: 'nobody ever leaves',
    histories: [
      [100, 0, 0, 20],
      [80, 1, 18, 20],
      [60, 2, 19, 20],
      [40, 4, 19.5, 20],
      [20, 8, 19.8, 20],
    ],
    r: 1.14575,
    alpha: 13.2202,
  },
]
for (const { name, histories, r, alpha } of edges)
  test(`BG/NBD: ${name}`, () => {
    const { purchases } = modelOf({ ...DATA, purchases: purchasesOf(histories) })
    near(purchases.r, r, 1e-3)
    near(purchases.alpha, alpha, 1e-3)
    assert.ok(purchases.a / purchases.b < 1e-4, `${purchases.a} ${purchases.b}`)
    assert.equal(purchases.ended, 'found')
    assert.notDeepEqual(purchases.atEdge, [])
  })

const strange = [
  { name: 'nobody came back', histories: [[300, 0, 0, 20]], values: [] },
  { name: 'one customer', histories: [[1, 3, 9, 20]], values: [[1, 4, 900]] },
  { name: 'all came back at once', histories: [[200, 5, 0, 0]], values: [[200, 6, 1]] },
  { name: 'all are the same', histories: [[200, 2, 10, 20]], values: [[200, 3, 500]] },
  { name: 'nobody', histories: [], values: [] },
]
for (const { name, histories, values } of strange)
  test(`where ${name} the fit ends with numbers`, () => {
    const model = modelOf({ purchases: purchasesOf(histories), values: valuesOf(values) })
    const { purchases, values: fitted } = model
    for (const number of [...Object.values(purchases), ...Object.values(fitted)])
      if (typeof number === 'number') assert.ok(Number.isFinite(number), JSON.stringify(model))
  })
