/** @module Chances as they are published: percents that sum to 100. */

const WHOLE = 100
const TENTHS = 1000

/**
 * Percents of the odds, in their order: whole ones where all odds are, else with one decimal, by the largest remainder. No
 * slice is published as 0: the smallest that is said is 0.1, which the largest gives up.
 *
 * `odds` sum to 1 within 1e-9 (contract/campaign/wheel-block.ts).
 */
export function publishedOdds(odds: readonly number[]): number[] {
  const isWhole = odds.every((share) => Math.abs(share * WHOLE - Math.round(share * WHOLE)) < 1e-6)
  if (isWhole) return odds.map((share) => Math.round(share * WHOLE))

  const tenths = odds.map((share) => Math.max(1, Math.floor(share * TENTHS + 1e-6)))
  const byRemainder = odds.map((_, at) => at).toSorted((a, b) => remainder(odds[b]!) - remainder(odds[a]!))
  for (let left = TENTHS - sum(tenths), turn = 0; left > 0; left--, turn++) {
    const at = byRemainder[turn % byRemainder.length]!
    tenths[at] = tenths[at]! + 1
  }
  // Slices too small for a tenth were given one.
  const largest = tenths.indexOf(Math.max(...tenths))
  tenths[largest] = tenths[largest]! - Math.max(0, sum(tenths) - TENTHS)
  return tenths.map((tenth) => tenth / 10)
}

const remainder = (share: number): number => (share * TENTHS) % 1

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)
