/** @module GET /v1/reports/customers and POST /v1/fits: what the shop's customers are like, as of the last fit. */
import type { Missing } from './person-outlook.ts'

/** Times in ms UTC, money in minor units of `currency`, shares 0 to 1. */
export interface CustomersReport {
  currency: string
  /** When the figures were worked out; null: not yet, then the rest is of nobody. */
  fittedAt: number | null
  fitting: Fitting | null
  /** People with a confirmed order. */
  customers: number
  /** People without one who were here within `inactiveDays`. */
  potential: number
  limits: LifeLimits
  /** Customers by what they are to the shop: new, returning, vip, inactive. */
  standings: { standing: string; customers: number; revenueMinor: number }[]
  rfm: RfmReport
  retention: RetentionReport
  clv: ClvReport
}

/** The work under way; null: none. `begunAt` in ms UTC; `doing` is a sentence, `share` how far it has come, 0 to 1. */
export interface Fitting {
  begunAt: number
  doing: string
  share: number
}

/** `from`: whether the owner set a limit, it was learned from the shop's orders, or is a default. */
export interface LifeLimits {
  inactiveDays: number
  /** Null: nobody is a VIP. */
  vipMinor: number | null
  cartLeftMinutes: number
  cartForgottenDays: number
  from: { inactive: 'settings' | 'learned' | 'default'; vip: 'settings' | 'learned' | 'none' }
}

/** `grid`: all 25 pairs of recency and frequency score with customers in them. */
export type RfmReport =
  | { kind: 'not_enough'; customers: number; needed: number }
  | {
      kind: 'fitted'
      /** Borders between the scores, four each; see docs/scoring.md. */
      cutPoints: { recencyDays: number[]; orders: number[]; spentMinor: number[] }
      grid: { r: number; f: number; customers: number; revenueMinor: number }[]
      groups: { group: string; customers: number; revenueMinor: number }[]
    }

/**
 * One period, named by its first month (`2011-01`).
 * `begin` (B): customers at its beginning, those who ordered in the period before. `end` (E): those who ordered in it.
 * `gained` (N): those of E who were not in B; `firstTime` of them ordered for the first time ever, the rest came back.
 * `isOver`: false for the running period, whose figures still grow.
 */
export interface RetentionPeriod {
  period: string
  begin: number
  end: number
  gained: number
  firstTime: number
  /** (E − N) / B, a share of 0 to 1; null where B is 0. */
  crr: number | null
  revenueMinor: number
  /** Share of the revenue that came from orders after a customer's first; null where there was no revenue. */
  loyaltyIndex: number | null
  isOver: boolean
}

/** `shares[k]`: share of the cohort that ordered k months after; `shares[0]` is 1. The last may be a running month. */
export interface RetentionCohort {
  /** Month of the first order, `2011-01`. */
  cohort: string
  customers: number
  shares: number[]
  /** True where the last share is of the running month and may still grow. */
  isLastRunning: boolean
}

/** At most 36 months and 12 quarters, oldest first; the newest 24 cohorts. */
export interface RetentionReport {
  months: RetentionPeriod[]
  quarters: RetentionPeriod[]
  cohorts: RetentionCohort[]
  repeatRate: number | null
  loyaltyIndex: number | null
}

/** The coming year by the models of lifetime value. `classes` by value, the lowest first; bounds inclusive. */
export type ClvReport =
  | { kind: 'not-enough-data'; missing: Missing[] }
  | {
      kind: 'fitted'
      totalMinor: number
      expectedOrders: number
      medianMinor: number
      /** Sum of the chances that each customer has not left for good; 1 of each who ordered once, see docs/scoring.md. */
      alive: number
      classes: { fromMinor: number; toMinor: number; customers: number; valueMinor: number }[]
    }

/** GET /v1/reports/ropo: store orders of the last 30 days, and what their buyers did online in the 30 days before. */
export interface RopoReport {
  currency: string
  fittedAt: number | null
  days: number
  /** Store orders in all, and of those the ones whose buyer is known by card, e-mail, phone or number. */
  orders: RopoPart
  known: RopoPart
  /** Buyer was on the site in the 30 days before; looked there at a product that was then bought. */
  online: RopoPart
  sameProduct: RopoPart
  /** Days from the last visit before the order to the order: 0, 1, 2–3, 4–7, 8–14, 15–30. */
  daysBefore: { fromDay: number; toDay: number; orders: number }[]
  /** By the name of the store, the most orders first, at most 20; null: no name was said. */
  stores: { store: string | null; known: number; online: number }[]
}

/** So many orders and what they brought. */
export interface RopoPart {
  orders: number
  revenueMinor: number
}
