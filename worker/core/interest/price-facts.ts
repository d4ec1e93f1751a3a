/** @module A price that somebody looked at, as sums that fade. */
import type { WeekFact } from './week-sums.ts'

/** A price as two names of `WeekSums`: its points, and points × thousandths of octaves (1,000 × log2), rounded. */
export function priceFacts(priceMinor: number, points: number, at: number): WeekFact[] {
  return [
    { name: 'points', points, at },
    { name: 'milliOctaves', points: points * Math.round(1000 * Math.log2(priceMinor)), at },
  ]
}
