/** @module bench:clv: what customer lifetime value is fitted to, and how well it foretells what came after. */
import { parseArgs } from 'node:util'
import { noCells, withCustomers } from '../worker/core/clv/cells.ts'
import { type ClvData, NO_CLV_DATA, withSummaries } from '../worker/core/clv/clv-data.ts'
import type { ClvModel } from '../worker/core/clv/clv-model.ts'
import { customerValue } from '../worker/core/clv/customer-value.ts'
import { notEnoughData } from '../worker/core/clv/enough-data.ts'
import { expectedFurtherPurchases } from '../worker/core/clv/expected-purchases.ts'
import { type ClvFit, fitStep, fittedModel, isFitted, NEW_FIT } from '../worker/core/clv/fit-clv.ts'
import type { GammaGamma } from '../worker/core/clv/gamma-gamma.ts'
import { customerHistory } from '../worker/core/clv/order-history.ts'
import { NEW_SEARCH } from '../worker/core/clv/search.ts'
import { VALUE_GRID } from '../worker/core/clv/value-cells.ts'
import { agreement } from './clv/agreement.ts'
import { customersOf, type PastCustomer } from './clv/customers-of.ts'
import { dayOfDate, readOrders } from './read-orders.ts'

const USAGE = 'Usage: npm run -s bench:clv -- --transactions FILE --calibration-end 1997-09-30 --horizon-days 273'
const DAY_MS = 86_400_000
/** Passes in one slice of the fit, as a nightly job does it. */
const SLICE = 50
const CERTAINTY = 0.8

interface Calibration {
  customers: PastCustomer[]
  /** The end of the calibration, days since 1970 and ms UTC. */
  end: number
  now: number
  horizonDays: number
}

function readArguments(): Calibration {
  const options = {
    transactions: { type: 'string' },
    'calibration-end': { type: 'string' },
    'horizon-days': { type: 'string' },
  } as const
  const { transactions, 'calibration-end': date = '', 'horizon-days': days } = parseArgs({ options }).values
  const end = dayOfDate(date)
  const horizonDays = Number(days)
  if (!transactions || Number.isNaN(end) || !(horizonDays > 0))
    throw new Error('--transactions, --calibration-end and --horizon-days are needed.')
  const customers = customersOf(readOrders(transactions), end, horizonDays)
  if (customers.length === 0) throw new Error(`${transactions} has no order up to ${date}.`)
  return { customers, end, now: end * DAY_MS, horizonDays }
}

/** What `read` reads; what it complains of ends the command with a sentence and status 2. */
function orExit<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
    process.exit(2)
  }
}

/** The data as the papers take it: values of the orders after the first only. */
function asPublished(data: ClvData, { customers }: Calibration): ClvData {
  const repeaters = customers.flatMap(({ summary, repeatAverageMinor }) => {
    const values = {
      orders: summary.orders - 1,
      averageMinor: repeatAverageMinor,
      logAverage: Math.log(repeatAverageMinor),
    }
    return repeatAverageMinor > 0 ? [values] : []
  })
  return { ...data, values: withCustomers(noCells(VALUE_GRID), repeaters, { grid: VALUE_GRID }) }
}

/** Fits in slices with the state written out in between, as the nightly job does. */
function fitted(
  data: ClvData,
  { customers, now }: Calibration,
  begun: ClvFit = NEW_FIT,
): { model: ClvModel; fit: ClvFit } {
  let fit = begun
  while (!isFitted(fit)) fit = JSON.parse(JSON.stringify(fitStep(fit, data, SLICE))) as ClvFit
  const from = customers.reduce((first, { summary }) => Math.min(first, summary.firstOrderAt), now)
  return { model: fittedModel(fit, data, { currency: 'USD', fittedAt: now, from, to: now })!, fit }
}

/** Orders in the horizon; the naive prediction goes on at the customer's own rate. */
function orderAgreement({ purchases }: ClvModel, { customers, now, horizonDays }: Calibration) {
  return agreement(
    customers.map(({ summary, laterOrders }) => {
      const history = customerHistory(summary, now)!
      const { frequency, ageWeeks } = history
      return {
        predicted: expectedFurtherPurchases(purchases, history, horizonDays / 7),
        naive: ageWeeks > 0 ? (frequency / ageWeeks) * (horizonDays / 7) : 0,
        real: laterOrders,
      }
    }),
  )
}

/** Spending in the horizon by what a profile shows, in hundredths, and what share of it was inside the interval. */
function valueAgreement(model: ClvModel, { customers, now, horizonDays }: Calibration) {
  const outcomes = customers.map(({ summary, laterMinor: real }) => {
    const value = customerValue(model, summary, { now, horizonDays, certainty: CERTAINTY })
    if (value.kind === 'not-enough-data') throw new Error('A customer has no value.')
    const { frequency, ageWeeks } = customerHistory(summary, now)!
    const rate = ageWeeks > 0 ? frequency / ageWeeks : 0
    const naive = rate * (horizonDays / 7) * summary.averageMinor
    return { predicted: value.valueMinor, naive, real, isBelow: real < value.low, isAbove: real > value.high }
  })
  const below = outcomes.filter(({ isBelow }) => isBelow).length / outcomes.length
  const above = outcomes.filter(({ isAbove }) => isAbove).length / outcomes.length
  return rounded({ ...agreement(outcomes), certainty: CERTAINTY, coverage: 1 - below - above, below, above })
}

function rounded<Names extends string>(figures: Record<Names, number>): Record<Names, number> {
  const entries = Object.entries<number>(figures).map(([name, value]) => [name, Number(value.toFixed(4))])
  return Object.fromEntries(entries) as Record<Names, number>
}

/** Six digits of each, however small: at the edge a is a millionth. */
function parameters<Names extends string>(figures: Record<Names, number>): Record<Names, number> {
  const entries = Object.entries<number>(figures).map(([name, value]) => [name, Number(value.toPrecision(6))])
  return Object.fromEntries(entries) as Record<Names, number>
}

/** v in units of the currency, as the papers have it. */
function valueParameters({ p, q, v }: GammaGamma) {
  return parameters({ p, q, v: v / 100 })
}

const calibration = orExit(readArguments)
const summaries = calibration.customers.map(({ summary }) => summary)
const data = withSummaries(NO_CLV_DATA, summaries, calibration.now)
const lacking = notEnoughData(data)
if (lacking) {
  console.log(JSON.stringify({ notEnoughData: lacking.missing }))
  process.exit(0)
}
const startedAt = performance.now()
const { model, fit } = fitted(data, calibration)
const fitMs = performance.now() - startedAt
const published = fitted(asPublished(data, calibration), calibration, { ...fit, values: NEW_SEARCH }).model
const { r, alpha, a, b, logLikelihood, evaluations, ended, atEdge } = model.purchases

console.log(
  JSON.stringify({
    bgnbd: { ...parameters({ r, alpha, a, b }), ...rounded({ logLikelihood }) },
    gammaGamma: valueParameters(published.values),
    holdout: rounded(orderAgreement(model, calibration)),
    value: { gammaGamma: valueParameters(model.values), ...valueAgreement(model, calibration) },
    fit: {
      customers: model.customers,
      repeaters: model.repeaters,
      cells: data.purchases.customers.length,
      evaluations,
      ended,
      atEdge,
      fitMs: Math.round(fitMs),
    },
  }),
)
