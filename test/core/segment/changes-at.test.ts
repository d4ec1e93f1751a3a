/** @module When time alone changes who is in a segment: not before the moment that is said, and then it does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Condition } from '../../../contract/condition.ts'
import { DAY_MS, dayOf } from '../../../worker/core/activity.ts'
import { defaultModels } from '../../../worker/core/nightly/customer-models.ts'
import { addToOrders } from '../../../worker/core/order-sums.ts'
import { newProfile } from '../../../worker/core/profile.ts'
import { changesAt } from '../../../worker/core/segment/changes-at.ts'
import { matches } from '../../../worker/core/segment/matches.ts'
import { readyMadeSegments } from '../../../worker/core/segment/ready-made.ts'
import { scoreFades } from '../../../worker/core/segment/score-fades.ts'
import type { Subject } from '../../../worker/core/segment/subject.ts'
import { traitsSaid } from '../../../worker/core/traits.ts'
import { NOW } from '../sample-event.ts'
import { somebody, someCondition, someMoment, someNumberTest } from './some-people.ts'

const MIDNIGHT = dayOf(NOW) * DAY_MS
const MINUTE = 60_000
const MOMENT = { now: NOW, models: defaultModels('EUR') }

const seen = (change: Partial<Subject['state']>): Subject => {
  const profile = newProfile('ann')
  return { ...profile, firstSeenAt: NOW, lastSeenAt: NOW, state: { ...profile.state, ...change } }
}

const EMPTY = newProfile('').state.orders
const ordered =
  (daysAgo: number, minor = 30_000) =>
  (sums: Subject['state']['orders']) =>
    addToOrders(sums, { day: dayOf(NOW) - daysAgo, orders: 1, currency: 'EUR', minor })
const segments = readyMadeSegments({
  currency: 'EUR',
  inactiveDays: 180,
  vipMinor: 50_000,
  cartLeftMinutes: 60,
  cartForgottenDays: 7,
})
const segment = (id: string): Condition => segments.find(({ segmentId }) => segmentId === id)!.condition
const cart = (at: number) => ({ value: { items: [{ productId: 'a' }], valueMinor: 1, currency: 'EUR' }, at, key: '' })

// Days by hand: within the last 30 days means today and 29 before, so what happened today leaves at the 30th midnight.
const cases: { name: string; id: string; subject: Subject; isIn: boolean; at: number | null }[] = [
  { name: 'a stranger is never a customer by waiting', id: 'new', subject: seen({}), isIn: false, at: null },
  {
    name: 'new until 30 midnights have passed',
    id: 'new',
    subject: seen({ orders: ordered(0)(EMPTY) }),
    isIn: true,
    at: MIDNIGHT + 30 * DAY_MS,
  },
  {
    name: 'active until the 180th day',
    id: 'active',
    subject: seen({ orders: ordered(100)(EMPTY) }),
    isIn: true,
    at: MIDNIGHT + 80 * DAY_MS,
  },
  {
    name: 'inactive from then on, for good',
    id: 'inactive',
    subject: seen({ orders: ordered(180)(EMPTY) }),
    isIn: true,
    at: null,
  },
  {
    name: 'a VIP of two orders until inactive',
    id: 'vip',
    subject: seen({ orders: ordered(200)(ordered(10)(EMPTY)) }),
    isIn: true,
    at: MIDNIGHT + 170 * DAY_MS,
  },
  {
    name: 'no VIP of one order, however much',
    id: 'vip',
    subject: seen({ orders: ordered(1, 90_000)(EMPTY) }),
    isIn: false,
    at: null,
  },
  {
    name: 'a cart is left an hour after it changed, to the millisecond',
    id: 'left-a-cart',
    subject: seen({ cart: cart(NOW - 59 * MINUTE - 59_999) }),
    isIn: false,
    at: NOW + 1,
  },
  {
    name: 'and forgotten after a week',
    id: 'left-a-cart',
    subject: seen({ cart: cart(NOW - 60 * MINUTE) }),
    isIn: true,
    at: NOW - 60 * MINUTE + 7 * DAY_MS,
  },
  {
    name: 'at risk from the 90th day',
    id: 'at-risk',
    subject: seen({ orders: ordered(50)(ordered(60)(EMPTY)) }),
    isIn: false,
    at: MIDNIGHT + 40 * DAY_MS,
  },
  {
    name: 'a window shopper until the fifth view is 30 days old',
    id: 'window-shoppers',
    subject: seen({ activity: { [dayOf(NOW)]: { view_item: 4 }, [dayOf(NOW) - 20]: { view_item: 1 } } }),
    isIn: true,
    at: MIDNIGHT + 10 * DAY_MS,
  },
  {
    name: 'no window shopper who ordered, though only the browser saw it',
    id: 'window-shoppers',
    subject: seen({ activity: { [dayOf(NOW)]: { view_item: 9 } }, orders: { ...EMPTY, seen: 1 } }),
    isIn: false,
    at: null,
  },
  {
    name: 'a discount hunter by two offers',
    id: 'discount-hunters',
    subject: seen({ activity: { [dayOf(NOW)]: { select_promotion: 2 } } }),
    isIn: true,
    at: MIDNIGHT + 60 * DAY_MS,
  },
]
for (const { name, id, subject, isIn, at } of cases)
  test(`segment ${id}: ${name}`, () => {
    assert.equal(matches(segment(id), subject, MOMENT), isIn)
    assert.equal(changesAt(segment(id), subject, MOMENT), at)
  })

/** Ann ordered twice, 100 and 20 days ago, is here now, and left a cart. */
const ANN = seen({
  orders: ordered(100)(ordered(20)(EMPTY)),
  cart: cart(NOW - 5 * MINUTE),
  traits: traitsSaid({ birthday: '02-29' }, NOW),
})
const text = (field: 'score.stage' | 'score.rfm_group', word: string): Condition => ({
  kind: 'text',
  field,
  isOneOf: [word],
})
const cutPoints = { recencyDays: [40, 30, 25, 22], orders: [1, 2, 3, 4], spentMinor: [10, 20, 30, 40] }
const FITTED = { ...MOMENT.models, rfm: { kind: 'fitted' as const, customers: 100, cutPoints } }

// Limits by default: a cart is left after an hour and for a week; inactive after 180 days; a VIP from 500 euros on.
const turns: [name: string, condition: Condition, at: number | null][] = [
  [
    'a cart is left an hour after the last sign of its visitor',
    text('score.stage', 'cart_abandoner'),
    NOW + 60 * MINUTE,
  ],
  ['what they were before ends then', text('score.stage', 'vip'), NOW + 60 * MINUTE],
  ['inactive 180 days after the last order', text('score.stage', 'inactive'), MIDNIGHT + 160 * DAY_MS],
  ['nobody is potential again', text('score.stage', 'potential'), null],
  // 20 days ago is below every border of days: 5, 2, 5. 22 days ago it is 4, 2, 5; 30 days ago 2, 2, 5.
  ['a loyal one of few orders is at risk by waiting', text('score.rfm_group', 'at_risk'), MIDNIGHT + 10 * DAY_MS],
  [
    'a birthday on 29 February is 1 March next time',
    { kind: 'number', field: 'trait.days_to_birthday', atMost: 0 },
    Date.parse('2027-03-01'),
  ],
]
for (const [name, condition, at] of turns)
  test(`moment: ${name}`, () => assert.equal(changesAt(condition, ANN, { now: NOW, models: FITTED }), at))

test('until the moment that is said the answer stays, and then it is another', () => {
  let said = 0
  fc.assert(
    fc.property(
      fc.oneof(someCondition, someNumberTest),
      somebody,
      someMoment,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      (...given) => {
        const [condition, subject, { now, models }, shares] = given
        const answer = matches(condition, subject, { now, models })
        const at = changesAt(condition, subject, { now, models })
        const stored = { ...subject, scoreFades: scoreFades(subject).scoreFades }
        assert.equal(changesAt(condition, stored, { now, models }), at, 'the same by the scores as they are stored')
        const until = at ?? now + 900 * DAY_MS
        const moments = [until - 1, ...shares.map((share) => now + Math.floor(share * (until - 1 - now)))]
        for (const moment of moments)
          assert.equal(matches(condition, subject, { now: moment, models }), answer, `at ${moment}`)
        if (at === null) return
        said += 1
        assert.ok(at > now)
        assert.equal(matches(condition, subject, { now: at, models }), !answer, 'it changes then')
      },
    ),
    { numRuns: 400, seed: 4 },
  )
  assert.ok(said > 25, `${said} of them change`)
})
