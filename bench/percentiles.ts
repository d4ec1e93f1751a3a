/** @module Percentiles of a measurement. */

/** The values that the given shares (0 to 1) of all values do not exceed, by nearest rank. NaN for no values. */
export function percentiles(values: readonly number[], shares: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return shares.map((share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN)
}
