/** @module Slots: no rule is ever broken, whatever is asked. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import { STRATEGIES } from '../../../contract/recommend/strategy.ts'
import { BasketIndex } from '../../../worker/core/recommend/baskets/basket-index.ts'
import { fillSlots } from '../../../worker/core/recommend/fill/fill-slots.ts'
import { SessionIndex } from '../../../worker/core/recommend/session-index.ts'
import { TrendCounter } from '../../../worker/core/recommend/trend-counter.ts'
import { asked, known, NOW, slotOf } from './asked.ts'
import { catalogue, PRODUCTS, shelfOf } from './shelved.ts'

const SHELF = shelfOf(...PRODUCTS)
const cardsOf = catalogue(PRODUCTS)
const IDS = PRODUCTS.map(({ productId }) => productId)
const some = fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 6 })
const sometimes = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const slotArbitrary = fc
  .record({
    slotId: fc.constantFrom('one', 'two', 'three'),
    chain: fc.uniqueArray(fc.constantFrom(...STRATEGIES), { minLength: 1 }),
    count: fc.integer({ min: 1, max: 6 }),
    fewest: fc.integer({ min: 1, max: 3 }),
    rules: fc.record({
      bought: fc.constantFrom('hide' as const, 'show' as const),
      outOfStock: fc.constantFrom('hide' as const, 'show' as const),
      withoutPicture: fc.constantFrom('hide' as const, 'show' as const),
      variety: fc.constantFrom(0, 0.3, 1),
      fromMinor: sometimes(fc.constantFrom(0, 500, 2000)),
      toMinor: sometimes(fc.constantFrom(500, 2000)),
      categories: sometimes(fc.constant<string[]>(['Tea'])),
      notCategories: sometimes(fc.constant<string[]>(['tea > green'])),
      notProducts: sometimes(some),
    }),
  })
  .map((fields) => slotOf(fields))

const BY_ID = new Map(PRODUCTS.map((product) => [product.productId, product]))

/** Where somebody is, and what they have. */
interface Somebody {
  lookingAt: string | null
  inCart: readonly string[]
  bought: readonly string[]
}

function assertMayStand({ productId, reason }: ProductCard, slot: RecommendationSlot, page: Somebody): void {
  const wanted = slot.rules
  const product = BY_ID.get(productId)!
  const category = product.category?.toLowerCase().replace('/', ' > ') ?? ''
  const isFree = reason === 'left_in_cart' || reason === 'buy_again'
  const mayGoOn = slot.chain.includes('best_sellers') || slot.chain.includes('trending')
  assert.ok(slot.chain.includes(reason) || (mayGoOn && (reason === 'trending' || reason === 'similar')), 'by its chain')
  assert.ok(productId !== page.lookingAt, 'not what is looked at')
  assert.ok(reason === 'left_in_cart' || !page.inCart.includes(productId), 'not what is in the cart')
  assert.ok(isFree || wanted.bought === 'show' || !page.bought.includes(productId), 'not what was bought')
  assert.ok(wanted.outOfStock === 'show' || (productId !== 'gone' && productId !== 'empty'), 'what can be had')
  assert.ok(wanted.withoutPicture === 'show' || product.hasPicture, 'with a picture')
  assert.ok(!wanted.notProducts?.includes(productId), 'none that is named')
  assert.ok(!wanted.categories || category.split(' > ')[0] === 'tea', 'of the category')
  assert.ok(!wanted.notCategories || category !== 'tea > green', 'of none of the others')
  if (wanted.fromMinor !== undefined || wanted.toMinor !== undefined)
    assert.ok(
      product.currency === 'EUR' &&
        product.priceMinor! >= (wanted.fromMinor ?? 0) &&
        product.priceMinor! <= (wanted.toMinor ?? 1e9),
      'of the price',
    )
}

test('no rule of a slot is ever broken', () => {
  const requests = fc.record({
    slots: fc.uniqueArray(slotArbitrary, { selector: ({ slotId }) => slotId, minLength: 1 }),
    page: fc.record({
      lookingAt: fc.option(fc.constantFrom(...IDS)),
      inCart: some,
      type: fc.constantFrom('home' as const, 'product' as const, 'cart' as const),
    }),
    visited: fc.record({ recent: some, viewed: some, bought: some }),
    sold: some,
    clicks: fc.array(fc.constantFrom(...IDS), { maxLength: 10 }),
  })
  const sessions = new SessionIndex({ maxSessions: 10 })
  const baskets = new BasketIndex({ maxBaskets: 10, maxLines: 60 })
  for (const [n, id] of IDS.entries()) {
    sessions.add(String(n % 3), id, NOW)
    baskets.put({ transactionId: String(n % 4), customer: 'ann', productIds: IDS.slice(n, n + 5), at: NOW - n })
  }
  fc.assert(
    fc.property(requests, ({ slots, page, visited, sold, clicks }) => {
      const trends = new TrendCounter()
      for (const id of clicks) trends.add(id, NOW)
      const own = visited.bought.map((productId) => ({ productId, at: NOW }))
      const request = asked({
        ...page,
        ...visited,
        bought: own,
        slots,
        cartMinor: 100,
        freeDelivery: { thresholdMinor: 900, currency: 'EUR' },
      })
      const filled = fillSlots(known({ shelf: SHELF, sessions, baskets, trends, bestSellers: sold }), request, cardsOf)
      const all = Object.values(filled).flat()
      assert.equal(new Set(all.map(({ productId }) => productId)).size, all.length, 'each once')
      for (const slot of slots) {
        const cards = filled[slot.slotId]!
        assert.ok(
          cards.length <= slot.count && (cards.length === 0 || cards.length >= slot.fewest),
          'as many as may be',
        )
        for (const card of cards)
          assertMayStand(card, slot, { inCart: page.inCart, lookingAt: page.lookingAt, bought: visited.bought })
      }
    }),
    { numRuns: 25 },
  )
})
