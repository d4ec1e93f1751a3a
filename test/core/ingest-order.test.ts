/** @module Messages repeated, shuffled and batched at random leave behind what each once and in order does. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { IngestMessage } from '../../worker/core/ingest-message.ts'
import { KeptInMemory } from './kept-in-memory.ts'
import { someTraffic } from './some-traffic.ts'

/** Counted by the hour of a delivery, which differs; these must agree in total, those at the end not even so. */
const BY_DELIVERY = ['stored', 'rejected', 'orders_stored', 'dropped quota']
const OF_DELIVERIES = [
  ...['received', 'duplicate', 'orders_received', 'orders_duplicate'],
  ...['people_received', 'people_stored', 'people_duplicate'],
]

/** All that must be the same. */
function stateOf(kept: KeptInMemory) {
  const name = (key: string) => key.slice(key.indexOf(' ') + 1)
  const isOfEvents = ([key]: [string, number]) => ![...BY_DELIVERY, ...OF_DELIVERIES].includes(name(key))
  return {
    profiles: kept.profiles,
    orders: kept.orders,
    links: kept.links,
    personIds: kept.personIds,
    productDays: kept.productDays,
    counters: Object.fromEntries(Object.entries(kept.counters).filter(isOfEvents)),
    totals: BY_DELIVERY.map((each) => `${each} ${kept.total(each)}`),
    events: kept.packs.flatMap((pack) => pack.events.map((event) => `${pack.profileId} ${event.id}`)).sort(),
    quarantined: kept.quarantined.toSorted(),
  }
}

/** Each message one to five times, in any order, in batches of any size. */
const deliveries = someTraffic.chain((messages) =>
  fc.record({
    messages: fc.constant(messages),
    delivered: fc
      .array(fc.integer({ min: 1, max: 5 }), { minLength: messages.length, maxLength: messages.length })
      .map((times) => messages.flatMap((message, n) => Array<IngestMessage>(times[n] ?? 1).fill(message)))
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
    sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
  }),
)

function batchesOf(messages: readonly IngestMessage[], sizes: readonly number[]): IngestMessage[][] {
  const batches: IngestMessage[][] = []
  for (let from = 0; from < messages.length; from += batches.at(-1)?.length ?? 0)
    batches.push(messages.slice(from, from + (sizes[batches.length % sizes.length] ?? 1)))
  return batches
}

function balance(kept: KeptInMemory): void {
  const [received = 0, stored = 0, duplicate = 0, rejected = 0] = ['received', 'stored', 'duplicate', 'rejected'].map(
    (name) => kept.total(name),
  )
  assert.equal(received, stored + duplicate + rejected)
  assert.equal(kept.total('people_received'), kept.total('people_stored') + kept.total('people_duplicate'))
  assert.equal(kept.total('orders_received'), kept.total('orders_stored') + kept.total('orders_duplicate'))
}

test('ingest: every message 1 to 5 times, in any order and any batches, gives what each once and in order gives', () => {
  fc.assert(
    fc.property(deliveries, ({ messages, delivered, sizes }) => {
      const once = new KeptInMemory()
      for (const message of messages) once.take([message])
      const kept = new KeptInMemory()
      for (const batch of batchesOf(delivered, sizes)) {
        kept.take(batch)
        balance(kept)
      }
      assert.deepEqual(stateOf(kept), stateOf(once))
    }),
    { numRuns: 40 },
  )
})

test('ingest: sums of profiles are those of their orders, and only confirmed orders are money', () => {
  fc.assert(
    fc.property(deliveries, ({ delivered, sizes }) => {
      const kept = new KeptInMemory()
      for (const batch of batchesOf(delivered, sizes)) kept.take(batch)
      const orders = Object.values(kept.orders)
      const confirmed = orders.filter(({ source }) => source === 'server')
      assert.equal(kept.total('orders_confirmed'), confirmed.length)
      assert.equal(kept.total('orders_seen'), orders.length - confirmed.length)
      for (const currency of ['EUR', 'GBP']) {
        const ofCurrency = confirmed.filter((order) => order.currency === currency)
        assert.equal(
          kept.total(`revenue_minor ${currency}`),
          ofCurrency.reduce((sum, order) => sum + order.valueMinor, 0),
        )
      }
      for (const { profileId, state } of Object.values(kept.profiles)) {
        const isOwn = (order: { profileId: string }) =>
          order.profileId === profileId || kept.personIds[order.profileId] === profileId
        const own = confirmed.filter(isOwn)
        const seen = orders.filter(isOwn).length - own.length
        assert.deepEqual([state.orders.confirmed, state.orders.seen], [own.length, seen])
      }
    }),
    { numRuns: 40 },
  )
})
