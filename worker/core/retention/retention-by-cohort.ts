/** @module How many of those who first ordered in a month ordered again, month after month. */
import type { RetentionCohort } from '../../../contract/customers-report.ts'
import { COHORT_MONTHS, type RetentionSummary } from './retention-summary.ts'
import { monthText } from './zone-clock.ts'

/**
 * The cohorts that have customers, oldest first, each up to the running month, at most 36 months after. `thisMonth` as
 * in `retentionByPeriod`. A cohort ahead of it has its first month only.
 */
export function retentionByCohort(summary: RetentionSummary, thisMonth: number): RetentionCohort[] {
  return Object.entries(summary.cohorts)
    .map(([month, counts]) => ({ month: Number(month), counts, customers: counts[0] ?? 0 }))
    .sort((a, b) => a.month - b.month)
    .map(({ month, counts, customers }) => {
      const age = Math.max(0, thisMonth - month)
      const shown = Math.min(age, COHORT_MONTHS)
      const shares = Array.from({ length: shown + 1 }, (_, after) => (counts[after] ?? 0) / customers)
      return { cohort: monthText(month), customers, shares, isLastRunning: age === shown }
    })
}
