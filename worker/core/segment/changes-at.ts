/** @module When time alone changes who passes a condition: what the Scheduler waits for. */
import type { Condition, ConditionTest, NumberTest, TextTest } from '../../../contract/condition.ts'
import { testsOf } from '../../../contract/tests-of.ts'
import { DAY_MS, dayOf } from '../activity.ts'
import { FADED_DAYS } from '../faded-days.ts'
import { orderFacts } from '../order-facts.ts'
import { isFilled } from './facts.ts'
import { groupOf, lifeOf } from './life-of.ts'
import { matches } from './matches.ts'
import type { Moment } from './moment.ts'
import { nextBirthday } from './next-birthday.ts'
import type { Subject } from './subject.ts'
import { windowTurns } from './window-turns.ts'

const MINUTE_MS = 60_000

/**
 * The first moment after `now` and before `before` (all ms UTC) at which the answer of `matches` by these models is another
 * if nothing happens; null: there is none. Until then it stays as it is. Cost: one pass over the days of activity, orders
 * or the fading score for each test, and `matches` once for each moment at which one of the tests turns.
 */
export function changesAt(
  condition: Condition,
  subject: Subject,
  { before = Number.POSITIVE_INFINITY, now, models }: Moment & { before?: number },
): number | null {
  const moments = new Set<number>()
  for (const test of testsOf(condition))
    for (const at of turns(test, subject, { now, models, before })) if (at > now && at < before) moments.add(at)
  if (moments.size === 0) return null
  const answer = matches(condition, subject, { now, models })
  const inOrder = [...moments].sort((a, b) => a - b)
  return inOrder.find((at) => matches(condition, subject, { now: at, models }) !== answer) ?? null
}

/** What is asked for ends at `before`. */
type Span = Moment & { before: number }

/** The moments at which the test may turn, some of them past or too late. */
function turns(test: ConditionTest, subject: Subject, span: Span): number[] {
  if (test.kind === 'text') return turnsOfText(test, subject, span)
  if (test.field === 'score.lead') return scoreTurns(test, subject, span)
  if (test.field === 'trait.days_to_birthday') return birthdayTurns(test, subject, span)
  if (test.withinDays !== undefined) return windowTurns(test, test.withinDays, subject)
  const since = sinceOf(test, subject)
  if (since === null) return []
  const limits = [test.atLeast, test.atMost === undefined ? undefined : test.atMost + 1]
  return limits.flatMap((limit) => (limit === undefined ? [] : since.at + limit * since.unitMs))
}

/** Stages and groups are told with the moment that may end them, so they are asked from end to end: a few times each. */
function turnsOfText(test: TextTest, subject: Subject, span: Span): number[] {
  const { field } = test
  const { now, models } = span
  if (field === 'score.grade') return scoreTurns(test, subject, span)
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
function birthdayTurns({ atLeast = 0, atMost = 0 }: NumberTest, { state }: Subject, { now, before }: Span): number[] {
  const birthday = state.traits.birthday?.value
  if (!birthday) return []
  const days: number[] = []
  for (let [from, year] = [dayOf(now), 0]; year < BIRTHDAY_YEARS; year++) {
    const day = nextBirthday(birthday, from)
    days.push(day - atMost, day - atLeast + 1, day + 1)
    if ((day - atMost) * DAY_MS >= before) break
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

/** The midnights at which the score, as it falls day by day, passes or fails the test when it did not before. */
function scoreTurns(test: ConditionTest, subject: Subject, { now, models, before }: Span): number[] {
  const moments: number[] = []
  const end = Math.min(before, (dayOf(subject.lastSeenAt) + FADED_DAYS + 1) * DAY_MS)
  let passes = matches(test, subject, { now, models })
  for (let at = (dayOf(now) + 1) * DAY_MS; at < end; at += DAY_MS) {
    if (matches(test, subject, { now: at, models }) === passes) continue
    passes = !passes
    moments.push(at)
  }
  return moments
}
