/** @module What batches tell of products: messages repeated, shuffled and batched at random leave the same counts behind. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Order } from '../../../contract/order.ts'
import type { IngestMessage, OrdersMessage, StoredEvent, VisitMessage } from '../../../worker/core/ingest-message.ts'
import { Holdings } from '../../../worker/core/social-proof/holdings.ts'
import { ordersNews } from '../../../worker/core/social-proof/orders-news.ts'
import { newsByProduct, type ProductNews } from '../../../worker/core/social-proof/product-news.ts'
import { visitsNews } from '../../../worker/core/social-proof/visits-news.ts'
import { KeptInMemory } from '../kept-in-memory.ts'
import { eventId, NOW, sampleEvent } from '../sample-event.ts'
import { ordersMessage, sampleOrder, visitMessage } from '../sample-message.ts'

const MINUTE = 60_000
const PRODUCTS = ['p1', 'p2', 'p3']
const VISITORS = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']

/** The stored state, and an object a product that is told what changes. */
class Shop {
  readonly kept = new KeptInMemory()
  readonly words: ProductNews[] = []
  #turn = 0

  take(batch: readonly IngestMessage[]): void {
    const visits = batch.filter((message): message is VisitMessage => message.kind === 'visit')
    const orders = batch.filter((message): message is OrdersMessage => message.kind === 'orders')
    const start = this.#state()
    this.kept.take(visits)
    const middle = this.#state()
    this.kept.take(orders)
    this.#turn += 1
    const now = NOW + this.#turn
    const change = { before: start.profiles, after: middle.profiles, now }
    const told = [...visitsNews(visits, change), ...ordersNews(orders, { before: middle, after: this.#state(), now })]
    for (const [productId, { held }] of newsByProduct(told))
      this.words.push(...held.map((each) => ({ productId, held: each })))
  }

  #state() {
    const { profiles, orders } = this.kept
    return { profiles: new Map(Object.entries(profiles)), orders: new Map(Object.entries(orders)) }
  }
}

function countsOf(words: readonly ProductNews[]): Record<string, number[]> {
  return Object.fromEntries(
    PRODUCTS.map((productId) => {
      const holdings = new Holdings()
      for (const word of words) if (word.productId === productId && 'held' in word) holdings.take(word.held, NOW)
      return [productId, [holdings.count('carts', NOW), holdings.count('bought', NOW)]]
    }),
  )
}

/** By hand, from all that is stored in the end. */
function truthOf({ profiles, orders }: KeptInMemory): Record<string, number[]> {
  return Object.fromEntries(
    PRODUCTS.map((productId) => {
      const carts = Object.values(profiles).filter(
        ({ state: { cart } }) =>
          cart && cart.at > NOW - 30 * MINUTE && cart.value.items.some((item) => item.productId === productId),
      )
      const bought = Object.values(orders).filter((order) => {
        const refunded = (order.refunds ?? []).filter(({ status }) => status === 'paid')
        const back = refunded.reduce((sum, refund) => sum + refund.valueMinor, 0)
        const isPaid = order.source === 'server' && order.status === 'paid' && back < order.valueMinor
        return isPaid && order.at > NOW - 24 * 60 * MINUTE && order.items.some((item) => item.productId === productId)
      })
      return [productId, [carts.length, bought.length]]
    }),
  )
}

const products = fc.uniqueArray(fc.constantFrom(...PRODUCTS), { maxLength: 3 })
const items = (ids: readonly string[]) => ids.map((productId) => ({ productId }))
const cartEvent = (n: number, at: number, ids: readonly string[]): StoredEvent =>
  sampleEvent('cart_update', {
    id: eventId(n),
    at,
    params: { cart: { items: items(ids), valueMinor: 0, currency: 'EUR' } },
  })

const someVisits = fc
  .array(fc.record({ visitor: fc.constantFrom(...VISITORS), ageMinutes: fc.integer({ min: 0, max: 40 }), products }), {
    maxLength: 8,
  })
  .map((visits) =>
    visits.map(({ visitor, ageMinutes, products: ids }, n) =>
      visitMessage([cartEvent(n + 1, NOW - ageMinutes * MINUTE - n, ids)], { profileId: visitor }),
    ),
  )

const someOrders = fc
  .array(
    fc.record({
      transactionId: fc.constantFrom('T-1', 'T-2', 'T-3'),
      visitor: fc.constantFrom(undefined, ...VISITORS),
      ageMinutes: fc.integer({ min: 0, max: 26 * 60 }),
      products,
      status: fc.constantFrom('placed', 'paid', 'paid', 'cancelled' as const),
      refund: fc.constantFrom(null, null, 2000, 5000),
    }),
    { maxLength: 8 },
  )
  .map((orders) =>
    orders.map(({ ageMinutes, products: ids, visitor, refund, status, ...order }, n) => {
      const at = NOW - ageMinutes * MINUTE
      const change = { ...order, at, items: items(ids), status, updatedAt: n + 1, ...(visitor ? { visitor } : {}) }
      const back = refund === null ? {} : { refundId: `R-${n}`, valueMinor: refund, items: [], status: 'paid' }
      return ordersMessage(sampleOrder({ ...change, ...back } as Partial<Order>))
    }),
  )

const deliveries = fc.tuple(someVisits, someOrders).chain(([visits, orders]) => {
  const messages: IngestMessage[] = [...visits, ...orders]
  return fc.record({
    delivered: fc
      .array(fc.integer({ min: 1, max: 3 }), { minLength: messages.length, maxLength: messages.length })
      .map((times) => messages.flatMap((message, n) => Array<IngestMessage>(times[n] ?? 1).fill(message)))
      .chain((all) => fc.shuffledSubarray(all, { minLength: all.length })),
    size: fc.integer({ min: 1, max: 6 }),
    seed: fc.infiniteStream(fc.nat()),
  })
})

test('news: whatever is delivered again, late, and told in any order, carts and orders are those that are stored', () => {
  fc.assert(
    fc.property(deliveries, ({ delivered, size, seed }) => {
      const shop = new Shop()
      for (let from = 0; from < delivered.length; from += size) shop.take(delivered.slice(from, from + size))
      const keyed = shop.words.map((word) => ({ word, key: seed.next().value ?? 0 }))
      const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ word }) => word)
      assert.deepEqual(countsOf(shuffled), truthOf(shop.kept))
    }),
    { numRuns: 100 },
  )
})

const cases: { name: string; visits: VisitMessage[]; told: string[] }[] = [
  { name: 'a full cart', visits: [visitMessage([cartEvent(1, NOW, ['p1'])])], told: ['p1 carts in'] },
  { name: 'that of a machine', visits: [visitMessage([cartEvent(1, NOW, ['p1'])], { isMachine: true })], told: [] },
  { name: 'one of half an hour ago', visits: [visitMessage([cartEvent(1, NOW - 31 * MINUTE, ['p1'])])], told: [] },
  { name: 'a page without a cart', visits: [visitMessage([sampleEvent('page_view')])], told: [] },
  {
    name: 'a cart that was emptied',
    visits: [visitMessage([cartEvent(1, NOW - 2, ['p1'])]), visitMessage([cartEvent(2, NOW - 1, [])])],
    told: ['p1 carts in', 'p1 carts out'],
  },
]
for (const { name, visits, told } of cases)
  test(`news: of ${name}`, () => {
    const shop = new Shop()
    for (const message of visits) shop.take([message])
    const words = shop.words.map((word) => {
      if (!('held' in word)) throw new Error('Nothing was shown.')
      return `${word.productId} ${word.held.of} ${word.held.isHeld ? 'in' : 'out'}`
    })
    assert.deepEqual(words, told)
  })
