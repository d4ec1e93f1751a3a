/** @module When time alone changes who passes a condition: what the Scheduler waits for. */
import type { Condition, ConditionTest, NumberTest, TextTest } from '../../../contract/condition.ts'
import { testsOf } from '../../../contract/tests-of.ts'
import { DAY_MS, dayOf } from '../activity.ts'
import { orderFacts } from '../order-facts.ts'
import { isActionField } from './action-of.ts'
import { SCORE_DAYS } from './fact-codes.ts'
import { isFilled } from './facts.ts'
import { groupOf, lifeOf } from './life-of.ts'
import { matches } from './matches.ts'
import type { Moment } from './moment.ts'
import { nextBirthday } from './next-birthday.ts'
import type { Subject } from './subject.ts'

const MINUTE_MS = 60_000

/**
 * The first moment after `now` and before `before` (all ms UTC) at which the answer of `matches` by these models is another
 * if nothing happens; null: there is none. Until then it stays as it is. Cost: `matches` once for each day until then on
 * which anything asked for may change, some hundreds at most.
 */
export function changesAt(
  condition: Condition,
  subject: Subject,
  { before = Number.POSITIVE_INFINITY, now, models }: Moment & { before?: number },
): number | null {
  const answer = matches(condition, subject, { now, models })
  const moments = new Set(testsOf(condition).flatMap((test) => turns(test, subject, { now, models })))
  return (
    [...moments]
      .filter((at) => at > now && at < before)
      .sort((a, b) => a - b)
      .find((at) => matches(condition, subject, { now: at, models }) !== answer) ?? null
  )
}

/** The moments at which the test may turn, some of them past. */
function turns(test: ConditionTest, subject: Subject, moment: Moment): number[] {
  if (test.kind === 'text') return turnsOfText(test, subject, moment)
  if (test.field === 'score.lead') return scoreDays(subject)
  if (test.field === 'trait.days_to_birthday') return birthdayTurns(test, subject, moment)
  if (test.withinDays !== undefined) return windowEnds(test, test.withinDays, subject)
  const since = sinceOf(test, subject)
  if (since === null) return []
  const limits = [test.atLeast, test.atMost === undefined ? undefined : test.atMost + 1]
  return limits.flatMap((limit) => (limit === undefined ? [] : since.at + limit * since.unitMs))
}

/** Stages and groups are told with the moment that may end them, so they are asked from end to end: a few times each. */
function turnsOfText({ field }: TextTest, subject: Subject, { now, models }: Moment): number[] {
  if (field === 'score.grade') return scoreDays(subject)
  const next = (from: number): number | null => {
    if (field === 'score.stage') return lifeOf(subject, { now: from, models }).changesAt
    return field === 'score.rfm_group' ? (groupOf(subject, { now: from, models })?.mayChangeAt ?? null) : null
  }
  const moments: number[] = []
  for (let at = next(now); at !== null; at = next(at)) moments.push(at)
  return moments
}

/** So many years ahead each length of a year between two birthdays was seen. */
const BIRTHDAY_YEARS = 9

/** The day from which on it is near enough, that from which on it is too near, and the day after it. */
function birthdayTurns({ atLeast = 0, atMost = 0 }: NumberTest, { state }: Subject, { now }: Moment): number[] {
  const birthday = state.traits.birthday?.value
  if (!birthday) return []
  const days: number[] = []
  for (let [from, year] = [dayOf(now), 0]; year < BIRTHDAY_YEARS; year++) {
    const day = nextBirthday(birthday, from)
    days.push(day - atMost, day - atLeast + 1, day + 1)
    from = day + 1
  }
  return days.map((day) => day * DAY_MS)
}

/** From when on, and in what unit, a field counts time. Days turn at midnight. */
function sinceOf({ field }: NumberTest, { state, ...subject }: Subject): { at: number; unitMs: number } | null {
  const days = (at: number | undefined) => (at === undefined ? null : { at: dayOf(at) * DAY_MS, unitMs: DAY_MS })
  if (field === 'cart.minutes_unchanged') return isFilled(state) ? { at: state.cart.at, unitMs: MINUTE_MS } : null
  if (field === 'seen.days_since_first') return days(subject.firstSeenAt)
  if (field === 'seen.days_since_last') return days(subject.lastSeenAt)
  if (field === 'orders.days_since_first') return days(orderFacts(state.orders, '')?.firstOrderAt)
  if (field === 'orders.days_since_last') return days(orderFacts(state.orders, '')?.lastOrderAt)
  return null
}

/** What happened on a day leaves the window so many days later. */
function windowEnds({ field }: NumberTest, withinDays: number, { state }: Subject): number[] {
  const days = isActionField(field) ? state.activity : (state.orders.days ?? {})
  return Object.keys(days).map((day) => (Number(day) + withinDays) * DAY_MS)
}

/** The score falls at midnight. */
function scoreDays({ lastSeenAt }: Subject): number[] {
  return Array.from({ length: SCORE_DAYS }, (_, days) => (dayOf(lastSeenAt) + days + 1) * DAY_MS)
}
