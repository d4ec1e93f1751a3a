/** @module What orders do to a batch: the browser's and the shop's reports of one order, in either order. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Order } from '../../contract/order.ts'
import type { IngestMessage } from '../../worker/core/ingest-message.ts'
import { ingestOrders } from '../../worker/core/ingest-orders.ts'
import { KeptInMemory } from './kept-in-memory.ts'
import { NOW, sampleEvent } from './sample-event.ts'
import { ordersMessage, sampleOrder, visitMessage } from './sample-message.ts'

const DAY = 86_400_000

/** What is kept after these batches. */
function take(...batches: IngestMessage[][]): KeptInMemory {
  const kept = new KeptInMemory()
  for (const batch of batches) kept.take(batch)
  return kept
}

const totals = (kept: KeptInMemory, ...names: string[]) => names.map((name) => kept.total(name))

// T-1 is 5,000 minor units of two teapots.
const purchase = sampleEvent('purchase')
const orderings: {
  name: string
  batches: IngestMessage[][]
  confirmed: number
  seen: number
  revenue: number
  owner: string
}[] = [
  {
    name: 'seen in the browser only',
    batches: [[visitMessage([purchase])]],
    confirmed: 0,
    seen: 1,
    revenue: 0,
    owner: 'ann',
  },
  {
    name: 'reported by the shop only',
    batches: [[ordersMessage(sampleOrder())]],
    confirmed: 1,
    seen: 0,
    revenue: 5000,
    owner: '',
  },
  {
    name: 'the browser, then the shop',
    batches: [[visitMessage([purchase])], [ordersMessage(sampleOrder())]],
    confirmed: 1,
    seen: 0,
    revenue: 5000,
    owner: 'ann',
  },
  {
    name: 'the shop, then the browser',
    batches: [[ordersMessage(sampleOrder())], [visitMessage([purchase])]],
    confirmed: 1,
    seen: 0,
    revenue: 5000,
    owner: 'ann',
  },
  {
    name: 'both in one batch',
    batches: [[visitMessage([purchase]), ordersMessage(sampleOrder())]],
    confirmed: 1,
    seen: 0,
    revenue: 5000,
    owner: 'ann',
  },
  {
    name: 'the shop says another sum: it counts',
    batches: [[visitMessage([purchase])], [ordersMessage(sampleOrder({ valueMinor: 4000 }))]],
    confirmed: 1,
    seen: 0,
    revenue: 4000,
    owner: 'ann',
  },
  {
    name: 'the shop names who it was',
    batches: [[visitMessage([purchase])], [ordersMessage(sampleOrder({ visitor: 'bob' }))]],
    confirmed: 1,
    seen: 0,
    revenue: 5000,
    owner: 'bob',
  },
  {
    name: 'a customer the shop knows, twice',
    batches: [[ordersMessage(sampleOrder({ customerId: '7' }), sampleOrder({ customerId: '7' }))]],
    confirmed: 1,
    seen: 0,
    revenue: 5000,
    owner: 'customer:7',
  },
]

for (const { name, batches, owner, ...expected } of orderings)
  test(`ingest, an order: ${name}`, () => {
    const kept = take(...batches)
    const [confirmed, seen, revenue] = totals(kept, 'orders_confirmed', 'orders_seen', 'revenue_minor EUR')
    assert.deepEqual({ confirmed, seen, revenue }, expected)
    assert.equal(kept.orders['T-1']?.profileId, owner)
  })

test('ingest: the shop names visitor and customer number: they are one person, with the orders of both', () => {
  const first = ordersMessage(sampleOrder({ customerId: '7', visitor: 'ann' }))
  const second = ordersMessage(sampleOrder({ customerId: '7', transactionId: 'T-2' }))
  const kept = take([first], [second])
  assert.deepEqual(kept.personIds, { ann: 'person:ann', 'customer:7': 'person:ann' })
  const { confirmed, seen, revenue } = kept.profiles['person:ann']!.state.orders
  assert.deepEqual({ confirmed, seen, revenue }, { confirmed: 2, seen: 0, revenue: { EUR: 10_000 } })
  const again = kept.take([first, second])
  assert.deepEqual([again.orders.orders, again.people.memberships], [[], []])
})

test('ingest: the browser in which a customer ordered keeps no cart of it, and gets no money', () => {
  const added = sampleEvent('cart_update', { at: NOW - 5000 })
  const kept = take(
    [visitMessage([added])],
    [{ ...ordersMessage(sampleOrder({ customerId: '7', visitor: 'ann' })), by: 'webhook' }],
  )
  assert.deepEqual(kept.personIds, {})
  assert.deepEqual(kept.profiles.ann?.state.cart?.value.items, [])
  assert.deepEqual(
    [kept.profiles.ann?.state.orders.confirmed, kept.profiles['customer:7']?.state.orders.confirmed],
    [0, 1],
  )
})

test('ingest: the e-mail of a webhook is a claim, and moves no order', () => {
  const [guest, customer] = [
    { visitor: 'ann', email: 'x@example.com' },
    { customerId: '7', email: 'x@example.com' },
  ]
  const kept = take([{ ...ordersMessage(sampleOrder(guest)), by: 'webhook' }])
  kept.take([{ ...ordersMessage(sampleOrder({ ...customer, transactionId: 'T-2' })), by: 'webhook' }])
  assert.deepEqual([kept.orders['T-1']?.profileId, kept.orders['T-2']?.profileId], ['ann', 'customer:7'])
  assert.deepEqual(kept.personIds, {})
  const levels = Object.values(kept.links).map(({ profileId, kind, level }) => `${profileId} ${kind} ${level}`)
  assert.deepEqual(levels.sort(), ['ann email claimed', 'customer:7 customer_id verified', 'customer:7 email claimed'])
})

const ofGuest = (change: Partial<Order> = {}): IngestMessage => ({
  ...ordersMessage(sampleOrder({ email: 'x@mail.example', ...change })),
  by: 'webhook',
})
const GUEST = 'guest:email x@mail.example'

test('ingest: orders of a webhook with one address alone are one guest’s, who is one with nobody', () => {
  const kept = take([ofGuest()], [ofGuest({ transactionId: 'T-2', at: NOW - DAY })], [ofGuest()])
  const { confirmed, revenue } = kept.profiles[GUEST]!.state.orders
  assert.deepEqual([Object.keys(kept.profiles), confirmed, revenue], [[GUEST], 2, { EUR: 10_000 }])
  // The shop's own word about that address is another profile.
  kept.take([ordersMessage(sampleOrder({ transactionId: 'T-3', email: 'x@mail.example' }))])
  assert.deepEqual([kept.orders['T-3']?.profileId, kept.personIds], ['named:email x@mail.example', {}])
  assert.deepEqual(
    Object.values(kept.links).map(({ profileId, level }) => [profileId, level]),
    [
      [GUEST, 'claimed'],
      ['named:email x@mail.example', 'verified'],
    ],
  )
})

test('ingest: an order that turns out to be somebody’s leaves its guest, and a guest without an order is nobody', () => {
  const moved = (to: string) => [{ transactionId: 'T-1', from: GUEST, to }]
  const kept = take([ofGuest({ items: [{ productId: 'cup' }] })], [ofGuest({ transactionId: 'T-2', at: NOW - DAY })])
  const { guests } = kept.take([visitMessage([purchase])]).orders
  // Of this batch; the database knows the other one.
  assert.deepEqual(guests, { moved: moved('ann'), orderless: [GUEST] })
  const { orders, bought, orderedAts } = kept.profiles[GUEST]!.state
  assert.deepEqual([orders.confirmed, orders.revenue, orderedAts], [1, { EUR: 5000 }, [NOW - DAY]])
  assert.deepEqual(
    bought.map(({ productId, at }) => [productId, at]),
    [['teapot', NOW - DAY]],
  )
  const left = kept.take([ofGuest({ transactionId: 'T-2', at: NOW - DAY, customerId: '7' })]).orders
  assert.deepEqual(left.guests.orderless, [GUEST])
  // Told again as it was told first, it makes nobody.
  kept.take([ofGuest()])
  assert.deepEqual(Object.keys(kept.profiles).sort(), ['ann', 'customer:7'])
  assert.ok(Object.values(kept.links).every(({ profileId }) => profileId !== GUEST))
  assert.deepEqual(take([ofGuest(), visitMessage([purchase])]).profiles[GUEST], undefined)
})

test('ingest: an order of tomorrow happened now', () => {
  const kept = take(
    [ordersMessage(sampleOrder({ at: NOW + DAY, customerId: '7' }))],
    [ordersMessage(sampleOrder({ at: NOW + DAY, customerId: '7' }))],
  )
  assert.deepEqual([kept.orders['T-1']?.at, kept.profiles['customer:7']?.lastSeenAt], [NOW, NOW])
  assert.deepEqual(totals(kept, 'orders_stored', 'orders_duplicate'), [1, 1])
})

// Told at NOW; news is what was ordered or changed in the two days before, and what was known and is another now.
const news: { name: string; known?: Partial<Order>; order: Partial<Order>; isNews: boolean }[] = [
  { name: 'an order of just now', order: {}, isNews: true },
  { name: 'an order of yesterday, of a till that reports by night', order: { at: NOW - DAY }, isNews: true },
  { name: 'an old order that was not known', order: { at: NOW - 3 * DAY }, isNews: false },
  { name: 'an old order, paid just now', order: { at: NOW - 30 * DAY, updatedAt: NOW }, isNews: true },
  {
    name: 'an old order, known as placed, that is paid',
    known: { at: NOW - 5 * DAY, status: 'placed' },
    order: { at: NOW - 5 * DAY, updatedAt: 1 },
    isNews: true,
  },
  {
    name: 'an old order that is told again',
    known: { at: NOW - 5 * DAY },
    order: { at: NOW - 5 * DAY },
    isNews: false,
  },
  {
    name: 'money given back long ago on an order read in before',
    known: { at: NOW - 9 * DAY },
    order: { at: NOW - 5 * DAY, refundId: 'R-1', valueMinor: 100 },
    isNews: false,
  },
]
for (const { name, known, order, isNews } of news)
  test(`${name} is ${isNews ? 'news' : 'the past'} of its buyer`, () => {
    const shop = {
      profiles: new Map(),
      orders: new Map(),
      namedIds: new Map(),
      aliases: new Map(),
      coupons: new Map(),
      shop: { currency: 'EUR', timeZone: 'UTC' },
    }
    const tell = (told: Partial<Order>) =>
      ingestOrders([ordersMessage(sampleOrder({ visitor: 'ann', ...told }))], [], shop)
    if (known) tell(known)
    assert.equal(tell(order).current.has('ann'), isNews)
  })
