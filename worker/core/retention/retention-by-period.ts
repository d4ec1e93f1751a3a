/** @module The customer retention rate and the loyalty index, period by period. */
import type { RetentionPeriod } from '../../../contract/customers-report.ts'
import { type RetentionSummary, UNIT_MONTHS, type Unit } from './retention-summary.ts'
import { monthText } from './zone-clock.ts'

/**
 * All periods from the first order to the running month, those without orders too, oldest first. `thisMonth` from the
 * same calendar as the summary's (12 × year + months since January). No orders: no periods.
 * Source of the rate: the brief's CRR = (E − N) / B × 100; it is a share here and percent only on the screen.
 */
export function retentionByPeriod(summary: RetentionSummary, unit: Unit, thisMonth: number): RetentionPeriod[] {
  const sums = summary.periods[unit]
  const length = UNIT_MONTHS[unit]
  const first = Math.min(...Object.keys(sums.customers).map(Number))
  const last = Math.max(thisMonth, ...Object.keys(sums.customers).map(Number))
  if (first === Number.POSITIVE_INFINITY) return []
  return Array.from({ length: Math.floor((last - first) / length) + 1 }, (_, n) => {
    const period = first + n * length
    const begin = sums.customers[period - length] ?? 0
    const end = sums.customers[period] ?? 0
    const kept = sums.kept[period] ?? 0
    const revenueMinor = sums.revenueMinor[period] ?? 0
    return {
      period: monthText(period),
      begin,
      end,
      gained: end - kept,
      firstTime: sums.first[period] ?? 0,
      crr: share(kept, begin),
      revenueMinor,
      loyaltyIndex: share(sums.repeatMinor[period] ?? 0, revenueMinor),
      isOver: period + length <= thisMonth,
    }
  })
}

/** Share of the customers who ordered at least twice; null without customers. */
export const repeatRate = (summary: RetentionSummary): number | null => share(summary.repeaters, summary.customers)

/** Share of all revenue that came from orders after a customer's first; null without revenue. */
export function loyaltyIndex({ periods: { month } }: RetentionSummary): number | null {
  const sum = (values: Record<string, number>) => Object.values(values).reduce((total, value) => total + value, 0)
  return share(sum(month.repeatMinor), sum(month.revenueMinor))
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)
