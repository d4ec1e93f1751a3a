/** @module Gamma and beta functions against figures of mpmath 1.3 with 30 digits. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { betaMean } from '../../../worker/core/clv/beta-mean.ts'
import { incompleteBeta } from '../../../worker/core/clv/incomplete-beta.ts'
import { logGamma, logRising } from '../../../worker/core/clv/log-gamma.ts'

/** Equal in all but the last digits. */
function near(actual: number, expected: number, share = 1e-13): void {
  assert.ok(Math.abs(actual - expected) <= share * Math.max(1, Math.abs(expected)), `${actual} is not ${expected}`)
}

const gammas = [
  [1e-6, 13.81550998074943],
  [0.5, 0.5723649429247001],
  [3, Math.LN2],
  [9.999, 12.79957578007741],
  [10, 12.80182748008147],
  [171.5, 709.1431630309282],
  [1e6, 12815504.56914761],
] as const
for (const [x, expected] of gammas) test(`ln Γ(${x})`, () => near(logGamma(x), expected))

const ratios = [
  [0.2426, 29, 67.38368635314335],
  [9.5, 1, 2.251291798606495],
  [12.5, 1000, 5972.904605894255],
  // ln (1,000,000 · 1,000,001 · 1,000,002), and the edge case of Online Retail, where two gammas differ in their last digits.
  [1e6, 3, 41.44653467389032],
  [1.6e6, 0.014, 0.1999971943071897],
  [5, 0, 0],
] as const
for (const [x, n, expected] of ratios) test(`ln Γ(${x} + ${n}) / Γ(${x})`, () => near(logRising(x, n), expected))

// 0.579825 is also P(X >= 2) of six tries with chance .3, by hand: 1 - .7^6 - 6 · .3 · .7^5.
const shares = [
  [0.3, 2, 5, 0.579825],
  [0.5, 400, 0.3, 3.166008681997e-123],
  [1e-5, 0.01, 3, 0.904664085611667],
  [0.001, 0.3, 400, 0.7763167718245],
  [0.2, 1e4, 4.1e4, 0.986850281246],
  [0, 2, 3, 0],
  [1, 2, 3, 1],
] as const
for (const [x, a, b, expected] of shares)
  test(`I(${x}; ${a}, ${b})`, () => near(incompleteBeta(x, 1 - x, a, b), expected, 1e-11))

const means = [
  // Mean, and mean square, of a beta distribution: a / (a + b), and that times (a + 1) / (a + b + 1).
  { name: 'a flat one', a: 1, b: 1, square: 1 / 3 },
  { name: 'two peaks at the ends', a: 0.01, b: 0.02, square: ((0.01 / 0.03) * 1.01) / 1.03 },
  { name: 'a needle', a: 1e5, b: 3e5, square: (0.25 * 100_001) / 400_001 },
  { name: 'nearly nothing', a: 0.014, b: 1.6e6, square: ((0.014 / 1_600_000.014) * 1.014) / 1_600_001.014 },
]
for (const { name, a, b, square } of means)
  test(`the mean over ${name}`, () => {
    near(
      betaMean({ a, b }, () => 1, 1),
      1,
      1e-9,
    )
    near(
      betaMean({ a, b }, (p) => 1 + p ** 2, 1),
      1 + square,
      1e-9,
    )
  })
