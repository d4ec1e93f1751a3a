/** @module Customer lifetime value: what one customer is expected to order and to spend in the coming months. */
import { aliveProbability } from './bgnbd.ts'
import type { ClvModel, NotEnoughData } from './clv-model.ts'
import { expectedFurtherPurchases } from './expected-purchases.ts'
import { expectedOrderMinor } from './gamma-gamma.ts'
import { type CustomerHistory, customerHistory, type OrderSummary } from './order-history.ts'
import { spendingQuantile } from './spending-quantile.ts'

/** How far ahead and how sure. What is out of its range counts as the nearest in it. */
export interface ValueOptions {
  /** 0 to 3,650. @default 365 */
  horizonDays?: number
  /** By what share money of a year later is worth less: 0.1 divides it by 1.1. 0 to 10. @default 0 */
  discountRate?: number
  /** The chance, by the model, that real spending lies in the interval. 0.01 to 0.99. @default 0.8 */
  certainty?: number
}

/** What to expect of one customer. All finite; money in whole minor units of the model's currency. */
export interface CustomerValue {
  kind: 'customer-value'
  /** 0 to 1; 1 for who ordered once, see aliveProbability. */
  pAlive: number
  expectedOrders: number
  /** Expected orders times the expected value of one, discounted: the mean over all that may happen. */
  valueMinor: number
  /** 0 where no further order is likely enough. */
  low: number
  /** Never below `valueMinor`: a mean of rare great sums may lie above what is likely. */
  high: number
}

/** Parts of the horizon, each discounted as a whole by its middle. */
const PARTS = 12
const YEAR_WEEKS = 365.25 / 7

/**
 * The value of a customer at `now` (ms UTC). Who has not ordered, or whose summary has a number that is none, has no
 * value but a shortage of one order; a model that lacks data says so for everyone. Cost: about half a millisecond.
 */
export function customerValue(
  model: ClvModel | NotEnoughData,
  summary: OrderSummary,
  { now, ...options }: ValueOptions & { now: number },
): CustomerValue | NotEnoughData {
  if (model.kind === 'not-enough-data') return model
  const history = customerHistory(summary, now)
  if (!history) return { kind: 'not-enough-data', missing: [{ what: 'orders', have: 0, need: 1 }] }
  const weeks = within(0, options.horizonDays ?? 365, 3650) / 7
  const certainty = within(0.01, options.certainty ?? 0.8, 0.99)
  const { expectedOrders, worth } = expectedAndWorth(
    model,
    { history, weeks },
    within(0, options.discountRate ?? 0, 10),
  )
  const orderMinor = expectedOrderMinor(model.values, history.orders, history.averageMinor)
  const valueMinor = minor(expectedOrders * worth * orderMinor)
  const quantile = (share: number) => minor(spendingQuantile(model, { history, weeks }, share) * worth)
  return {
    kind: 'customer-value',
    pAlive: aliveProbability(model.purchases, history),
    expectedOrders,
    valueMinor,
    low: Math.min(valueMinor, quantile((1 - certainty) / 2)),
    high: Math.max(valueMinor, quantile((1 + certainty) / 2)),
  }
}

/** Expected orders, and what each is worth on average when it comes, from 0 to 1. */
function expectedAndWorth(
  { purchases }: ClvModel,
  { history, weeks }: { history: CustomerHistory; weeks: number },
  discountRate: number,
): { expectedOrders: number; worth: number } {
  const until = (part: number) => expectedFurtherPurchases(purchases, history, (weeks * part) / PARTS)
  const expectedOrders = until(PARTS)
  if (discountRate === 0 || expectedOrders === 0) return { expectedOrders, worth: 1 }
  let discounted = 0
  let before = 0
  for (let part = 1; part <= PARTS; part++) {
    const orders = until(part)
    discounted += (orders - before) * (1 + discountRate) ** (-((part - 0.5) / PARTS) * (weeks / YEAR_WEEKS))
    before = orders
  }
  return { expectedOrders, worth: Math.min(1, discounted / expectedOrders) }
}

/** Not a number counts as the least. */
function within(least: number, value: number, most: number): number {
  return value > least ? Math.min(most, value) : least
}

function minor(value: number): number {
  return Math.min(Number.MAX_SAFE_INTEGER, Math.round(value))
}
