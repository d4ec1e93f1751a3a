/** @module The report on customers from what the night's work counted. */
import type { ClvReport, CustomersReport, RetentionReport, RfmReport } from '../../../contract/customers-report.ts'
import type { ClvModel, NotEnoughData } from '../clv/clv-model.ts'
import { STANDINGS } from '../lifecycle/life-stage.ts'
import { retentionByCohort } from '../retention/retention-by-cohort.ts'
import { loyaltyIndex, repeatRate, retentionByPeriod } from '../retention/retention-by-period.ts'
import type { RetentionSummary } from '../retention/retention-summary.ts'
import { zoneClock } from '../retention/zone-clock.ts'
import type { RfmFit } from '../rfm/fit-rfm.ts'
import { bucketBottom, bucketTop } from '../rfm/money-bucket.ts'
import { quantile } from '../rfm/quantile.ts'
import { RFM_GROUPS } from '../rfm/rfm-group.ts'
import type { CustomerModels } from './customer-models.ts'
import type { NightlyShop } from './customers-state.ts'
import type { Part, Tallied } from './tallied.ts'
import { valueClasses } from './value-class.ts'

/** The newest ones are shown. Our policy. */
const MONTHS = 36
const QUARTERS = 12
const COHORTS = 24
const SCORES = [1, 2, 3, 4, 5] as const

/** What is stored of the report; limits, and what is under way, are told when it is read. */
export type StoredReport = Pick<CustomersReport, 'customers' | 'potential' | 'standings' | 'rfm' | 'retention' | 'clv'>

/** What it is made from. `potential`: people without an order who were here within the limit. `now` in ms UTC. */
export interface Counted {
  shop: NightlyShop
  models: CustomerModels
  retention: RetentionSummary
  tallied: Tallied
  potential: number
  now: number
}

/** All 25 places of the grid, all groups and all standings of customers are there, some of them of nobody. */
export function customersReport({ shop, models, retention, tallied, potential, now }: Counted): StoredReport {
  const standings = STANDINGS.filter((standing) => standing !== 'potential')
  return {
    customers: tallied.customers,
    potential,
    standings: standings.map((standing) => ({ standing, ...revenueOf(tallied.standings[standing]) })),
    rfm: rfmReport(models.rfm, tallied),
    retention: retentionReport(retention, zoneClock(shop.timeZone)(now).month),
    clv: clvReport(models.clv, tallied.value, models.currency),
  }
}

function revenueOf(part: Part | undefined): { customers: number; revenueMinor: number } {
  return { customers: part?.customers ?? 0, revenueMinor: part?.minor ?? 0 }
}

function rfmReport(fit: RfmFit, { grid, groups }: Tallied): RfmReport {
  if (fit.kind === 'not_enough') return fit
  return {
    kind: 'fitted',
    cutPoints: fit.cutPoints,
    grid: SCORES.flatMap((r) => SCORES.map((f) => ({ r, f, ...revenueOf(grid[`${r} ${f}`]) }))),
    groups: RFM_GROUPS.map((group) => ({ group, ...revenueOf(groups[group]) })),
  }
}

function retentionReport(summary: RetentionSummary, thisMonth: number): RetentionReport {
  return {
    months: retentionByPeriod(summary, 'month', thisMonth).slice(-MONTHS),
    quarters: retentionByPeriod(summary, 'quarter', thisMonth).slice(-QUARTERS),
    cohorts: retentionByCohort(summary, thisMonth).slice(-COHORTS),
    repeatRate: repeatRate(summary),
    loyaltyIndex: loyaltyIndex(summary),
  }
}

function clvReport(clv: ClvModel | NotEnoughData, value: Tallied['value'], currency: string): ClvReport {
  if (clv.kind === 'not-enough-data') return clv
  const middle = quantile(value.buckets, 1, 2) ?? 0
  return {
    kind: 'fitted',
    totalMinor: value.minor,
    expectedOrders: value.expectedOrders,
    // Of a class the middle: right to 0.4 %.
    medianMinor: Math.round((bucketBottom(middle) + bucketTop(middle)) / 2),
    alive: value.alive,
    classes: valueClasses(value.classes, currency),
  }
}
