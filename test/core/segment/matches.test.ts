/** @module Who passes a test, at its edges. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Condition } from '../../../contract/condition.ts'
import { TEXT_FIELDS } from '../../../contract/condition-fields.ts'
import { DAY_MS, dayOf } from '../../../worker/core/activity.ts'
import { weekOf } from '../../../worker/core/interest/week-sums.ts'
import { defaultModels } from '../../../worker/core/nightly/customer-models.ts'
import { addToOrders } from '../../../worker/core/order-sums.ts'
import { newProfile } from '../../../worker/core/profile.ts'
import { matches } from '../../../worker/core/segment/matches.ts'
import type { Subject } from '../../../worker/core/segment/subject.ts'
import { traitsSaid } from '../../../worker/core/traits.ts'
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
    interests: {
      categories: { [weekOf(NOW)]: { 'Tea / Green': 90, Cups: 1 } },
      brands: { [weekOf(NOW)]: { Žalgiris: 9 } },
      prices: {},
      rhythm: {},
    },
    traits: traitsSaid({ gender: 'female', style: 'Boho', birthday: '02-29' }, NOW),
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
  ['interested in tea, however it is written', text('interest.category', 'cups', ' TEA /  green'), true],
  ['not in what is a tenth of a tenth', text('interest.category', 'Cups'), false],
  ['of a brand', text('interest.brand', 'žalgiris'), true],
  ['a word of one kind is none of another', text('interest.brand', 'Tea / Green'), false],
  ['as the shop said', text('trait.gender', 'other', 'female'), true],
  ['and no age was said', text('trait.age_band', '18-24', '65+'), false],
  ['a trait by name and value', text('trait', 'Style: boho'), true],
  ['not by its value alone', text('trait', 'boho'), false],
  ['no value was computed yet', number('score.clv', { atMost: 1e12, currency: 'EUR' }), false],
  ['all of nothing', { kind: 'all', of: [] }, true],
  ['any of nothing', { kind: 'any', of: [] }, false],
]
for (const [name, condition, passes] of cases)
  test(`condition: ${name}`, () => assert.equal(matches(condition, ANN, MOMENT), passes))

/** Days by the calendar: 2027 has no 29 February, 2028 has one. */
const birthdays: [today: string, days: number][] = [
  ['2027-02-28', 1],
  ['2027-03-01', 0],
  ['2027-03-02', 364],
  ['2028-02-28', 1],
  ['2028-02-29', 0],
  ['2028-03-01', 365],
]
for (const [today, days] of birthdays)
  test(`condition: ${days} days until the birthday of a 29 February on ${today}`, () => {
    const exactly = number('trait.days_to_birthday', { atLeast: days, atMost: days })
    assert.equal(matches(exactly, ANN, { ...MOMENT, now: Date.parse(`${today}T23:59:59Z`) }), true)
    assert.equal(matches(exactly, stranger, MOMENT), false)
  })

/**
 * Ann ordered three times for 100 euros, last on the day 10 days ago. Her cart changed an hour ago: it is left from now
 * until a week after that.
 */
const WEEK_LATER = 7 - 1 / 24
const stages: [name: string, daysLater: number, stage: string, limits?: Partial<typeof MOMENT.models.limits>][] = [
  ['before the cart is left she is what she spent', -1 / DAY_MS, 'returning'],
  ['a cart left is all there is to her', 0, 'cart_abandoner'],
  ['until a week after it changed', WEEK_LATER - 1 / DAY_MS, 'cart_abandoner'],
  ['then she is what she spent', WEEK_LATER, 'returning'],
  ['or a VIP where less makes one', WEEK_LATER, 'vip', { vipMinor: 10_000 }],
  ['180 days after the day of the last order she is gone', 170, 'inactive', { vipMinor: 10_000 }],
]
for (const [name, daysLater, stage, limits = {}] of stages)
  test(`stage: ${name}`, () => {
    const models = { ...MOMENT.models, limits: { ...MOMENT.models.limits, ...limits } }
    const moment = { now: NOW + daysLater * DAY_MS, models }
    for (const each of Object.keys(TEXT_FIELDS['score.stage'].values))
      assert.equal(matches(text('score.stage', each), ANN, moment), each === stage, each)
  })

test('an RFM group is told as soon as there are borders, and by the calendar', () => {
  const cutPoints = { recencyDays: [40, 30, 20, 11], orders: [1, 2, 3, 4], spentMinor: [1000, 2000, 3000, 4000] }
  const models = { ...MOMENT.models, rfm: { kind: 'fitted' as const, customers: 100, cutPoints } }
  const isLoyal = text('score.rfm_group', 'loyal')
  assert.equal(matches(isLoyal, ANN, MOMENT), false)
  // 10 days ago, 3 orders, 100 euros: 5, 3, 5; a day later 4, 3, 5, and from 40 days ago on 1, 3, 5.
  assert.equal(matches(text('score.rfm_group', 'champions'), ANN, { now: NOW, models }), true)
  assert.equal(matches(text('score.rfm_group', 'cannot_lose'), ANN, { now: NOW + 30 * DAY_MS, models }), true)
  assert.equal(matches(isLoyal, stranger, { now: NOW, models }), false)
})

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
