/** @module The number that a test asks for, in memory. */
import type { NumberTest } from '../../../contract/condition.ts'
import { type ActivityKind, dayOf } from '../activity.ts'
import { orderFacts } from '../order-facts.ts'
import { sessionCount } from '../sessions.ts'
import { actionOf, isActionField } from './action-of.ts'
import { isFilled } from './facts.ts'
import { nextBirthday } from './next-birthday.ts'
import { scoreAt } from './score-fades.ts'
import type { Subject } from './subject.ts'

const MINUTE_MS = 60_000

/**
 * The value at `now` (ms UTC), or null where there is none: of who never ordered, the days since the last order. What
 * lies ahead of our clock counts as now. `orders.average` is the only one that need not be whole.
 */
export function numberValue(test: NumberTest, subject: Subject, now: number): number | null {
  const { field, withinDays, currency = '' } = test
  const { state } = subject
  const fromDay = withinDays === undefined ? 0 : dayOf(now) - withinDays + 1
  if (isActionField(field)) return actions(subject, actionOf(field), fromDay)
  switch (field) {
    case 'orders.count':
      if (withinDays === undefined) return state.orders.confirmed
      return orderFacts(state.orders, currency, { fromDay })?.orders ?? 0
    case 'orders.revenue':
      if (withinDays === undefined) return state.orders.revenue[currency] ?? 0
      return orderFacts(state.orders, currency, { fromDay })?.spentMinor ?? 0
    case 'orders.unconfirmed':
      return state.orders.seen
    case 'orders.average':
      return state.orders.confirmed > 0 ? (state.orders.revenue[currency] ?? 0) / state.orders.confirmed : null
    case 'orders.days_since_first':
      return daysSince(orderFacts(state.orders, '')?.firstOrderAt, now)
    case 'orders.days_since_last':
      return daysSince(orderFacts(state.orders, '')?.lastOrderAt, now)
    case 'cart.lines':
      return state.cart?.value.items.length ?? 0
    case 'cart.value':
      return isFilled(state) && state.cart.value.currency === currency ? state.cart.value.valueMinor : 0
    case 'cart.minutes_unchanged':
      return isFilled(state) ? Math.floor(Math.max(0, now - state.cart.at) / MINUTE_MS) : null
    case 'seen.sessions':
      return sessionCount(state.sessions)
    case 'seen.page_views':
      return state.pageViews
    case 'seen.days_since_first':
      return daysSince(subject.firstSeenAt, now)
    case 'seen.days_since_last':
      return daysSince(subject.lastSeenAt, now)
    case 'trait.days_to_birthday':
      return daysToBirthday(subject, now)
    case 'score.lead':
      return scoreAt(subject, now)
    case 'score.clv':
      return state.orders.confirmed > 0 && subject.scored?.clvCurrency === currency
        ? (subject.scored.clvMinor ?? null)
        : null
  }
}

function actions({ state }: Subject, kind: ActivityKind, fromDay: number): number {
  let sum = 0
  for (const day in state.activity) if (Number(day) >= fromDay) sum += state.activity[day]?.[kind] ?? 0
  return sum
}

function daysToBirthday({ state }: Subject, now: number): number | null {
  const birthday = state.traits.birthday?.value
  return birthday ? nextBirthday(birthday, dayOf(now)) - dayOf(now) : null
}

const daysSince = (at: number | undefined, now: number): number | null =>
  at === undefined ? null : Math.max(0, dayOf(now) - dayOf(at))
