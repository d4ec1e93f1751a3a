/** @module A believable shop's customers: with a history, a young one, and before the first night. For looking only. */
import type { CustomersReport, RetentionPeriod, RopoReport } from '../../../contract/customers-report.ts'
import { NOW } from './shop-data.ts'

const FITTED_AT = NOW - 13.5 * 3_600_000

/** Recency, frequency, customers, revenue. */
const GRID: [number, number, number, number][] = [
  [1, 1, 589, 1750596],
  [1, 2, 100, 560495],
  [1, 3, 27, 291032],
  [1, 4, 12, 125781],
  [1, 5, 6, 200656],
  [2, 1, 347, 1118309],
  [2, 2, 198, 1370207],
  [2, 3, 94, 1061921],
  [2, 4, 55, 614056],
  [2, 5, 25, 515921],
  [3, 1, 203, 870178],
  [3, 2, 174, 1247077],
  [3, 3, 128, 1289347],
  [3, 4, 146, 2527225],
  [3, 5, 88, 3204665],
  [4, 1, 148, 644316],
  [4, 2, 107, 755687],
  [4, 3, 101, 1232520],
  [4, 4, 127, 2248769],
  [4, 5, 220, 9823912],
  [5, 1, 158, 753661],
  [5, 2, 112, 874808],
  [5, 3, 93, 1083406],
  [5, 4, 119, 2001891],
  [5, 5, 239, 22443439],
]

const GROUPS: [string, number, number][] = [
  ['champions', 690, 37191206],
  ['loyal', 442, 8387052],
  ['potential_loyalist', 293, 1843275],
  ['new', 158, 753661],
  ['promising', 148, 644316],
  ['needs_attention', 186, 1496695],
  ['about_to_sleep', 246, 684695],
  ['at_risk', 414, 4614298],
  ['cannot_lose', 16, 444259],
  ['hibernating', 517, 1544094],
  ['lost', 506, 1006324],
]

/** Lowest and highest expected value, customers, their value. */
const CLASSES: [number, number, number, number][] = [
  [1000, 1999, 39, 72358],
  [2000, 4999, 877, 3023115],
  [5000, 9999, 963, 7050922],
  [10000, 19999, 933, 13186774],
  [20000, 49999, 617, 18120227],
  [50000, 99999, 124, 8502297],
  [100000, 199999, 39, 5289639],
  [200000, 499999, 17, 5699773],
  [500000, 999999, 3, 2390470],
  [1000000, 1999999, 3, 4099437],
  [2000000, 4999999, 1, 2018307],
]

const STANDINGS: [string, number, number][] = [
  ['new', 547, 2378026],
  ['returning', 1617, 26314371],
  ['vip', 101, 23102266],
  ['inactive', 1351, 6815211],
]

/** `2024-10` and so on, a period of `length` months each. */
const periodsTo = (last: number, count: number, length: number): string[] =>
  Array.from({ length: count }, (_, n) => {
    const month = last - (count - 1 - n) * length
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })

const NOVEMBER = 2026 * 12 + 10
const OCTOBER = NOVEMBER - 1

/** Always the same, and never quite regular. */
const wobble = (n: number): number => Math.sin(n * 2.4) + Math.sin(n * 0.9)

function retentionOf(names: string[], size: number, kept: number): RetentionPeriod[] {
  const ends = names.map((_, n) => Math.round(size * (1 + n / 20) * (1 + 0.08 * wobble(n))))
  return names.map((period, n) => {
    const begin = ends[n - 1] ?? 0
    const isOver = n < names.length - 1
    const end = Math.round(ends[n]! * (isOver ? 1 : 0.7))
    const crr = begin === 0 ? null : (kept + 0.04 * wobble(n + 3)) * (isOver ? 1 : 0.8)
    const gained = end - Math.round(begin * (crr ?? 0))
    return {
      ...{ period, begin, end, gained, firstTime: Math.round(gained * 0.62), crr, isOver },
      revenueMinor: end * 4873,
      loyaltyIndex: Math.min(0.86, 0.42 + n / 40),
    }
  })
}

const cohorts = periodsTo(NOVEMBER, 24, 1).map((cohort, n, all) => ({
  cohort,
  customers: Math.round(150 + 30 * wobble(n)),
  shares: all
    .slice(n)
    .map((_, month) => (month === 0 ? 1 : Math.max(0, 0.38 - 0.012 * month + 0.03 * wobble(n + 2 * month)))),
  isLastRunning: true,
}))

/** Two years of a shop of 3,616 customers. */
export const customersReport: CustomersReport = {
  currency: 'EUR',
  fittedAt: FITTED_AT,
  fitting: null,
  customers: 3616,
  potential: 1284,
  limits: {
    inactiveDays: 103,
    vipMinor: 72499,
    cartLeftMinutes: 60,
    cartForgottenDays: 7,
    from: { inactive: 'learned', vip: 'learned' },
  },
  standings: STANDINGS.map(([standing, customers, revenueMinor]) => ({ standing, customers, revenueMinor })),
  rfm: {
    kind: 'fitted',
    cutPoints: { recencyDays: [176, 93, 40, 15], orders: [1, 2, 3, 5], spentMinor: [2266, 4198, 8038, 17306] },
    grid: GRID.map(([r, f, customers, revenueMinor]) => ({ r, f, customers, revenueMinor })),
    groups: GROUPS.map(([group, customers, revenueMinor]) => ({ group, customers, revenueMinor })),
  },
  retention: {
    months: retentionOf(periodsTo(NOVEMBER, 26, 1), 480, 0.37),
    quarters: retentionOf(periodsTo(OCTOBER, 9, 3), 900, 0.57),
    cohorts,
    repeatRate: 0.6004,
    loyaltyIndex: 0.7483,
  },
  clv: {
    kind: 'fitted',
    totalMinor: 69453320,
    expectedOrders: 14571.4,
    medianMinor: 9600,
    alive: 2914.2,
    classes: CLASSES.map(([fromMinor, toMinor, customers, valueMinor]) => ({
      fromMinor,
      toMinor,
      customers,
      valueMinor,
    })),
  },
}

/** Five weeks old. */
export const youngReport: CustomersReport = {
  ...customersReport,
  fitting: { begunAt: NOW - 5000, doing: 'Adds up customers', share: 0.34 },
  customers: 18,
  potential: 61,
  limits: {
    ...{ inactiveDays: 161, vipMinor: 50_000, cartLeftMinutes: 60, cartForgottenDays: 7 },
    from: { inactive: 'default', vip: 'none' },
  },
  standings: [
    { standing: 'new', customers: 12, revenueMinor: 32_706 },
    { standing: 'returning', customers: 6, revenueMinor: 44_806 },
    { standing: 'vip', customers: 0, revenueMinor: 0 },
    { standing: 'inactive', customers: 0, revenueMinor: 0 },
  ],
  rfm: { kind: 'not_enough', customers: 18, needed: 25 },
  retention: {
    months: retentionOf(periodsTo(NOVEMBER, 2, 1), 15, 0.2),
    quarters: retentionOf(periodsTo(OCTOBER, 1, 3), 18, 0),
    cohorts: [{ cohort: '2026-10', customers: 15, shares: [1, 0.2], isLastRunning: true }],
    repeatRate: 1 / 3,
    loyaltyIndex: 0.373,
  },
  clv: {
    kind: 'not-enough-data',
    missing: [
      { what: 'customers', have: 18, need: 200 },
      { what: 'repeaters', have: 6, need: 50 },
      { what: 'paying-repeaters', have: 6, need: 50 },
      { what: 'weeks', have: 5.15, need: 12 },
    ],
  },
}

/** Before the first night. */
export const unfittedReport: CustomersReport = {
  ...youngReport,
  fittedAt: null,
  fitting: null,
  customers: 0,
  potential: 0,
  standings: [],
  rfm: { kind: 'not_enough', customers: 0, needed: 25 },
  retention: { months: [], quarters: [], cohorts: [], repeatRate: null, loyaltyIndex: null },
  clv: { kind: 'not-enough-data', missing: [] },
}

const part = (orders: number, revenueMinor: number) => ({ orders, revenueMinor })

export const ropoReport: RopoReport = {
  currency: 'EUR',
  fittedAt: FITTED_AT,
  days: 30,
  orders: part(412, 1_893_400),
  known: part(268, 1_402_150),
  online: part(91, 587_300),
  sameProduct: part(37, 264_900),
  daysBefore: [
    { fromDay: 0, toDay: 0, orders: 12 },
    { fromDay: 1, toDay: 1, orders: 18 },
    { fromDay: 2, toDay: 3, orders: 23 },
    { fromDay: 4, toDay: 7, orders: 17 },
    { fromDay: 8, toDay: 14, orders: 12 },
    { fromDay: 15, toDay: 30, orders: 9 },
  ],
  stores: [
    { store: 'Vilnius, Old Town', known: 151, online: 60 },
    { store: 'Kaunas, Laisvės alėja', known: 84, online: 25 },
    { store: null, known: 33, online: 6 },
  ],
}

export const noRopo: RopoReport = {
  ...ropoReport,
  ...{ orders: part(0, 0), known: part(0, 0), online: part(0, 0), sameProduct: part(0, 0), stores: [] },
  daysBefore: ropoReport.daysBefore.map((step) => ({ ...step, orders: 0 })),
}
