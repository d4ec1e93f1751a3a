/** @module The BG/NBD model against the numbers of its authors, and where their formula is hard to compute. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aliveProbability, type Bgnbd } from '../../../worker/core/clv/bgnbd.ts'
import { expectedFurtherPurchases, expectedPurchases } from '../../../worker/core/clv/expected-purchases.ts'
import { chanceOfAtLeast, chanceOfExactly } from '../../../worker/core/clv/purchase-chance.ts'

/** CDNOW as published, weeks. */
const CDNOW: Bgnbd = { r: 0.2426, alpha: 4.414, a: 0.793, b: 2.426 }
const CDNOW_3_DIGITS: Bgnbd = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }
/** The paper's example customer. */
const CUSTOMER = { frequency: 2, recencyWeeks: 30.43, ageWeeks: 38.86 }

function near(actual: number, expected: number, share: number): void {
  assert.ok(Math.abs(actual - expected) <= share * Math.abs(expected), `${actual} is not ${expected}`)
}

// Fader, Hardie & Lee: their spreadsheet's E[X(t)] by week, printed with four digits from unrounded parameters.
const published = [
  [0.1429, 0.0078],
  [1, 0.0532],
  [3, 0.1506],
  [32, 1.0437],
  [78, 1.8576],
] as const
for (const [weeks, expected] of published)
  test(`a new customer of CDNOW orders ${expected} times in ${weeks} weeks`, () =>
    assert.ok(Math.abs(expectedPurchases(CDNOW, weeks) - expected) < 3e-4))

test('the example customer of the paper orders 1.226 times in 39 weeks and is alive with .7266', () => {
  assert.equal(expectedFurtherPurchases(CDNOW, CUSTOMER, 39).toFixed(3), '1.226')
  assert.equal(aliveProbability(CDNOW, CUSTOMER).toFixed(4), '0.7266')
})

test('who never came back is alive, however long ago it was, but ever less is expected of him', () => {
  const silent = (ageWeeks: number) => ({ frequency: 0, recencyWeeks: 0, ageWeeks })
  assert.equal(aliveProbability(CDNOW, silent(5000)), 1)
  assert.ok(expectedFurtherPurchases(CDNOW, silent(500), 39) < expectedFurtherPurchases(CDNOW, silent(5), 39) / 10)
})

// mpmath 1.3 with 30 digits, by the closed form of the paper; n = 0 is published.
const chances = [
  [0, 0.573786352096],
  [1, 0.199395280836],
  [2, 0.0854297595391],
  [5, 0.0179654938666],
  [10, 0.00359042954019],
  [30, 7.02927996277e-5],
] as const
for (const [n, expected] of chances)
  test(`the chance of ${n} orders in 39 weeks`, () => near(chanceOfExactly(CDNOW_3_DIGITS, 39, n), expected, 1e-10))

test('the chances of all numbers of orders sum to one, and their mean to the expectation', () => {
  const atLeast = Array.from({ length: 2000 }, (_, index) => chanceOfAtLeast(CDNOW, 52, index + 1))
  const exactly = Array.from({ length: 2000 }, (_, n) => chanceOfExactly(CDNOW, 52, n))
  near(
    exactly.reduce((sum, chance) => sum + chance, 0),
    1,
    1e-12,
  )
  near(
    atLeast.reduce((sum, chance) => sum + chance, 0),
    expectedPurchases(CDNOW, 52),
    1e-9,
  )
})

// mpmath 1.3 with 40 digits: by the hypergeometric function where it converges there, else by the sum over P(X >= k).
const hard = [
  {
    name: 'a + b below 1, for which lifetimes gives NaN',
    r: 0.11,
    alpha: 3.24,
    a: 0.31,
    b: 0.5,
    weeks: 30,
    expected: 0.5645886155328,
  },
  {
    name: 'a = 1, where the formula divides 0 by 0',
    r: 0.5,
    alpha: 3,
    a: 1,
    b: 2,
    weeks: 50,
    expected: 2.5932477328226,
  },
  { name: '60 orders', r: 60.24, alpha: 100, a: 0.8, b: 62, weeks: 52, expected: 26.407078460159 },
  { name: '5,000 orders', r: 5000.24, alpha: 110, a: 0.8, b: 5002, weeks: 52, expected: 2012.6644157647 },
  { name: 'z within 2e-6 of 1', r: 0.24, alpha: 0.01, a: 0.8, b: 2.4, weeks: 5000, expected: 60.920721723586 },
  { name: 'nobody ever leaves', r: 0.9, alpha: 6, a: 0.014, b: 1.6e6, weeks: 52, expected: 7.799999438078 },
  { name: 'nearly everybody leaves', r: 2, alpha: 6, a: 500, b: 3, weeks: 52, expected: 0.99512952712711 },
  { name: 'all leave alike', r: 2, alpha: 6, a: 1e5, b: 1e5, weeks: 52, expected: 1.9296958809509 },
  { name: 'all are alike', r: 1e6, alpha: 1e6, a: 1e-6, b: 1e6, weeks: 52, expected: 51.999999998648 },
]
for (const { name, weeks, expected, ...model } of hard)
  test(`expected orders where ${name}`, () => near(expectedPurchases(model, weeks), expected, 1e-9))

test('in no time nothing is expected', () => assert.equal(expectedPurchases(CDNOW, 0), 0))
