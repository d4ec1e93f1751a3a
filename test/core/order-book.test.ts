/** @module What an order changes: its owner, the sums, the counters, and nothing twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../contract/order.ts'
import { dayOf } from '../../worker/core/activity.ts'
import type { StoredOrder } from '../../worker/core/merge-order.ts'
import { browserOrder, recordOrder, serverOrder } from '../../worker/core/order-book.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import { NOW, sampleEvent } from './sample-event.ts'
import { sampleOrder } from './sample-message.ts'

const stored = (change: Partial<StoredOrder> = {}): StoredOrder => ({
  ...sampleOrder(),
  source: 'server',
  status: 'paid',
  updatedAt: 0,
  profileId: 'ann',
  ...change,
})

test('a purchase that a browser saw is an order of that browser', () => {
  const event = sampleEvent('purchase')
  const state = { source: 'browser', status: 'placed', updatedAt: 0 }
  assert.deepEqual(browserOrder('ann', event), { profileId: 'ann', at: NOW, ...state, ...event.params })
})

const owners: { name: string; given: Partial<Order>; subject?: string; owner: string }[] = [
  { name: 'nobody is named: nobody’s', given: {}, owner: '' },
  { name: 'the visitor, where nobody else is named', given: { visitor: 'ann' }, owner: 'ann' },
  { name: 'whom the shop names', given: { customerId: '7' }, subject: 'customer:7', owner: 'customer:7' },
  {
    name: 'whom the shop names, before the browser it was made in',
    given: { visitor: 'ann', customerId: '7' },
    subject: 'customer:7',
    owner: 'customer:7',
  },
]

for (const { name, given, subject, owner } of owners)
  test(`whose order it is: ${name}`, () => {
    assert.deepEqual(serverOrder(sampleOrder(given), subject), stored({ profileId: owner }))
  })

/** The reports one after the other, on profiles that were never seen. */
function record(...reports: StoredOrder[]) {
  const profiles = new Map<string, Profile>()
  const counts: Record<string, number> = {}
  let known: StoredOrder | undefined
  let changes = 0
  for (const next of reports) {
    const result = recordOrder(next, known, { profiles, currency: 'EUR' })
    if (!result) continue
    changes += 1
    known = result.order
    for (const profile of result.profiles) profiles.set(profile.profileId, profile)
    for (const { name, value } of result.counts) counts[name] = (counts[name] ?? 0) + value
    for (const { productId, units } of result.units) counts[productId] = (counts[productId] ?? 0) + units
  }
  const of = (profileId: string) => profiles.get(profileId)?.state.orders
  return { changes, counts, of, profiles }
}

const none = { confirmed: 0, seen: 0, revenue: {} }
/** One order on the day of NOW, as its sums stand in the profile. */
const one = (revenue: Record<string, number>, at = NOW) => ({
  confirmed: 1,
  seen: 0,
  revenue,
  days: { [dayOf(at)]: { orders: 1, revenue } },
})
const confirmed = one({ EUR: 5000 })
const money = { orders_confirmed: 1, 'revenue_minor EUR': 5000, teapot: 2, cup: 1 }
const seen = stored({ source: 'browser', status: 'placed', at: NOW + 1000 })
const placed = stored({ status: 'placed', updatedAt: 1 })
const paid = stored({ updatedAt: 2 })
const refundedInPart = stored({ updatedAt: 3, valueMinor: 4000, items: [{ productId: 'teapot', quantity: 2 }] })
const cancelled = stored({ status: 'cancelled', updatedAt: 4 })

const sums: { name: string; reports: StoredOrder[]; ann?: object; bob?: object; counts: object; changes: number }[] = [
  {
    name: 'only a browser saw it: no money, no units',
    reports: [seen],
    ann: { ...none, seen: 1 },
    counts: { orders_seen: 1 },
    changes: 1,
  },
  { name: 'the shop reports it', reports: [stored()], ann: confirmed, counts: money, changes: 1 },
  {
    name: 'the shop reports it three times',
    reports: [stored(), stored(), stored()],
    ann: confirmed,
    counts: money,
    changes: 1,
  },
  {
    name: 'the browser, then the shop',
    reports: [seen, stored()],
    ann: confirmed,
    counts: { ...money, orders_seen: 0 },
    changes: 2,
  },
  { name: 'the shop, then the browser', reports: [stored(), seen], ann: confirmed, counts: money, changes: 1 },
  {
    name: 'the browser twice',
    reports: [seen, { ...seen, at: seen.at + 5 }],
    ann: { ...none, seen: 1 },
    counts: { orders_seen: 1 },
    changes: 1,
  },
  { name: 'nobody’s order', reports: [stored({ profileId: '' })], counts: money, changes: 1 },
  {
    name: 'nobody’s order, then the browser that saw it',
    reports: [stored({ profileId: '' }), seen],
    ann: confirmed,
    counts: money,
    changes: 2,
  },
  {
    name: 'ann’s browser, then the shop names bob',
    reports: [seen, stored({ profileId: 'bob' })],
    ann: none,
    bob: confirmed,
    counts: { ...money, orders_seen: 0 },
    changes: 2,
  },
  {
    name: 'the shop names bob, then ann’s browser',
    reports: [stored({ profileId: 'bob' }), seen],
    bob: confirmed,
    counts: money,
    changes: 1,
  },
  {
    name: 'the shop corrects it to an earlier time and another sum',
    reports: [stored(), stored({ at: NOW - 1, valueMinor: 4000 })],
    ann: one({ EUR: 4000 }),
    counts: { ...money, 'revenue_minor EUR': 4000 },
    changes: 2,
  },
  {
    name: 'placed, not paid: no money, no units',
    reports: [placed],
    ann: { ...none, seen: 1 },
    counts: { orders_seen: 1 },
    changes: 1,
  },
  {
    name: 'seen, placed, then paid',
    reports: [seen, placed, paid],
    ann: confirmed,
    counts: { ...money, orders_seen: 0 },
    changes: 3,
  },
  {
    name: 'paid, then refunded in part',
    reports: [paid, refundedInPart],
    ann: one({ EUR: 4000 }),
    counts: { ...money, 'revenue_minor EUR': 4000, cup: 0 },
    changes: 2,
  },
  {
    name: 'paid, then cancelled, then the older states again',
    reports: [paid, cancelled, paid, placed, seen],
    ann: none,
    counts: { orders_confirmed: 0, 'revenue_minor EUR': 0, teapot: 0, cup: 0 },
    changes: 2,
  },
  { name: 'cancelled before it was heard of', reports: [cancelled, paid], ann: none, counts: {}, changes: 1 },
  {
    name: 'an order for nothing is an order',
    reports: [stored({ valueMinor: 0 })],
    ann: one({}),
    counts: { ...money, 'revenue_minor EUR': 0 },
    changes: 1,
  },
]

for (const { name, reports, ann, bob, counts, changes } of sums)
  test(`sums of an order: ${name}`, () => {
    const result = record(...reports)
    assert.deepEqual([result.of('ann'), result.of('bob'), result.counts, result.changes], [ann, bob, counts, changes])
  })

test('sums of an order: currencies are not added up', () => {
  const { profiles } = record(stored())
  const next = recordOrder(stored({ transactionId: 'T-2', currency: 'GBP' }), undefined, { profiles, currency: 'EUR' })
  assert.deepEqual(next?.profiles[0]?.state.orders, {
    confirmed: 2,
    seen: 0,
    revenue: { EUR: 5000, GBP: 5000 },
    days: { [dayOf(NOW)]: { orders: 2, revenue: { EUR: 5000, GBP: 5000 } } },
  })
})

test('an order of the shop empties the cart, tells what was bought and when the person was there', () => {
  const profile = record(stored()).profiles.get('ann')
  assert.deepEqual([profile?.firstSeenAt, profile?.lastSeenAt], [NOW, NOW])
  assert.deepEqual(profile?.state.bought, [
    { productId: 'teapot', at: NOW },
    { productId: 'cup', at: NOW },
  ])
  assert.deepEqual(profile?.state.cart, { value: { items: [], valueMinor: 0, currency: 'EUR' }, at: NOW, key: 'T-1' })
})

test('an order empties no cart that changed after it', () => {
  const ann = newProfile('ann')
  const cart = { value: { items: [{ productId: 'x' }], valueMinor: 1, currency: 'EUR' }, at: NOW + 1, key: 'k' }
  const profiles = new Map([['ann', { ...ann, state: { ...ann.state, cart } }]])
  assert.deepEqual(recordOrder(stored(), undefined, { profiles, currency: 'EUR' })?.profiles[0]?.state.cart, cart)
})

test('a profile that was erased is not brought back to take its order away', () => {
  const result = recordOrder(stored({ profileId: 'bob' }), stored({ source: 'browser', profileId: 'erased' }), {
    profiles: new Map(),
    currency: 'EUR',
  })
  assert.deepEqual(
    result?.profiles.map((profile) => profile.profileId),
    ['bob'],
  )
})
