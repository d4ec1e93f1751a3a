/** @module A test of a number as SQL; core's numberValue says the same. */
import type { NumberTest } from '../../contract/condition.ts'
import { type ActivityKind, dayOf } from '../core/activity.ts'
import { hourOf } from '../core/hour-of.ts'
import { actionOf } from '../core/segment/action-of.ts'
import { actionBit, SEVERAL_CURRENCIES } from '../core/segment/fact-codes.ts'
import { type Bind, indexed, ofRow, type Part, type SqlContext, TRUE } from './condition-part.ts'
import { scoreSql } from './score-sql.ts'

type Context = Pick<SqlContext, 'now' | 'bind'>

const MINUTE_MS = 60_000
const HAS_CART = '(f.cart_hour IS NOT NULL)'
const DAYS_OF_ACTIVITY = "FROM json_each(p.state, '$.activity') AS d WHERE CAST(d.key AS INTEGER) >="
const DAYS_OF_ORDERS = "FROM json_each(p.state, '$.orders.days') AS d WHERE CAST(d.key AS INTEGER) >="

/** Whether the number is there and within the test's limits. */
export function numberSql(test: NumberTest, context: Context): Part {
  const { field, atLeast = 0, withinDays, currency = '' } = test
  const { bind, now } = context
  switch (field) {
    case 'orders.count':
      return withinDays === undefined
        ? indexed(within('f.orders', test, bind))
        : recentOrders(test, withinDays, context)
    case 'orders.unconfirmed':
      return indexed(within('f.orders_seen', test, bind))
    case 'orders.revenue':
      if (withinDays !== undefined) return recentRevenue(test, withinDays, context)
      return indexed(within(spentIn(currency, bind), test, bind))
    case 'orders.average':
      return indexed(averageSql(test, bind))
    case 'orders.days_since_first':
      return indexed(daysSince('f.first_order_day', test, context))
    case 'orders.days_since_last':
      return indexed(daysSince('f.last_order_day', test, context))
    case 'cart.lines':
      if (atLeast <= 1 && test.atMost === undefined) return indexed(atLeast === 0 ? TRUE : HAS_CART)
      return test.atMost === 0 ? indexed(`(NOT ${HAS_CART})`) : cartSql('p.cart_lines', test, bind)
    case 'cart.value':
      return cartSql(`iif(p.cart_currency IS ${bind(currency)}, p.cart_minor, 0)`, test, bind)
    case 'cart.minutes_unchanged':
      return cartAge(test, context)
    case 'seen.sessions':
      return ofRow(within('p.sessions', test, bind))
    case 'seen.page_views':
      return ofRow(within('p.page_views', test, bind))
    case 'seen.days_since_first':
      return indexed(daysSince('f.first_seen_day', test, context))
    case 'seen.days_since_last':
      return indexed(seenSince(test, context))
    case 'score.lead':
      return scoreSql(test, { now, bind })
    case 'score.clv':
      return ofRow(
        `(p.clv_currency IS ${bind(currency)} AND p.clv_minor IS NOT NULL AND ${within('p.clv_minor', test, bind)})`,
      )
    case 'events.page_view':
    case 'events.view_item':
    case 'events.search':
    case 'events.add_to_cart':
    case 'events.begin_checkout':
    case 'events.purchase':
    case 'events.sign_up':
    case 'events.generate_lead':
    case 'events.select_promotion':
    case 'events.active_seconds':
      return actionSql(actionOf(field)!, test, context)
  }
}

/** A number that is never null, within the limits. Money may be below 0, where more was given back than was paid. */
function within(expression: string, { atLeast, atMost }: NumberTest, bind: Bind): string {
  const least = atLeast === undefined ? [] : [`${expression} >= ${bind(atLeast)}`]
  const most = atMost === undefined ? [] : [`${expression} <= ${bind(atMost)}`]
  return `(${[...least, ...most].join(' AND ')})`
}

/** Days from a day to today; null is no number, and a day ahead of our clock is today. */
function daysSince(column: string, { atLeast = 0, atMost }: NumberTest, { now, bind }: Context): string {
  const least = atLeast === 0 ? '' : ` AND ${column} <= ${bind(dayOf(now) - atLeast)}`
  const most = atMost === undefined ? '' : ` AND ${column} >= ${bind(dayOf(now) - atMost)}`
  return `(${column} IS NOT NULL${least}${most})`
}

/** The same of the last visit, as ranges of the index. */
function seenSince({ atLeast = 0, atMost }: NumberTest, { now, bind }: Context): string {
  const least = atLeast === 0 ? TRUE : `f.seen_hour < ${bind(dayOf(now) - atLeast + 1)} * 24`
  return atMost === undefined ? `(${least})` : `(${least} AND f.seen_hour >= ${bind(dayOf(now) - atMost)} * 24)`
}

/** What is remembered in all, or in a window of days: then the number of all, which is no less, is asked first. */
function actionSql(kind: ActivityKind, test: NumberTest, { now, bind }: Context): Part {
  const { atLeast = 0, atMost, withinDays } = test
  const inAll = `ifnull(p.actions ->> ${bind(kind)}, 0)`
  if (atLeast === 0 && atMost === undefined) return indexed(TRUE)
  if (atLeast > 0) return actionsAtLeast(kind, test, { now, bind })
  if (withinDays === undefined) return ofRow(within(inAll, test, bind))
  const from = bind(dayOf(now) - withinDays + 1)
  const few = ofRow(`(${inAll} <= ${bind(atMost ?? 0)} OR ${within(actionSum(kind, from, bind), test, bind)})`)
  return { sql: `(f.seen_hour < ${from} * 24 OR ${few.sql})`, index: null }
}

/** Bits of the index tell who may have done it so often; of who came only in the window, often also that they did. */
function actionsAtLeast(kind: ActivityKind, test: NumberTest, { now, bind }: Context): Part {
  const { atLeast = 0, atMost, withinDays } = test
  const inAll = `ifnull(p.actions ->> ${bind(kind)}, 0)`
  const mark = actionBit(kind, atLeast)
  const did = `(f.did & ${bind(mark.bit)}) <> 0`
  if (withinDays === undefined) return ofRow(within(inAll, test, bind), `(${did})`)
  const from = bind(dayOf(now) - withinDays + 1)
  const index = `(f.seen_hour >= ${from} * 24 AND ${did})`
  const row = ofRow(`(${inAll} >= ${bind(atLeast)} AND ${within(actionSum(kind, from, bind), test, bind)})`, index)
  if (mark.times !== atLeast || atMost !== undefined) return row
  return { sql: `(${index} AND (f.first_seen_day >= ${from} OR ${row.sql}))`, index }
}

const actionSum = (kind: ActivityKind, from: string, bind: Bind): string =>
  `(SELECT ifnull(sum(d.value ->> ${bind(kind)}), 0) ${DAYS_OF_ACTIVITY} ${from})`

/** One order in a window is told by the day of the last one. */
function recentOrders(test: NumberTest, withinDays: number, { now, bind }: Context): Part {
  const { atLeast = 0, atMost } = test
  if (atLeast === 0 && atMost === undefined) return indexed(TRUE)
  const from = bind(dayOf(now) - withinDays + 1)
  const any = `(ifnull(f.last_order_day, -1) >= ${from})`
  if (atLeast === 1 && atMost === undefined) return indexed(any)
  if (atMost === 0) return indexed(`(NOT ${any})`)
  const sum = `(SELECT ifnull(sum(d.value ->> 'orders'), 0) ${DAYS_OF_ORDERS} ${from} AND d.value ->> 'orders' > 0)`
  if (atLeast > 0) return ofRow(within(sum, test, bind), `(${any} AND f.orders >= ${bind(atLeast)})`)
  const row = ofRow(within(sum, test, bind))
  return { sql: `(NOT ${any} OR f.orders <= ${bind(atMost ?? 0)} OR ${row.sql})`, index: null }
}

/** Money of a window counts where there is an order in it. */
function recentRevenue(test: NumberTest, withinDays: number, { now, bind }: Context): Part {
  const from = bind(dayOf(now) - withinDays + 1)
  const any = `(ifnull(f.last_order_day, -1) >= ${from})`
  const { currency = '', atLeast = 0 } = test
  const sum = `(SELECT ifnull(sum(d.value -> 'revenue' ->> ${bind(currency)}), 0) ${DAYS_OF_ORDERS} ${from})`
  if (atLeast > 0) return ofRow(within(sum, test, bind), any)
  return { sql: `(NOT ${any} OR ${ofRow(within(sum, test, bind)).sql})`, index: null }
}

/** Money spent in a currency. Only who paid in several has to be looked up. */
function spentIn(currency: string, bind: Bind): string {
  const { sql } = ofRow(`ifnull(p.state -> '$.orders.revenue' ->> ${bind(currency)}, 0)`)
  return `(CASE f.spent_currency WHEN ${bind(currency)} THEN f.spent_minor WHEN ${bind(SEVERAL_CURRENCIES)} THEN ${sql} ELSE 0 END)`
}

/** The average times the orders is the money, and money is whole. */
function averageSql({ atLeast, atMost, currency = '' }: NumberTest, bind: Bind): string {
  const spent = spentIn(currency, bind)
  const least = atLeast === undefined ? '' : ` AND ${spent} >= ${bind(atLeast)} * f.orders`
  const most = atMost === undefined ? '' : ` AND ${spent} <= ${bind(atMost)} * f.orders`
  return `(f.orders > 0${least}${most})`
}

/** A number of the cart that is 0 where the cart is empty. */
function cartSql(expression: string, test: NumberTest, bind: Bind): Part {
  const { atLeast = 0, atMost } = test
  if (atLeast > 0) return ofRow(within(expression, test, bind), HAS_CART)
  if (atMost === undefined) return indexed(TRUE)
  return { sql: `(NOT ${HAS_CART} OR ${ofRow(within(expression, test, bind)).sql})`, index: null }
}

/** To the millisecond: the hour tells all but those whose cart changed in the first or the last hour. */
function cartAge({ atLeast = 0, atMost }: NumberTest, { now, bind }: Context): Part {
  const until = atLeast === 0 ? null : now - atLeast * MINUTE_MS
  const after = atMost === undefined ? null : now - (atMost + 1) * MINUTE_MS
  if (until === null && after === null) return indexed(HAS_CART)
  const untilHour = until === null ? [] : [bind(hourOf(until))]
  const afterHour = after === null ? [] : [bind(hourOf(after))]
  const maybe = [
    HAS_CART,
    ...untilHour.map((hour) => `f.cart_hour <= ${hour}`),
    // Nobody's cart changed after the last visit: so the range of the index is known.
    ...afterHour.map((hour) => `f.cart_hour >= ${hour} AND f.seen_hour >= ${hour}`),
  ]
  const surely = [
    ...untilHour.map((hour) => `f.cart_hour < ${hour}`),
    ...afterHour.map((hour) => `f.cart_hour > ${hour}`),
  ]
  const exactly = [
    ...(until === null ? [] : [`p.cart_at <= ${bind(until)}`]),
    ...(after === null ? [] : [`p.cart_at > ${bind(after)}`]),
  ]
  const index = `(${maybe.join(' AND ')})`
  return { sql: `(${index} AND ((${surely.join(' AND ')}) OR ${ofRow(exactly.join(' AND ')).sql}))`, index }
}
