/** @module Who passes a test, at its edges. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../../../contract/condition.ts'
import { DAY_MS, dayOf } from '../../../worker/core/activity.ts'
import { defaultModels } from '../../../worker/core/nightly/customer-models.ts'
import { addToOrders } from '../../../worker/core/order-sums.ts'
import { newProfile } from '../../../worker/core/profile.ts'
import { matches } from '../../../worker/core/segment/matches.ts'
import type { Subject } from '../../../worker/core/segment/subject.ts'
import { NOW } from '../sample-event.ts'

const MOMENT = { now: NOW, models: defaultModels('EUR') }
const TODAY = dayOf(NOW)
const latest = <Value>(value: Value, at = NOW) => ({ value, at, key: '' })
const stranger = newProfile('ann')

/**
 * Ann: here first 40 days ago and last 3 days ago at noon; five products on each of two days; orders of 30 and 70 euros
 * 40 and 10 days ago and one of 20 pounds that day; a cart of 50 euros since an hour.
 */
const orders = [
  { day: TODAY - 40, orders: 1, currency: 'EUR', minor: 3000 },
  { day: TODAY - 10, orders: 1, currency: 'EUR', minor: 7000 },
  { day: TODAY - 10, orders: 1, currency: 'GBP', minor: 2000 },
].reduce(addToOrders, stranger.state.orders)
const ANN: Subject = {
  ...stranger,
  firstSeenAt: NOW - 40 * DAY_MS,
  lastSeenAt: NOW - 3 * DAY_MS,
  state: {
    ...stranger.state,
    activity: { [TODAY - 29]: { view_item: 5 }, [TODAY - 3]: { view_item: 5, active_seconds: 90 } },
    orders,
    cart: latest({ items: [{ productId: 'a' }], valueMinor: 5000, currency: 'EUR' }, NOW - 3_600_000),
    language: latest('lt-LT'),
    consent: latest(['measure', 'message']),
  },
}

const number = (field: Extract<Condition, { kind: 'number' }>['field'], rest: object): Condition => ({
  kind: 'number',
  field,
  ...rest,
})
const text = (field: Extract<Condition, { kind: 'text' }>['field'], ...isOneOf: string[]): Condition => ({
  kind: 'text',
  field,
  isOneOf,
})
const euros = (atLeast: number, rest = {}) => number('orders.revenue', { atLeast, currency: 'EUR', ...rest })

const cases: [name: string, condition: Condition, passes: boolean][] = [
  ['30 days are today and 29 before', number('events.view_item', { atLeast: 10, withinDays: 30 }), true],
  ['29 days leave the first of them out', number('events.view_item', { atLeast: 10, withinDays: 29 }), false],
  ['did not, in three days', number('events.view_item', { atMost: 0, withinDays: 3 }), true],
  ['did, in four', number('events.view_item', { atMost: 0, withinDays: 4 }), false],
  ['a sum of seconds', number('events.active_seconds', { atLeast: 90, withinDays: 7 }), true],
  ['the last order was ten days ago', number('orders.days_since_last', { atLeast: 10, atMost: 10 }), true],
  ['three orders in all', number('orders.count', { atLeast: 3, atMost: 3 }), true],
  ['two of them in 11 days', number('orders.count', { atLeast: 2, atMost: 2, withinDays: 11 }), true],
  ['none in ten', number('orders.count', { atMost: 0, withinDays: 10 }), true],
  ['100 euros in all', euros(10_000), true],
  ['not a cent more', euros(10_001), false],
  ['70 euros in 40 days', euros(7000, { atMost: 7000, withinDays: 40 }), true],
  ['pounds are no euros', number('orders.revenue', { atMost: 2000, currency: 'GBP' }), true],
  // 10000 / 3 orders = 3333.33
  ['an average of 33.33 euros', number('orders.average', { atLeast: 3333, atMost: 3334, currency: 'EUR' }), true],
  ['below 33.34 euros', number('orders.average', { atLeast: 3334, currency: 'EUR' }), false],
  ['a cart for an hour', number('cart.minutes_unchanged', { atLeast: 60, atMost: 60 }), true],
  ['worth 50 euros', number('cart.value', { atLeast: 5000, currency: 'EUR' }), true],
  ['and no pounds', number('cart.value', { atLeast: 1, currency: 'GBP' }), false],
  ['here last three days ago, by the calendar', number('seen.days_since_last', { atLeast: 3, atMost: 3 }), true],
  ['in Lithuanian, wherever', text('language', 'lv', 'lt'), true],
  ['permits messages', text('consent', 'message'), true],
  ['does not permit personalising', { kind: 'not', of: text('consent', 'personalise') }, true],
  ['of no known country', text('country', 'LT'), false],
  ['so not in Lithuania either', { kind: 'not', of: text('country', 'LT') }, true],
  ['no value was computed yet', number('score.clv', { atMost: 1e12, currency: 'EUR' }), false],
  ['all of nothing', { kind: 'all', of: [] }, true],
  ['any of nothing', { kind: 'any', of: [] }, false],
]
for (const [name, condition, passes] of cases)
  test(`condition: ${name}`, () => assert.equal(matches(condition, ANN, MOMENT), passes))

test('what was never is neither long ago nor lately', () => {
  for (const limits of [{ atLeast: 0 }, { atMost: 9999 }])
    for (const field of ['orders.days_since_last', 'cart.minutes_unchanged'] as const)
      assert.equal(matches(number(field, limits), { ...stranger, lastSeenAt: NOW, firstSeenAt: NOW }, MOMENT), false)
})

test('a grade is that of now, not of the last visit', () => {
  const hot = { ...ANN, state: { ...ANN.state, activity: { [TODAY - 3]: { add_to_cart: 4, view_item: 8 } } } }
  // 30 + 15 points: 100 * (1 - e^(-45/20)) = 89; after 30 days 45 / 2^(30/7) = 2.3 points: 11.
  assert.equal(matches(text('score.grade', 'hot'), hot, { ...MOMENT, now: NOW - 3 * DAY_MS }), true)
  assert.equal(matches(text('score.grade', 'cold'), hot, { ...MOMENT, now: NOW + 27 * DAY_MS }), true)
})
