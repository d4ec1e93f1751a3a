/** @module Customers added up slice by slice: all that the nightly fits are made from. */
import { DAY_MS } from '../activity.ts'
import { type ClvData, NO_CLV_DATA, withSummaries } from '../clv/clv-data.ts'
import { orderSummary } from '../clv/order-summary.ts'
import { orderGaps } from '../lifecycle/order-gaps.ts'
import type { StoredOrder } from '../merge-order.ts'
import { type OrderFacts, orderFacts } from '../order-facts.ts'
import type { OrderSums } from '../order-sums.ts'
import { orderWorth } from '../order-worth.ts'
import {
  type CustomerOrder,
  mergeRetention,
  type RetentionSummary,
  retentionSummary,
} from '../retention/retention-summary.ts'
import { zoneClock } from '../retention/zone-clock.ts'
import { type Counts, mergeCounts } from '../rfm/counts.ts'
import { mergeRfm, type RfmSummary, rfmSummary } from '../rfm/rfm-summary.ts'
import type { NightlyShop } from './customers-state.ts'

/** JSON as it stands; at most some 2 MB, however many customers. `firstOrderAt` in ms UTC; null: of nobody yet. */
export interface Gathered {
  rfm: RfmSummary
  gaps: Counts
  retention: RetentionSummary
  clv: ClvData
  firstOrderAt: number | null
}

/** A customer as stored. `orders`: of all profiles that are this person; null: too many to read, the sums stand in. */
export interface GatheredCustomer {
  sums: OrderSums
  orders: readonly StoredOrder[] | null
}

/** Of nobody yet. */
export const NOTHING_GATHERED: Gathered = {
  rfm: rfmSummary([]),
  gaps: {},
  retention: retentionSummary([], { clock: zoneClock('UTC'), quarterBegins: 0 }),
  clv: NO_CLV_DATA,
  firstOrderAt: null,
}

/**
 * With more customers, each given once. Who has no confirmed order whose day is known is left out, who has too many to
 * read is in retention and gaps only; what is ahead of `now` (ms UTC, the same for all slices) counts as now; money in
 * another currency than the shop's counts 0. Quarters are those of the calendar. The same however the slices were cut, but for the last digits of CLV's means.
 */
export function withGathered(
  gathered: Gathered,
  customers: readonly GatheredCustomer[],
  { shop, now }: { shop: NightlyShop; now: number },
): Gathered {
  const known = customers.flatMap((customer) => {
    const facts = orderFacts(customer.sums, shop.currency)
    const { sums, orders } = customer
    return facts ? [{ facts, sums, isOne: orders !== null, orders: ordersOf(customer, shop.currency, now) }] : []
  })
  const orders = known.map((each) => each.orders)
  // Too many orders for one person: a till's "walk-in customer", who would be the one VIP and the measure of the others.
  const people = known.filter(({ isOne }) => isOne)
  const facts = people.map((each) => each.facts)
  const summaries = people.flatMap(({ sums, facts }) => orderSummary(sums, facts, shop.currency) ?? [])
  const calendar = { clock: zoneClock(shop.timeZone), quarterBegins: 0 }
  return {
    rfm: mergeRfm(gathered.rfm, rfmSummary(facts)),
    gaps: mergeCounts(gathered.gaps, orderGaps(orders)),
    retention: mergeRetention(gathered.retention, retentionSummary(orders, calendar)),
    clv: withSummaries(gathered.clv, summaries, now),
    firstOrderAt: earliest(gathered.firstOrderAt, facts),
  }
}

/**
 * The confirmed orders; where they are too many, each day with one as one order at noon. What was given back without naming
 * an order is in the sums of a day, but in no order: then the day brought nothing.
 */
function ordersOf({ sums, orders }: GatheredCustomer, currency: string, now: number): CustomerOrder[] {
  const until = (at: number) => Math.min(Math.max(0, at), now)
  if (!orders)
    return Object.entries(sums.days ?? {})
      .filter(([, day]) => day.orders > 0)
      .map(([day, { revenue }]) => ({
        at: until((Number(day) + 0.5) * DAY_MS),
        valueMinor: Math.max(0, revenue[currency] ?? 0),
      }))
  return orders.flatMap((order) => {
    const { confirmed, money } = orderWorth(order)
    const own = money.filter((sum) => sum.currency === currency).reduce((sum, { minor }) => sum + minor, 0)
    return confirmed ? [{ at: until(order.at), valueMinor: own }] : []
  })
}

function earliest(known: number | null, facts: readonly OrderFacts[]): number | null {
  return facts.reduce<number | null>(
    (least, { firstOrderAt }) => (least === null ? firstOrderAt : Math.min(least, firstOrderAt)),
    known,
  )
}
