/** @module Cohorts as a triangle: a row a month of first orders, a column a month after it. */
import type { RetentionCohort } from '../../contract/customers-report.ts'

/** `shade`: 0 for nobody, else 1 to 5. `isRunning`: of the month that is not over. */
export interface CohortCell {
  share: number
  shade: number
  isRunning: boolean
}

/** `cells` of the months after the first one; rows have as many as months have passed. */
export interface CohortRow {
  cohort: string
  customers: number
  cells: CohortCell[]
}

/** The newest first. `months`: how many columns the longest row has. */
export function cohortTable(cohorts: readonly RetentionCohort[]): { months: number; rows: CohortRow[] } {
  const later = cohorts.flatMap(({ shares }) => shares.slice(1))
  const most = Math.max(...later, 0.01)
  const rows = cohorts.toReversed().map(({ cohort, customers, shares, isLastRunning }) => ({
    cohort,
    customers,
    cells: shares.slice(1).map((share, n) => ({
      share,
      shade: share === 0 ? 0 : Math.max(1, Math.ceil((5 * share) / most)),
      isRunning: isLastRunning && n === shares.length - 2,
    })),
  }))
  return { months: Math.max(0, ...rows.map(({ cells }) => cells.length)), rows }
}
