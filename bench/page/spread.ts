/** @module A measurement that was repeated. */
import { percentiles } from '../percentiles.ts'

export interface Spread {
  median: number
  min: number
  max: number
}

/** To two digits. NaN for no values. */
export function spread(values: readonly number[]): Spread {
  const [median, min, max] = percentiles(values, [0.5, 0, 1]).map((value) => Number(value.toFixed(2)))
  return { median: median!, min: min!, max: max! }
}
