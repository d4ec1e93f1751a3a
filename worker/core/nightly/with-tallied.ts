/** @module Customers told by the fitted models and counted, slice by slice. */
import { customerValue } from '../clv/customer-value.ts'
import type { OrderSummary } from '../clv/order-history.ts'
import { orderSummary } from '../clv/order-summary.ts'
import { stageOf } from '../lifecycle/life-stage.ts'
import { type OrderFacts, orderFacts } from '../order-facts.ts'
import type { OrderSums } from '../order-sums.ts'
import { count } from '../rfm/counts.ts'
import { moneyBucket } from '../rfm/money-bucket.ts'
import { rfm } from '../rfm/rfm.ts'
import { rfmGroup } from '../rfm/rfm-group.ts'
import type { CustomerModels } from './customer-models.ts'
import type { Part, Tallied } from './tallied.ts'
import { valueClass } from './value-class.ts'

/** A customer as stored, with the value of the night before. */
export interface ValuedCustomer {
  profileId: string
  sums: OrderSums
  clvMinor: number | null
  clvCurrency: string | null
}

/** A value to be written; null: there is none any more. */
export interface ChangedValue {
  profileId: string
  clvMinor: number | null
  clvCurrency: string | null
}

/** A value that changed by less than both stays as it is stored, for rows written cost money. Our policy. */
const LEAST_CHANGE_SHARE = 0.01
const LEAST_CHANGE_MINOR = 100

/**
 * With more customers, each given once, and the values to write of them. `now` in ms UTC, the same for all slices.
 * `models` with the owner's own limits. Cost: about a tenth of a millisecond a customer.
 */
export function withTallied(
  tallied: Tallied,
  customers: readonly ValuedCustomer[],
  { models, now }: { models: CustomerModels; now: number },
): { tallied: Tallied; changed: ChangedValue[] } {
  const sum = copyOf(tallied)
  const changed: ChangedValue[] = []
  for (const customer of customers) {
    const facts = orderFacts(customer.sums, models.currency)
    if (facts) addPlace(sum, facts, { models, now })
    const clvMinor = facts && addValue(sum, orderSummary(customer.sums, facts, models.currency), { models, now })
    if (isOther(customer, clvMinor, models.currency))
      changed.push({
        profileId: customer.profileId,
        clvMinor,
        clvCurrency: clvMinor === null ? null : models.currency,
      })
  }
  return { tallied: sum, changed }
}

interface By {
  models: CustomerModels
  now: number
}

function addPlace(sum: Tallied, facts: OrderFacts, { models, now }: By): void {
  const { limits, rfm: fit } = models
  const { standing } = stageOf({ purchases: facts, lastSeenAt: facts.lastOrderAt, cartChangedAt: null }, limits, now)
  sum.customers++
  add(sum.standings, standing, facts.spentMinor)
  if (fit.kind === 'not_enough') return
  const scores = rfm(facts, fit.cutPoints, now)
  add(sum.grid, `${scores.r} ${scores.f}`, facts.spentMinor)
  add(sum.groups, rfmGroup(scores), facts.spentMinor)
}

function addValue({ value }: Tallied, summary: OrderSummary | null, { models, now }: By): number | null {
  const told = summary && customerValue(models.clv, summary, { now })
  if (told === null || told.kind === 'not-enough-data') return null
  value.minor += told.valueMinor
  value.expectedOrders += told.expectedOrders
  value.alive += told.pAlive
  count(value.buckets, moneyBucket(told.valueMinor))
  add(value.classes, String(valueClass(told.valueMinor, models.currency)), told.valueMinor)
  return told.valueMinor
}

function add(parts: Record<string, Part>, name: string, minor: number): void {
  const { customers, minor: before } = parts[name] ?? { customers: 0, minor: 0 }
  parts[name] = { customers: customers + 1, minor: before + minor }
}

function isOther({ clvMinor, clvCurrency }: ValuedCustomer, next: number | null, currency: string): boolean {
  if (clvMinor === null || next === null) return clvMinor !== next
  const by = Math.abs(next - clvMinor)
  const isClose = by < LEAST_CHANGE_MINOR && (by === 0 || by < LEAST_CHANGE_SHARE * clvMinor)
  return clvCurrency !== currency || !isClose
}

/** Parts are replaced, never changed, so their tables are copied and no more. */
function copyOf({ standings, grid, groups, value, customers }: Tallied): Tallied {
  const { buckets, classes } = value
  return {
    customers,
    standings: { ...standings },
    grid: { ...grid },
    groups: { ...groups },
    value: { ...value, buckets: { ...buckets }, classes: { ...classes } },
  }
}
