/** @module Random traffic for properties: visits of three people, sent again and again, and the orders of their shop. */
import fc from 'fast-check'
import type { Params } from '../../contract/event.ts'
import type { Order } from '../../contract/order.ts'
import type {
  IngestMessage,
  OrdersMessage,
  ProofMessage,
  StoredEvent,
  TraitsMessage,
  VisitMessage,
} from '../../worker/core/ingest-message.ts'
import { eventId, NOW } from './sample-event.ts'
import { someEvents } from './some-events.ts'

const DAY = 86_400_000
const VISITORS = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`)

const thanks = (transactionId: string, n: number): Params<'purchase'> => ({
  transactionId,
  valueMinor: 1000 + n,
  currency: 'EUR',
  items: [{ productId: `p${n}`, quantity: n + 1, category: `Category ${n % 3}`, brand: 'Kettle', priceMinor: 900 + n }],
})

/** A visit of each event list, and perhaps the same request once more because its answer was lost. */
function visitsOf(profileId: string, n: number): fc.Arbitrary<VisitMessage[]> {
  const purchases = [thanks(`t${n}a`, n), thanks(`t${n}b`, n + 3)]
  const events = someEvents({ firstId: n * 1000, most: 24, purchases })
  return fc
    .record({
      events,
      size: fc.integer({ min: 1, max: 8 }),
      again: fc.array(fc.nat(23)),
      rejects: fc.array(fc.nat(23)),
    })
    .map(({ events: all, size, again, rejects }) => {
      const message = (part: StoredEvent[], first: number, receivedAt: number): VisitMessage => ({
        kind: 'visit',
        profileId,
        receivedAt,
        device: n === 1 ? 'phone' : 'desktop',
        language: ['lt', null, 'en'][n] ?? null,
        country: 'LT',
        events: part,
        rejected: rejects.includes(first)
          ? [
              {
                id: null,
                code: 'invalid_event',
                detail: 'x',
                quarantineId: `${eventId(n * 1000 + first)}-0`,
                payload: '{}',
              },
            ]
          : [],
        dropped: first % 3 === 0 ? { quota: 1 + first } : {},
        decision: {
          id: `decision-${n}-${first}`,
          name: 'decision',
          at: receivedAt,
          params: { url: '/', pageType: 'home', leadScore: 1, outcomes: {} },
        },
      })
      const starts = all.map((_, index) => index).filter((index) => index % size === 0)
      const sent = starts.map((start) => message(all.slice(start, start + size), start, NOW + start))
      return [
        ...sent,
        ...sent.filter((_, index) => again.includes(index)).map((each) => ({ ...each, receivedAt: NOW + DAY })),
      ]
    })
}

/** Who the shop says placed an order that a browser may have seen. */
const NAMINGS = [
  'nobody',
  'who saw it',
  'another visitor',
  'who saw it, with a number',
  'a number',
  'an address',
  'a guest',
] as const

type Naming = (typeof NAMINGS)[number]

function orderOf(transaction: Params<'purchase'>, naming: Naming, seenBy: number): Order {
  const visitor = VISITORS[naming === 'another visitor' ? (seenBy + 1) % 3 : seenBy]
  const order = { ...transaction, at: NOW - seenBy * DAY - 5000, valueMinor: transaction.valueMinor + 7 }
  if (naming === 'nobody') return order
  if (naming === 'a number') return { ...order, customerId: `c${seenBy}` }
  if (naming === 'an address') return { ...order, email: 'x@shop.example' }
  if (naming === 'a guest') return { ...order, email: `${transaction.transactionId}@mail.example` }
  return { ...order, visitor, ...(naming === 'who saw it, with a number' ? { customerId: `c${seenBy}` } : {}) }
}

/** Orders of the shop, some of them for purchases that a browser saw, with a currency of their own for the others. */
const orders: fc.Arbitrary<OrdersMessage[]> = fc
  .record({
    namings: fc.array(fc.constantFrom<Naming>(...NAMINGS), {
      minLength: 6,
      maxLength: 6,
    }),
    reported: fc.subarray([0, 1, 2, 3, 4, 5]),
    offline: fc.array(fc.record({ customer: fc.constantFrom('x', 'y'), currency: fc.constantFrom('EUR', 'GBP') }), {
      maxLength: 4,
    }),
    size: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ namings, reported, offline, size }) => {
    const seen = reported.map((index) => {
      const n = Math.floor(index / 2)
      const naming = namings[index] ?? 'nobody'
      return { naming, order: orderOf(index % 2 ? thanks(`t${n}b`, n + 3) : thanks(`t${n}a`, n), naming, n) }
    })
    const of = (isGuest: boolean) =>
      seen.flatMap(({ naming, order }) => ((naming === 'a guest') === isGuest ? order : []))
    const unseen = offline.map(
      ({ customer, currency }, index): Order => ({
        ...thanks(`s${index}`, index),
        currency,
        customerId: customer,
        at: NOW - index * DAY,
      }),
    )
    const all = [...of(false), ...unseen]
    const starts = all.map((_, index) => index).filter((index) => index % size === 0)
    const told = starts.map(
      (start): OrdersMessage => ({ kind: 'orders', receivedAt: NOW + start, orders: all.slice(start, start + size) }),
    )
    return [...told, { kind: 'orders', receivedAt: NOW, by: 'webhook', orders: of(true) }]
  })

/** Some of the visitors sign in, as one customer or another; the shop knows some addresses of them. */
const proofs: fc.Arbitrary<ProofMessage[]> = fc.array(
  fc.record({
    kind: fc.constant('proof' as const),
    receivedAt: fc.integer({ min: NOW, max: NOW + 5 }),
    profileId: fc.constantFrom(...VISITORS),
    proof: fc.record(
      { customerId: fc.constantFrom('c0', 'c1', 'x'), email: fc.constantFrom('x@shop.example', 'y@shop.example') },
      { requiredKeys: ['customerId'] },
    ),
  }),
  { maxLength: 3 },
)

/** The shop says something of its customers, some of it twice, some of it contradicting. */
const people: fc.Arbitrary<TraitsMessage[]> = fc.array(
  fc.record({
    kind: fc.constant('traits' as const),
    receivedAt: fc.integer({ min: NOW, max: NOW + 5 }),
    people: fc.array(
      fc.record(
        {
          customerId: fc.constantFrom('c0', 'x', 'z'),
          email: fc.constantFrom('x@shop.example', 'z@shop.example'),
          traits: fc.dictionary(fc.constantFrom('birthday', 'style'), fc.constantFrom('04-23', 'boho', null)),
          updatedAt: fc.integer({ min: NOW - 3, max: NOW + 9 }),
        },
        { requiredKeys: ['customerId', 'traits'] },
      ),
      { maxLength: 2 },
    ),
  }),
  { maxLength: 2 },
)

/** Everything that is put into the queue, each message once, visits first. */
export const someTraffic: fc.Arbitrary<IngestMessage[]> = fc
  .tuple(...VISITORS.map(visitsOf), orders, proofs, people)
  .map((parts) => (parts as IngestMessage[][]).flat())
