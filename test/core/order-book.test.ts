/** @module What an order changes: its owner, the sums, the counters, and nothing twice. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../contract/order.ts'
import type { StoredOrder } from '../../worker/core/merge-order.ts'
import { browserOrder, type KnownOrders, recordOrder, serverOrder } from '../../worker/core/order-book.ts'
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

const owners: {
  name: string
  given: Partial<Order>
  customer?: string
  seenBy?: string
  by?: 'webhook'
  owner: string
  links?: string
}[] = [
  { name: 'nobody is named: nobody’s', given: {}, owner: '' },
  { name: 'the visitor that the shop names', given: { visitor: 'ann' }, owner: 'ann' },
  {
    name: 'the visitor, and the number is linked to them',
    given: { visitor: 'ann', customerId: '7' },
    owner: 'ann',
    links: 'ann',
  },
  {
    name: 'the visitor, though the number belongs to another',
    given: { visitor: 'ann', customerId: '7' },
    customer: 'bob',
    owner: 'ann',
  },
  { name: 'the visitor, though another browser saw it', given: { visitor: 'ann' }, seenBy: 'eve', owner: 'ann' },
  {
    name: 'the visitor, whose number is not given to the browser that saw it',
    given: { visitor: 'ann', customerId: '7' },
    seenBy: 'eve',
    owner: 'ann',
    links: 'ann',
  },
  { name: 'whose browser saw it', given: {}, seenBy: 'ann', owner: 'ann' },
  {
    name: 'whose browser saw it, and the number is not linked: a browser proves nobody',
    given: { customerId: '7' },
    seenBy: 'ann',
    owner: 'ann',
  },
  { name: 'the profile of that number', given: { customerId: '7' }, customer: 'bob', owner: 'bob' },
  {
    name: 'the visitor that came back in a webhook, whom the number is not linked to: a browser wrote it',
    given: { visitor: 'ann', customerId: '7' },
    by: 'webhook',
    owner: 'ann',
  },
  {
    name: 'the visitor of a webhook, though the number belongs to another',
    given: { visitor: 'ann', customerId: '7' },
    by: 'webhook',
    customer: 'bob',
    owner: 'ann',
  },
  {
    name: 'a webhook that names nobody but a new number',
    given: { customerId: '7' },
    by: 'webhook',
    owner: 'customer:7',
    links: 'customer:7',
  },
  {
    name: 'a webhook of a number, seen in a browser before',
    given: { customerId: '7' },
    by: 'webhook',
    seenBy: 'ann',
    owner: 'ann',
  },
  { name: 'a number nobody has yet: a new one', given: { customerId: '7' }, owner: 'customer:7', links: 'customer:7' },
]

for (const { name, given, by, customer, seenBy, owner, links } of owners)
  test(`whose order it is: ${name}`, () => {
    const known: KnownOrders = {
      orders: new Map(seenBy ? [['T-1', stored({ source: 'browser', profileId: seenBy })]] : []),
      customers: new Map(customer ? [['7', customer]] : []),
    }
    const result = serverOrder(sampleOrder(given), by ?? 'api', known)
    assert.deepEqual(result.stored, stored({ profileId: owner }))
    assert.deepEqual(result.identity, links === undefined ? null : { customerId: '7', profileId: links })
  })

/** The reports one after the other, on profiles that were never seen. */
function record(...reports: StoredOrder[]) {
  const profiles = new Map<string, Profile>()
  const counts: Record<string, number> = {}
  let known: StoredOrder | undefined
  let changes = 0
  for (const next of reports) {
    const result = recordOrder(next, known, profiles)
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
const confirmed = { confirmed: 1, seen: 0, revenue: { EUR: 5000 } }
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
    ann: { ...confirmed, revenue: { EUR: 4000 } },
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
    ann: { ...confirmed, revenue: { EUR: 4000 } },
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
    ann: { ...none, confirmed: 1 },
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
  const next = recordOrder(stored({ transactionId: 'T-2', currency: 'GBP' }), undefined, profiles)
  assert.deepEqual(next?.profiles[0]?.state.orders, { confirmed: 2, seen: 0, revenue: { EUR: 5000, GBP: 5000 } })
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
  assert.deepEqual(recordOrder(stored(), undefined, profiles)?.profiles[0]?.state.cart, cart)
})

test('a profile that was erased is not brought back to take its order away', () => {
  const result = recordOrder(
    stored({ profileId: 'bob' }),
    stored({ source: 'browser', profileId: 'erased' }),
    new Map(),
  )
  assert.deepEqual(
    result?.profiles.map((profile) => profile.profileId),
    ['bob'],
  )
})
