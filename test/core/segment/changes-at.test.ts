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
import type { Subject } from '../../../worker/core/segment/subject.ts'
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
    { numRuns: 1000, seed: 4 },
  )
  assert.ok(said > 25, `${said} of them change`)
})
