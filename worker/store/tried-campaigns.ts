/** @module What came of campaigns, from counters, orders and events in D1. */
import { DAY_MS } from '../core/activity.ts'
import { ORDER_DAYS } from '../core/goal-reached.ts'
import { hourOf } from '../core/hour-of.ts'
import type { OrdersAfter, Tried } from '../core/worth/expected-worth.ts'
import { sumCounters } from './counters.ts'
import { readModel } from './read-model.ts'

/** Days that are looked at: what was long ago says little of now. Our policy. */
const DAYS = 30

/** Most orders that are looked at, the newest. Our policy: a few seconds of one night. */
const MOST_ORDERS = 2000

/** What came of each campaign, and what an order brings on average, minor units of `currency`; null: none is known. */
export async function readTried(
  db: D1Database,
  { currency, now }: { currency: string; now: number },
): Promise<{ tried: Tried; averageOrderMinor: number | null }> {
  const revenue = `revenue_minor ${currency}`
  const [sums, ordersAfter] = await Promise.all([
    sumCounters(
      db,
      [SHOWN, 'overlay_clicked ', 'overlay_lead ', 'orders_confirmed', revenue],
      hourOf(now - DAYS * DAY_MS),
    ),
    readModel(db, 'orders_after'),
  ])
  const orders = sums.orders_confirmed ?? 0
  return {
    tried: {
      shown: byCampaign(sums, SHOWN),
      clicked: byCampaign(sums, 'overlay_clicked '),
      leads: byCampaign(sums, 'overlay_lead '),
      ordersAfter: ordersAfter?.body ?? { orders: {}, shown: {} },
    },
    averageOrderMinor: orders > 0 ? (sums[revenue] ?? 0) / orders : null,
  }
}

const SHOWN = 'overlay_shown '

/** The sums of counters named so and then by campaign, by campaign id. */
const byCampaign = (sums: Record<string, number>, prefix: string): Record<string, number> =>
  Object.fromEntries(
    Object.entries(sums).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  )

/**
 * Orders of the last 30 days, at most the newest 2,000, that came within 5 days after their person had seen a campaign, by
 * campaign; and how often each was shown since the first of them. Reads the events of those people: for the night only.
 */
export async function countOrdersAfter(db: D1Database, now: number): Promise<OrdersAfter> {
  const { results } = await db
    .prepare(
      `WITH recent AS (
         SELECT profile_id, transaction_id, ordered_at FROM orders
         WHERE ordered_at >= ?1 ORDER BY ordered_at DESC LIMIT ${MOST_ORDERS}
       ), seen_by AS (
         SELECT o.transaction_id, o.ordered_at, o.profile_id FROM recent AS o
         UNION
         SELECT o.transaction_id, o.ordered_at, member.profile_id FROM recent AS o
         JOIN profiles AS own ON own.profile_id = o.profile_id
         JOIN profiles AS member ON member.person_id = own.person_id
       )
       SELECT e.value -> 'params' ->> 'campaignId' AS campaign_id, COUNT(DISTINCT s.transaction_id) AS orders,
              (SELECT MIN(ordered_at) FROM recent) AS since
       FROM seen_by AS s
       JOIN event_packs AS p ON p.profile_id = s.profile_id AND p.received_at >= s.ordered_at - ?2
       JOIN json_each(p.events) AS e
       WHERE e.value ->> 'name' = 'view_promotion' AND e.value ->> 'at' BETWEEN s.ordered_at - ?2 AND s.ordered_at
       GROUP BY campaign_id`,
    )
    .bind(now - DAYS * DAY_MS, ORDER_DAYS * DAY_MS)
    .all<{ campaign_id: string; orders: number; since: number }>()
  const since = results[0]?.since ?? now - DAYS * DAY_MS
  return {
    orders: Object.fromEntries(results.map((row) => [row.campaign_id, row.orders])),
    shown: byCampaign(await sumCounters(db, [SHOWN], hourOf(since - ORDER_DAYS * DAY_MS)), SHOWN),
  }
}
