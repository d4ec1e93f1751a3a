/** @module How likely a number of purchases is in the BG/NBD model. */
import type { Bgnbd } from './bgnbd.ts'
import { incompleteBeta } from './incomplete-beta.ts'
import { logRising } from './log-gamma.ts'

/**
 * P(X(t) >= n): the chance of at least n purchases in `weeks`, for any n >= 1 at the same cost.
 * The n-th happens if the customer stayed after the n - 1 before it, and his rate brings n in that time:
 *
 *     P(X(t) >= n) = B(a, b+n-1) / B(a, b) · I_z(n, r),  z = t / (α + t)
 */
export function chanceOfAtLeast({ r, alpha, a, b }: Bgnbd, weeks: number, n: number): number {
  const stayed = Math.exp(logRising(b, n - 1) - logRising(a + b, n - 1))
  return stayed * incompleteBeta(weeks / (alpha + weeks), alpha / (alpha + weeks), n, r)
}

/** P(X(t) = n): the chance of exactly n purchases in `weeks`, for whole n >= 0. */
export function chanceOfExactly(model: Bgnbd, weeks: number, n: number): number {
  const atLeast = n === 0 ? 1 : chanceOfAtLeast(model, weeks, n)
  return Math.max(0, atLeast - chanceOfAtLeast(model, weeks, n + 1))
}
