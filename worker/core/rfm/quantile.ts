/** @module Quantiles of counted whole numbers. */
import type { Counts } from './counts.ts'

/**
 * The smallest value that at least `numerator / denominator` of all do not exceed (the inverse of the empirical
 * distribution, type 1 of Hyndman and Fan 1996); null when nothing was counted. Exact: whole numbers only.
 * Cost: the distinct values, sorted (keys of that form are sorted in JavaScript already).
 */
export function quantile(counts: Counts, numerator: number, denominator: number): number | null {
  const values = Object.entries(counts)
    .map(([value, times]) => ({ value: Number(value), times }))
    .sort((a, b) => a.value - b.value)
  const total = values.reduce((sum, { times }) => sum + times, 0)
  let reached = 0
  for (const { value, times } of values) {
    reached += times
    if (times > 0 && reached * denominator >= numerator * total) return value
  }
  return null
}
