/** @module A test of a number as SQL; core's numberValue says the same. */
import type { NumberTest } from '../../contract/condition.ts'
import { type ActivityKind, dayOf } from '../core/activity.ts'
import { hourOf } from '../core/hour-of.ts'
import { actionOf, isActionField } from '../core/segment/action-of.ts'
import { actionBit } from '../core/segment/fact-codes.ts'
import { allOf, anyOf, type Bind, indexed, notOf, ofRow, type Part, type SqlContext, TRUE } from './condition-part.ts'
import { after, CART_CHANGED, HAS_CART, until } from './moment-sql.ts'
import { scoreSql } from './score-sql.ts'
import { ofSpent } from './spent-sql.ts'
import { birthdaySql } from './told-sql.ts'

const MINUTE_MS = 60_000
const DAYS_OF_ACTIVITY = "FROM json_each(p.state, '$.activity') AS d WHERE CAST(d.key AS INTEGER) >="
const DAYS_OF_ORDERS = "FROM json_each(p.state, '$.orders.days') AS d WHERE CAST(d.key AS INTEGER) >="

/** Whether the number is there and within the test's limits. */
export function numberSql(test: NumberTest, context: SqlContext): Part {
  const { field, atLeast = 0, withinDays, currency = '' } = test
  const { bind } = context
  if (isActionField(field)) return actionSql(actionOf(field), test, context)
  switch (field) {
    case 'orders.count':
      return withinDays === undefined
        ? indexed(within('f.orders', test, bind))
        : recentOrders(test, withinDays, context)
    case 'orders.unconfirmed':
      return indexed(within('f.orders_seen', test, bind))
    case 'orders.revenue':
      if (withinDays !== undefined) return recentRevenue(test, withinDays, context)
      return indexed(ofSpent(currency, bind, (minor) => within(minor, test, bind)))
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
    case 'trait.days_to_birthday':
      return birthdaySql(test, context)
    case 'score.lead':
      return scoreSql(test, context)
    case 'score.clv':
      return allOf([
        // The night's work passes customers only: of who is none any more the row keeps a value that nobody clears.
        indexed('(f.orders > 0)'),
        ofRow(
          `(p.clv_currency IS ${bind(currency)} AND p.clv_minor IS NOT NULL AND ${within('p.clv_minor', test, bind)})`,
        ),
      ])
  }
}

/** A number that is never null, within the limits. Money may be below 0, where more was given back than was paid. */
function within(expression: string, { atLeast, atMost }: NumberTest, bind: Bind): string {
  const least = atLeast === undefined ? [] : [`${expression} >= ${bind(atLeast)}`]
  const most = atMost === undefined ? [] : [`${expression} <= ${bind(atMost)}`]
  return `(${[...least, ...most].join(' AND ')})`
}

/** Days from a day to today; null is no number, and a day ahead of our clock is today. */
function daysSince(column: string, { atLeast = 0, atMost }: NumberTest, { now, bind }: SqlContext): string {
  const least = atLeast === 0 ? '' : ` AND ${column} <= ${bind(dayOf(now) - atLeast)}`
  const most = atMost === undefined ? '' : ` AND ${column} >= ${bind(dayOf(now) - atMost)}`
  return `(${column} IS NOT NULL${least}${most})`
}

/** The same of the last visit, as ranges of the index. */
function seenSince({ atLeast = 0, atMost }: NumberTest, { now, bind }: SqlContext): string {
  const least = atLeast === 0 ? TRUE : `f.seen_hour < ${bind(dayOf(now) - atLeast + 1)} * 24`
  return atMost === undefined ? `(${least})` : `(${least} AND f.seen_hour >= ${bind(dayOf(now) - atMost)} * 24)`
}

/** What is remembered in all, or in a window of days: then the number of all, which is no less, is asked first. */
function actionSql(kind: ActivityKind, test: NumberTest, { now, bind }: SqlContext): Part {
  const { atLeast = 0, atMost = 0, withinDays } = test
  const inAll = `ifnull(p.actions ->> '${kind}', 0)`
  const from = bind(dayOf(now) - (withinDays ?? 0) + 1)
  const isRecent = indexed(`(f.seen_hour >= ${from} * 24)`)
  if (atLeast > 0) {
    const did = didSql(kind, atLeast)
    if (withinDays === undefined) return allOf([did, ofRow(within(inAll, test, bind))])
    const row = ofRow(`(${inAll} >= ${bind(atLeast)} AND ${within(actionSum(kind, from), test, bind)})`)
    // Of who came only in the window the index often knows that they did it so often.
    const isEnough = actionBit(kind, atLeast)?.times === atLeast && test.atMost === undefined
    return allOf([isRecent, did, isEnough ? anyOf([indexed(`(f.first_seen_day >= ${from})`), row]) : row])
  }
  if (test.atMost === undefined) return indexed(TRUE)
  if (withinDays === undefined) return ofRow(within(inAll, test, bind))
  const row = ofRow(`(${inAll} <= ${bind(atMost)} OR ${within(actionSum(kind, from), test, bind)})`)
  return anyOf([notOf(isRecent), row])
}

/** Whether the bits of the index let it be that they did it so often. */
function didSql(kind: ActivityKind, atLeast: number): Part {
  const mark = actionBit(kind, atLeast)
  return indexed(mark ? `((f.did & ${mark.bit}) <> 0)` : TRUE)
}

const actionSum = (kind: ActivityKind, from: string): string =>
  `(SELECT ifnull(sum(d.value ->> '${kind}'), 0) ${DAYS_OF_ACTIVITY} ${from})`

/** One order in a window is told by the day of the last one. */
function recentOrders(test: NumberTest, withinDays: number, { now, bind }: SqlContext): Part {
  const { atLeast = 0, atMost } = test
  if (atLeast === 0 && atMost === undefined) return indexed(TRUE)
  const from = bind(dayOf(now) - withinDays + 1)
  const any = indexed(`(ifnull(f.last_order_day, -1) >= ${from})`)
  if (atLeast === 1 && atMost === undefined) return any
  if (atMost === 0) return notOf(any)
  const sum = `(SELECT ifnull(sum(d.value ->> 'orders'), 0) ${DAYS_OF_ORDERS} ${from} AND d.value ->> 'orders' > 0)`
  const row = ofRow(within(sum, test, bind))
  if (atLeast > 0) return allOf([any, indexed(`(f.orders >= ${bind(atLeast)})`), row])
  return anyOf([notOf(any), indexed(`(f.orders <= ${bind(atMost ?? 0)})`), row])
}

/** Money of a window counts where there is an order in it. */
function recentRevenue(test: NumberTest, withinDays: number, { now, bind }: SqlContext): Part {
  const { currency = '', atLeast = 0 } = test
  const from = bind(dayOf(now) - withinDays + 1)
  const any = indexed(`(ifnull(f.last_order_day, -1) >= ${from})`)
  const sum = `(SELECT ifnull(sum(d.value -> 'revenue' ->> ${bind(currency)}), 0) ${DAYS_OF_ORDERS} ${from})`
  const row = ofRow(within(sum, test, bind))
  return atLeast > 0 ? allOf([any, row]) : anyOf([notOf(any), row])
}

/** The average times the orders is the money, and money is whole. */
function averageSql({ atLeast, atMost, currency = '' }: NumberTest, bind: Bind): string {
  const isWithin = (minor: string): string => {
    const least = atLeast === undefined ? [] : [`${minor} >= ${bind(atLeast)} * f.orders`]
    const most = atMost === undefined ? [] : [`${minor} <= ${bind(atMost)} * f.orders`]
    return `(${[...least, ...most].join(' AND ')})`
  }
  return `(f.orders > 0 AND ${ofSpent(currency, bind, isWithin)})`
}

/** A number of the cart that is 0 where the cart is empty. */
function cartSql(expression: string, test: NumberTest, bind: Bind): Part {
  const { atLeast = 0, atMost } = test
  if (atLeast === 0 && atMost === undefined) return indexed(TRUE)
  const row = ofRow(within(expression, test, bind))
  return atLeast > 0 ? allOf([indexed(HAS_CART), row]) : anyOf([indexed(`(NOT ${HAS_CART})`), row])
}

/** To the millisecond. */
function cartAge({ atLeast = 0, atMost }: NumberTest, { now, bind }: SqlContext): Part {
  const least = atLeast === 0 ? [] : [until(CART_CHANGED, now - atLeast * MINUTE_MS, bind)]
  if (atMost === undefined) return allOf([indexed(HAS_CART), ...least])
  const limit = now - (atMost + 1) * MINUTE_MS
  // Nobody's cart changed after the last visit: so the range of the index is known.
  const isRecent = indexed(`f.seen_hour >= ${bind(hourOf(limit))}`)
  return allOf([indexed(HAS_CART), ...least, isRecent, after(CART_CHANGED, limit, bind)])
}
