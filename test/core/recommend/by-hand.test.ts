/** @module Strategies' scores, worked out by hand. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Strategy } from '../../../contract/recommend/strategy.ts'
import { BasketIndex } from '../../../worker/core/recommend/baskets/basket-index.ts'
import type { ShelvedProduct } from '../../../worker/core/recommend/knowledge.ts'
import { STRATEGIES_BY_NAME } from '../../../worker/core/recommend/strategy/strategies-by-name.ts'
import { type Asked, asked, DAY, known, NOW } from './asked.ts'
import { shelfOf, shelved } from './shelved.ts'

const bought = (productId: string, days: number) => ({ productId, at: NOW - days * DAY })
const free = { freeDelivery: { thresholdMinor: 5000, currency: 'EUR' } }
const day = (days: number) => ({ firstSeenAt: NOW - days * DAY })
const scored: {
  name: string
  strategy: Strategy
  asked: Asked
  shelf: ShelvedProduct[]
  scores: Record<string, string>
}[] = [
  {
    // Missing 1000. 1000 / 1000 * .3, 1000 / 2000 * (.3 + .7 * .25) for the cart's department, nothing from 3001 on.
    name: 'the smallest that suffices, of the department of the cart before others',
    strategy: 'free_delivery',
    asked: { ...free, inCart: ['own'], cartMinor: 4000 },
    shelf: [
      shelved('own', { category: 'Tea > Green' }),
      shelved('less', { priceMinor: 999 }),
      shelved('just', { priceMinor: 1000 }),
      shelved('tea', { priceMinor: 2000, category: 'tea / black' }),
      shelved('most', { priceMinor: 3000, currency: null }),
      shelved('more', { priceMinor: 3001 }),
      shelved('dollar', { priceMinor: 1000, currency: 'USD' }),
      shelved('gone', { priceMinor: 1000, stock: 0 }),
    ],
    scores: { just: '0.3000', tea: '0.2375', most: '0.1000' },
  },
  {
    // (.5 + .5 * .4) * 800 / 1000 * 2 ^ -(15 / 30) = .56 * .7071; .5 * ½ * 1 for a dear one of today: the closeness is ½
    // at least; .5 * .4 * ½ * 2 ^ -(30 / 30) for one of the brand without a price. Usual: the median of 1000.
    name: 'by category, brand, price and age',
    strategy: 'new_for_you',
    asked: { categories: { Tea: 0.5 }, brands: { Leaf: 0.4 }, viewed: ['own0'] },
    shelf: [
      ...Array.from({ length: 8 }, (_, n) => shelved(`own${n}`, day(90))),
      shelved('tea', { category: 'Tea', brand: 'Leaf', priceMinor: 800, ...day(15) }),
      shelved('dear', { category: 'Tea', priceMinor: 9000, ...day(0) }),
      shelved('leaf', { brand: 'Leaf', priceMinor: null, ...day(30) }),
      shelved('older', { category: 'Tea', ...day(31) }),
    ],
    scores: { tea: '0.3960', dear: '0.2500', leaf: '0.0500' },
  },
]
for (const { name, strategy, asked: parts, shelf: products, scores } of scored)
  test(`${strategy}, by hand: ${name}`, () => {
    const answer = STRATEGIES_BY_NAME[strategy](known({ shelf: shelfOf(...products) }), asked(parts), {
      most: 9,
      except: new Set(),
    })
    assert.deepEqual(Object.fromEntries(answer.map(({ productId, score }) => [productId, score.toFixed(4)])), scores)
    assert.deepEqual(
      answer.map(({ productId }) => productId),
      Object.keys(scores),
    )
  })

test('buy_again, by hand: a rhythm drawn to those of category and shop', () => {
  const baskets = new BasketIndex({ maxBaskets: 100, maxLines: 1000 })
  const put = (transactionId: string, customer: string, days: number, productId: string) =>
    baskets.put({ transactionId, customer, productIds: [productId], at: NOW - days * DAY })
  put('1', 'ann', 100, 'tea')
  put('2', 'ann', 80, 'tea')
  const shop = known({ shelf: shelfOf(shelved('tea', { category: 'Tea' })), baskets })
  const score = (days: number) =>
    STRATEGIES_BY_NAME.buy_again(shop, asked({ bought: [bought('tea', days)] }), { most: 1, except: new Set() })[0]
      ?.score
  // One gap of 20 days everywhere, so the rhythm is 20 days: 1 at 20, e ^ -(ln(1.5) ^ 2 / (2 * .35 ^ 2)) = .5112 at 30.
  assert.equal(score(20)?.toFixed(4), '1.0000')
  assert.equal(score(30)?.toFixed(4), '0.5112')
  assert.deepEqual([score(14.9), score(40.1)], [undefined, undefined])
  // Three gaps of 10 days of coffee: the shop's median is 10, that of tea e ^ ((ln 20 + 5 ln(category)) / 6), where the
  // category's is e ^ ((ln 20 + 5 ln 10) / 6) = 11.225: 12.36 days, ln(15 / 12.36) = .1936, e ^ -(.0375 / .245) = .8580.
  for (const [order, days] of [70, 60, 50, 40].entries()) put(`c${order}`, 'bob', days, 'coffee')
  assert.equal(score(15)?.toFixed(4), '0.8580')
})
