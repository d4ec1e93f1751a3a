/** @module The regularised incomplete beta function: the share of a beta distribution that lies below a point. */
import { logGamma, logRising } from './log-gamma.ts'

/** Steps of the continued fraction; it needs about √max(a, b) of them. */
const MOST_STEPS = 10_000
const TINY = 1e-300

/**
 * I_x(a, b) for a, b > 0, from 0 to 1. The caller gives `rest` = 1 - x too, because it knows its digits near x = 1.
 * Also the chance of at least a purchases where counts are negative binomial: P(N >= k) = I_z(k, r).
 * Source: DLMF 8.17.22, the continued fraction evaluated by Lentz's method.
 */
export function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  if (!(x > 0)) return 0
  if (!(rest > 0)) return 1
  const isBelow = x * (a + b + 2) < a + 1
  const front = Math.exp(a * Math.log(x) + b * Math.log(rest) - logBeta(a, b))
  const share = isBelow ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(rest, b, a)) / b
  return Math.min(1, Math.max(0, share))
}

/** ln B(a, b) for a, b > 0. The smaller one goes first, where it keeps its digits. */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a]
  return logGamma(small) - logRising(large, small)
}

function fraction(x: number, a: number, b: number): number {
  let c = 1
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1))
  let value = d
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / awayFromZero(1 + even * d)
    c = awayFromZero(1 + even / c)
    value *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / awayFromZero(1 + odd * d)
    c = awayFromZero(1 + odd / c)
    value *= d * c
    if (Math.abs(d * c - 1) < 1e-14) break
  }
  return value
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value
}
