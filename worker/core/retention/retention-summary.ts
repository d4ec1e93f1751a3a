/** @module Who ordered when, added up over customers: small, mergeable slice by slice, storable as JSON. */
import { type Counts, count, mergeCounts } from '../rfm/counts.ts'
import type { ZoneClock } from './zone-clock.ts'

/** One order of a customer. `at` in ms UTC; `valueMinor` in the shop's currency, 0 for orders in another one. */
export interface CustomerOrder {
  at: number
  valueMinor: number
}

/** The periods that customers are counted by. */
export const UNITS = ['month', 'quarter'] as const

export type Unit = (typeof UNITS)[number]

/** Months in a period. */
export const UNIT_MONTHS = { month: 1, quarter: 3 } as const satisfies Record<Unit, number>

/**
 * What happened in each period, by its first month (12 × year + months since January).
 * `customers` ordered in it; `kept`: those of them who had ordered in the period before, too; `first`: those whose
 * first order ever is in it. `revenueMinor` of all orders, `repeatMinor` of those that were not a customer's first.
 */
export interface PeriodSums {
  customers: Counts
  kept: Counts
  first: Counts
  revenueMinor: Counts
  repeatMinor: Counts
}

/**
 * `customers` with an order, `repeaters` with two or more. `cohorts`: by month of the first order, how many of them
 * ordered in that month and in each of the 36 months after it. Size: six numbers a month, two a quarter, and at most
 * 37 a cohort, however many customers.
 */
export interface RetentionSummary {
  customers: number
  repeaters: number
  periods: Record<Unit, PeriodSums>
  cohorts: Record<string, Counts>
}

/** `quarterBegins`: any month that a quarter begins with, 0 January to 11 December; 0 gives the calendar's quarters. */
export interface ShopCalendar {
  clock: ZoneClock
  quarterBegins: number
}

/** Months after the first order that a cohort is followed. Our policy. */
export const COHORT_MONTHS = 36

const noSums = (): PeriodSums => ({ customers: {}, kept: {}, first: {}, revenueMinor: {}, repeatMinor: {} })

/**
 * Adds up customers, each with all orders that count (none cancelled), in any order. A customer must not be split over
 * two slices. Cost: the orders, sorted by customer.
 */
export function retentionSummary(
  customers: Iterable<readonly CustomerOrder[]>,
  calendar: ShopCalendar,
): RetentionSummary {
  const summary: RetentionSummary = {
    customers: 0,
    repeaters: 0,
    periods: { month: noSums(), quarter: noSums() },
    cohorts: {},
  }
  for (const orders of customers) addCustomer(summary, orders, calendar)
  return summary
}

/** The summary of two slices. */
export function mergeRetention(one: RetentionSummary, other: RetentionSummary): RetentionSummary {
  const cohorts = { ...one.cohorts }
  for (const [month, counts] of Object.entries(other.cohorts))
    cohorts[month] = mergeCounts(cohorts[month] ?? {}, counts)
  return {
    customers: one.customers + other.customers,
    repeaters: one.repeaters + other.repeaters,
    periods: {
      month: mergeSums(one.periods.month, other.periods.month),
      quarter: mergeSums(one.periods.quarter, other.periods.quarter),
    },
    cohorts,
  }
}

const mergeSums = (one: PeriodSums, other: PeriodSums): PeriodSums => ({
  customers: mergeCounts(one.customers, other.customers),
  kept: mergeCounts(one.kept, other.kept),
  first: mergeCounts(one.first, other.first),
  revenueMinor: mergeCounts(one.revenueMinor, other.revenueMinor),
  repeatMinor: mergeCounts(one.repeatMinor, other.repeatMinor),
})

function addCustomer(
  summary: RetentionSummary,
  orders: readonly CustomerOrder[],
  { clock, quarterBegins }: ShopCalendar,
): void {
  // Of two orders of one moment the smaller counts as the first.
  const sorted = orders.toSorted((a, b) => a.at - b.at || a.valueMinor - b.valueMinor)
  const months = sorted.map(({ at }) => clock(at).month)
  if (months.length === 0) return
  summary.customers++
  if (sorted.length > 1) summary.repeaters++
  addCohort(summary.cohorts, months)
  for (const unit of UNITS) {
    const length = UNIT_MONTHS[unit]
    const periods = months.map((month) => month - ((((month - quarterBegins) % length) + length) % length))
    addPeriods(summary.periods[unit], periods, length)
    sorted.forEach(({ valueMinor }, n) => {
      count(summary.periods[unit].revenueMinor, periods[n]!, valueMinor)
      if (n > 0) count(summary.periods[unit].repeatMinor, periods[n]!, valueMinor)
    })
  }
}

function addPeriods(sums: PeriodSums, periods: readonly number[], length: number): void {
  const distinct = [...new Set(periods)]
  distinct.forEach((period, n) => {
    count(sums.customers, period)
    if (n === 0) count(sums.first, period)
    else if (distinct[n - 1] === period - length) count(sums.kept, period)
  })
}

function addCohort(cohorts: Record<string, Counts>, months: readonly number[]): void {
  const first = months[0]!
  cohorts[first] ??= {}
  for (const month of new Set(months)) if (month - first <= COHORT_MONTHS) count(cohorts[first], month - first)
}
