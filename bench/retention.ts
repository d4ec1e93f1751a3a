/** @module bench:retention: customer retention by month, quarter and cohort, and the repeat rate, from real invoices. */
import { parseArgs } from 'node:util'
import { DAY_MS } from '../worker/core/activity.ts'
import { retentionByCohort } from '../worker/core/retention/retention-by-cohort.ts'
import { loyaltyIndex, repeatRate, retentionByPeriod } from '../worker/core/retention/retention-by-period.ts'
import { type RetentionSummary, retentionSummary, type Unit } from '../worker/core/retention/retention-summary.ts'
import { zoneClock } from '../worker/core/retention/zone-clock.ts'
import { readInvoices } from './retention/read-invoices.ts'

const USAGE = 'Usage: npm run -s bench:retention -- --invoices FILE   (Online Retail as CSV, plain or gzip)'

const clock = zoneClock('UTC')
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(4)))

/** By the period's first month: the rate and what it is made of. A period that is not over says so. */
function byPeriod(summary: RetentionSummary, unit: Unit, thisMonth: number) {
  const periods = retentionByPeriod(summary, unit, thisMonth).filter(({ end, isOver }) => isOver || end > 0)
  return Object.fromEntries(
    periods.map(({ period, begin, end, gained, crr, loyaltyIndex, isOver }) => [
      period,
      {
        b: begin,
        e: end,
        n: gained,
        crr: rounded(crr),
        loyaltyIndex: rounded(loyaltyIndex),
        ...(isOver ? {} : { isOver }),
      },
    ]),
  )
}

function measure(path: string) {
  const { customers, ...read } = readInvoices(path)
  const times = customers.flat().map(({ at }) => at)
  if (times.length === 0) throw new Error(`${path} has no invoice of a known customer.`)
  const first = times.reduce((a, b) => Math.min(a, b))
  // A file that ends with the last day of a month has that month whole.
  const thisMonth = clock(times.reduce((a, b) => Math.max(a, b)) + DAY_MS).month

  const startedAt = performance.now()
  // Quarters from the first month on, so that each but the last is whole; and the calendar's.
  const summary = retentionSummary(customers, { clock, quarterBegins: clock(first).month % 12 })
  const summaryMs = performance.now() - startedAt
  const calendar = retentionSummary(customers, { clock, quarterBegins: 0 })

  return {
    ...read,
    customers: summary.customers,
    orders: times.length,
    repeatRate: rounded(repeatRate(summary)),
    loyaltyIndex: rounded(loyaltyIndex(summary)),
    quarter: byPeriod(summary, 'quarter', thisMonth),
    month: byPeriod(summary, 'month', thisMonth),
    calendarQuarter: byPeriod(calendar, 'quarter', thisMonth),
    cohorts: Object.fromEntries(
      retentionByCohort(summary, thisMonth - 1).map(({ cohort, shares }) => [cohort, shares.map(rounded)]),
    ),
    summaryMs: rounded(summaryMs),
    summaryBytes: JSON.stringify(summary).length,
  }
}

try {
  const { invoices } = parseArgs({ options: { invoices: { type: 'string' } } }).values
  if (!invoices) throw new Error('--invoices is needed.')
  console.log(JSON.stringify(measure(invoices)))
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  process.exitCode = 2
}
