/** @module The report on purchases in stores that began online, from its sums. */
import type { RopoReport } from '../../../contract/customers-report.ts'
import { type RopoSums, ropoSums } from './ropo-sums.ts'

/** Days of store orders that the report looks at. Source: the brief. */
export const ROPO_DAYS = 30

/** Most stores in the report. Our policy. */
const SHOWN_STORES = 20

/** Days from the last visit to the order, first and last of each step. Our policy. */
const STEPS = [
  [0, 0],
  [1, 1],
  [2, 3],
  [4, 7],
  [8, 14],
  [15, 30],
] as const

/** What the sums come to; of nothing all is 0. */
export function ropoReport(sums: RopoSums, currency: string): Omit<RopoReport, 'fittedAt'> {
  const { orders, known, online, sameProduct, daysBefore, stores } = sums
  return {
    currency,
    days: ROPO_DAYS,
    orders,
    known,
    online,
    sameProduct,
    daysBefore: STEPS.map(([fromDay, toDay]) => ({ fromDay, toDay, orders: ordersOf(daysBefore, fromDay, toDay) })),
    stores: stores.toSorted((a, b) => b.known - a.known).slice(0, SHOWN_STORES),
  }
}

/** Before the first night there is nothing to tell. */
export const noRopoReport = (currency: string): RopoReport => ({
  ...ropoReport(ropoSums([]), currency),
  fittedAt: null,
})

function ordersOf(daysBefore: Record<string, number>, fromDay: number, toDay: number): number {
  return Object.entries(daysBefore)
    .filter(([day]) => Number(day) >= fromDay && Number(day) <= toDay)
    .reduce((sum, [, orders]) => sum + orders, 0)
}
