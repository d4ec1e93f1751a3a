/** @module The retention rate over the periods, as two lines: what is over, and the step to the running period. */
import type { RetentionPeriod } from '../../contract/customers-report.ts'

/** A value a period, in percent; null: no point there. */
export interface RatePoints {
  over: (number | null)[]
  running: (number | null)[]
}

/** The running line begins at the last period that is over, so that it is seen to go on from there. */
export function ratePoints(periods: readonly RetentionPeriod[]): RatePoints {
  const percent = periods.map(({ crr }) => (crr === null ? null : crr * 100))
  const running = periods.map(({ isOver }, n) => !isOver || periods[n + 1]?.isOver === false)
  return {
    over: percent.map((value, n) => (periods[n]!.isOver ? value : null)),
    running: percent.map((value, n) => (running[n] ? value : null)),
  }
}

/** Every so many periods are named under the chart, so that the names have room. `width` in CSS pixels. */
export const nameEvery = (count: number, width: number): number =>
  [1, 2, 3, 4, 6, 12].find((step) => (count / step) * 76 <= width) ?? 12
