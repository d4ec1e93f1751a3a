/** @module The stage of life as SQL; worker/core/lifecycle/life-stage.ts says the same. */
import { DAY_MS, dayOf } from '../core/activity.ts'
import type { Stage, Standing } from '../core/lifecycle/life-stage.ts'
import { allOf, anyOf, FALSE, indexed, notOf, type Part, type SqlContext } from './condition-part.ts'
import { after, HAS_CART, LAST_SEEN, until } from './moment-sql.ts'
import { ofSpent } from './spent-sql.ts'

const MINUTE_MS = 60_000

/** A confirmed order whose day is known. */
export const IS_CUSTOMER = '(f.orders > 0 AND f.last_order_day IS NOT NULL)'

/** Is the stage one of these? Rows are opened of whom an hour alone does not tell, a few in a thousand. */
export function stageSql(stages: readonly string[], context: SqlContext): Part {
  const standings = anyOf(STANDING_SQL.flatMap(([standing, sql]) => (stages.includes(standing) ? sql(context) : [])))
  const left = cartLeft(context)
  const abandoner: Stage = 'cart_abandoner'
  return stages.includes(abandoner) ? anyOf([left, standings]) : allOf([notOf(left), standings])
}

const STANDING_SQL: [standing: Standing, sql: (context: SqlContext) => Part][] = [
  [
    'potential',
    (context) => allOf([indexed(`(NOT ${IS_CUSTOMER})`), after(LAST_SEEN, inactiveSince(context), context.bind)]),
  ],
  ['new', (context) => ordering('f.orders = 1', context)],
  ['returning', (context) => ordering(`f.orders > 1 AND NOT ${isVip(context)}`, context)],
  ['vip', (context) => ordering(`f.orders > 1 AND ${isVip(context)}`, context)],
  ['inactive', inactive],
]

/** The last moment that is too long ago: an order or a visit then, or before, and nothing since. */
const inactiveSince = ({ now, models }: SqlContext): number => now - models.limits.inactiveDays * DAY_MS

/** A customer who is not inactive. */
const ordering = (also: string, context: SqlContext): Part =>
  indexed(`(${IS_CUSTOMER} AND f.last_order_day > ${context.bind(dayOf(inactiveSince(context)))} AND ${also})`)

function inactive(context: SqlContext): Part {
  const since = inactiveSince(context)
  return anyOf([
    indexed(`(${IS_CUSTOMER} AND f.last_order_day <= ${context.bind(dayOf(since))})`),
    allOf([indexed(`(NOT ${IS_CUSTOMER})`), until(LAST_SEEN, since, context.bind)]),
  ])
}

function isVip({ models, bind }: SqlContext): string {
  const { vipMinor } = models.limits
  return vipMinor === null ? FALSE : ofSpent(models.currency, bind, (minor) => `${minor} >= ${bind(vipMinor)}`)
}

/** Nobody's cart changed after the last visit: so that is the last sign of its visitor. */
function cartLeft({ now, models, bind }: SqlContext): Part {
  const { cartLeftMinutes, cartForgottenDays } = models.limits
  const left = until(LAST_SEEN, now - cartLeftMinutes * MINUTE_MS, bind)
  return allOf([indexed(HAS_CART), left, after(LAST_SEEN, now - cartForgottenDays * DAY_MS, bind)])
}
