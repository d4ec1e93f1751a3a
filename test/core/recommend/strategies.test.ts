/** @module Each strategy: what it finds, in which order, and when it finds nothing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Strategy } from '../../../contract/recommend/strategy.ts'
import { BasketIndex } from '../../../worker/core/recommend/baskets/basket-index.ts'
import type { Knowledge } from '../../../worker/core/recommend/knowledge.ts'
import { SessionIndex } from '../../../worker/core/recommend/session-index.ts'
import { STRATEGIES_BY_NAME } from '../../../worker/core/recommend/strategy/strategies-by-name.ts'
import { TrendCounter } from '../../../worker/core/recommend/trend-counter.ts'
import { type Asked, asked, DAY, known, NOW } from './asked.ts'
import { shelfOf, shelved } from './shelved.ts'

const OLD = NOW - 300 * DAY
const old = Array.from({ length: 10 }, (_, number) => shelved(`old${number}`, { firstSeenAt: OLD }))

/** A shirt shop with tea; `x…` are out of the way. */
const shelf = shelfOf(
  ...old,
  shelved('shirt', { name: 'linen shirt', category: 'Clothing > Shirts', priceMinor: 5000, firstSeenAt: OLD }),
  shelved('shirt-fine', {
    name: 'fine linen shirt',
    category: 'Clothing > Shirts',
    priceMinor: 7000,
    firstSeenAt: OLD,
  }),
  shelved('shirt-lux', { name: 'silk linen shirt', category: 'Clothing > Shirts', priceMinor: 9000, firstSeenAt: OLD }),
  shelved('shirt-usd', {
    name: 'best linen shirt',
    category: 'Clothing > Shirts',
    priceMinor: 6000,
    currency: 'USD',
    firstSeenAt: OLD,
  }),
  shelved('trousers', { name: 'linen trousers', category: 'Clothing > Trousers', priceMinor: 6000, firstSeenAt: OLD }),
  shelved('tea', { name: 'green tea', category: 'Tea', priceMinor: 900, firstSeenAt: NOW - 3 * DAY, brand: 'Leaf' }),
  shelved('cup', { name: 'tea cup', category: 'Cups', priceMinor: 1500, firstSeenAt: NOW - 20 * DAY }),
  shelved('freezer', { name: 'freezer', category: 'Kitchen', priceMinor: 40_000, firstSeenAt: OLD }),
)

function orders(): BasketIndex {
  const index = new BasketIndex({ maxBaskets: 100, maxLines: 1000 })
  const put = (transactionId: string, customer: string, day: number, ...productIds: string[]) =>
    index.put({ transactionId, customer, productIds, at: NOW - day * DAY })
  put('1', 'ann', 90, 'shirt', 'trousers', 'shirt-fine')
  put('2', 'bob', 80, 'shirt', 'trousers')
  put('3', 'cid', 70, 'tea', 'cup')
  put('4', 'cid', 40, 'tea')
  put('5', 'dan', 35, 'tea', 'freezer')
  put('6', 'dan', 5, 'tea')
  return index
}

function sessions(): SessionIndex {
  const index = new SessionIndex({ maxSessions: 100 })
  for (const visitor of ['1', '2', '3']) for (const id of ['shirt', 'trousers', 'cup']) index.add(visitor, id, NOW)
  return index
}

function trends(): TrendCounter {
  const counter = new TrendCounter()
  for (const id of ['cup', 'cup', 'cup', 'tea', 'tea', 'tea', 'tea', 'shirt']) counter.add(id, NOW)
  return counter
}

const knowledge: Knowledge = known({
  shelf,
  baskets: orders(),
  sessions: sessions(),
  trends: trends(),
  bestSellers: ['tea', 'shirt', 'cup'],
})
const bought = (productId: string, days: number) => ({ productId, at: NOW - days * DAY })
const free = { freeDelivery: { thresholdMinor: 5000, currency: 'EUR' } }

const cases: { strategy: Strategy; name: string; asked?: Asked; with?: Partial<Knowledge>; found: string }[] = [
  { strategy: 'also_viewed', name: 'in sessions with it', asked: { lookingAt: 'shirt' }, found: 'trousers cup' },
  {
    strategy: 'also_viewed',
    name: 'with the cart of somebody who looked at nothing',
    asked: { type: 'cart', inCart: ['shirt'] },
    found: 'trousers cup',
  },
  { strategy: 'also_viewed', name: 'nothing for somebody who saw nothing', found: '' },
  {
    strategy: 'bought_together',
    name: 'in orders with it',
    asked: { lookingAt: 'shirt' },
    found: 'trousers shirt-fine',
  },
  {
    strategy: 'bought_together',
    name: 'with the cart, without what is in it',
    asked: { type: 'cart', inCart: ['shirt', 'trousers'] },
    found: 'shirt-fine',
  },
  {
    strategy: 'bought_together',
    name: 'with what was just ordered',
    asked: { type: 'thank_you', bought: [bought('cup', 0), bought('shirt', 9)] },
    found: 'tea',
  },
  {
    strategy: 'bought_together',
    name: 'but with the cart, on all other pages, whatever was ordered before',
    asked: { type: 'cart', inCart: ['cup'], bought: [bought('shirt', 9)] },
    found: 'tea',
  },
  { strategy: 'bought_together', name: 'nothing where nothing is in hand', asked: { type: 'home' }, found: '' },
  { strategy: 'similar', name: 'like it, the nearest first', asked: { lookingAt: 'tea' }, found: 'cup' },
  {
    strategy: 'similar',
    name: 'nothing by a chance word, where others are four times as alike',
    asked: { lookingAt: 'a' },
    with: {
      shelf: shelfOf(
        ...old,
        shelved('a', { name: 'dinosaurs writing set of four', category: 'Paper > Sets > Writing' }),
        shelved('b', { name: 'skulls writing set of four', category: 'Paper > Sets > Writing' }),
        shelved('c', { name: 'tea lights made of the finest glass four' }),
      ),
    },
    found: 'b',
  },
  {
    strategy: 'similar',
    name: 'like what was looked at last',
    asked: { type: 'home', recent: ['shirt', 'tea'] },
    found: 'cup',
  },
  {
    strategy: 'upsell',
    name: 'the same kind, 5 to 60 % dearer, in its currency',
    asked: { lookingAt: 'shirt' },
    found: 'shirt-fine',
  },
  {
    strategy: 'upsell',
    name: 'where no category is known, only what is alike by most of its words',
    asked: { lookingAt: 'a' },
    with: {
      shelf: shelfOf(
        shelved('a', { name: 'vintage alphabet blocks' }),
        shelved('b', { name: 'vintage cutlery', priceMinor: 1100 }),
        shelved('c', { name: 'vintage alphabet', priceMinor: 1200 }),
      ),
    },
    found: 'c',
  },
  {
    strategy: 'upsell',
    name: 'nothing in another currency, or of another category',
    asked: { lookingAt: 'a' },
    with: {
      shelf: shelfOf(
        shelved('a', { name: 'linen shirt', category: 'Shirts' }),
        shelved('b', { name: 'linen shirt', category: 'Shirts', priceMinor: 1200, currency: 'USD' }),
        shelved('c', { name: 'linen shirt', category: 'Aprons', priceMinor: 1200 }),
        shelved('d', { name: 'linen shirt', category: 'Shirts', priceMinor: null }),
      ),
    },
    found: '',
  },
  { strategy: 'upsell', name: 'nothing without a product', asked: { inCart: ['shirt'] }, found: '' },
  { strategy: 'cross_sell', name: 'bought with it, of another kind', asked: { lookingAt: 'shirt' }, found: 'trousers' },
  {
    strategy: 'cross_sell',
    name: 'nothing of a category above or below',
    asked: { lookingAt: 'shirt' },
    with: {
      shelf: shelfOf(
        shelved('shirt', { category: 'Clothing > Shirts' }),
        shelved('trousers', { category: 'Clothing' }),
        shelved('shirt-fine', { category: 'Clothing > Shirts > Linen' }),
      ),
    },
    found: '',
  },
  { strategy: 'cross_sell', name: 'nothing where the kind is not known', asked: { lookingAt: 'old1' }, found: '' },
  { strategy: 'trending', name: 'looked at most, with few data', found: 'tea cup' },
  { strategy: 'best_sellers', name: 'sold most', found: 'tea shirt cup' },
  { strategy: 'best_sellers', name: 'nothing that was not sold', with: { bestSellers: [] }, found: '' },
  {
    strategy: 'recently_viewed',
    name: 'newest first, each once, without this one',
    asked: { lookingAt: 'tea', recent: ['cup', 'tea'], viewed: ['tea', 'cup', 'shirt'] },
    found: 'cup shirt',
  },
  {
    strategy: 'left_in_cart',
    name: 'put in last first',
    asked: { type: 'home', inCart: ['tea', 'cup'] },
    found: 'cup tea',
  },
  {
    strategy: 'left_in_cart',
    name: 'nothing where the cart is seen',
    asked: { type: 'cart', inCart: ['tea'] },
    found: '',
  },
  {
    strategy: 'buy_again',
    name: 'at its time, 30 days',
    asked: { bought: [bought('tea', 30), bought('freezer', 30)] },
    found: 'tea',
  },
  { strategy: 'buy_again', name: 'not too early', asked: { bought: [bought('tea', 22)] }, found: '' },
  { strategy: 'buy_again', name: 'not when it is long over', asked: { bought: [bought('tea', 61)] }, found: '' },
  {
    strategy: 'free_delivery',
    name: 'the smallest that suffices, but before it what goes with the cart',
    asked: { ...free, inCart: ['tea'], cartMinor: 3500 },
    found: 'cup',
  },
  {
    strategy: 'free_delivery',
    name: 'nothing where the cart is full enough',
    asked: { ...free, inCart: ['tea'], cartMinor: 5000 },
    found: '',
  },
  { strategy: 'free_delivery', name: 'nothing for an empty cart', asked: { ...free, cartMinor: 0 }, found: '' },
  {
    strategy: 'free_delivery',
    name: 'nothing where delivery is not free',
    asked: { inCart: ['tea'], cartMinor: 3500 },
    found: '',
  },
  {
    strategy: 'new_for_you',
    name: 'of what interests, the nearest to the heart first',
    asked: { categories: { Tea: 0.5, Cups: 0.2, Kitchen: 0.3 } },
    found: 'tea cup',
  },
  { strategy: 'new_for_you', name: 'of the brand', asked: { brands: { Leaf: 0.5 } }, found: 'tea' },
  {
    strategy: 'new_for_you',
    name: 'of the category of the page',
    asked: { type: 'list', category: 'Cups' },
    found: 'cup',
  },
  { strategy: 'new_for_you', name: 'nothing for somebody without interests', found: '' },
  {
    strategy: 'new_for_you',
    name: 'nothing where all is new',
    asked: { categories: { Tea: 1 } },
    with: { shelf: shelfOf(shelved('tea', { category: 'Tea', firstSeenAt: NOW })) },
    found: '',
  },
]
for (const { strategy, name, asked: parts, with: more, found } of cases)
  test(`${strategy}: ${name}`, () => {
    const limits = { most: 5, except: new Set<string>() }
    const answer = STRATEGIES_BY_NAME[strategy]({ ...knowledge, ...more }, asked(parts), limits)
    // Only what this shop of few products tells apart: fillers come after.
    const ids = answer.map(({ productId }) => productId).filter((id) => !id.startsWith('old'))
    assert.equal(ids.join(' '), found)
    assert.ok(answer.every(({ score }) => score > 0))
  })

test('no strategy finds more than it may, or what is excepted', () => {
  const parts: Asked = {
    ...free,
    lookingAt: 'shirt',
    inCart: ['tea'],
    cartMinor: 3500,
    viewed: ['cup', 'tea'],
    bought: [bought('tea', 30)],
    categories: { Cups: 1 },
  }
  for (const [name, find] of Object.entries(STRATEGIES_BY_NAME)) {
    const all = find(knowledge, asked(parts), { most: 9, except: new Set() })
    const first = all[0]?.productId ?? ''
    const rest = find(knowledge, asked(parts), { most: 1, except: new Set([first]) })
    assert.ok(rest.length <= 1 && rest[0]?.productId !== first, name)
    assert.ok(all.length > 0, name)
  }
})

test('a category that is bought again lends its rhythm to a product that nobody bought twice', () => {
  const beans = Array.from({ length: 4 }, (_, number) => shelved(`beans${number}`, { category: 'Coffee' }))
  const baskets = new BasketIndex({ maxBaskets: 100, maxLines: 1000 })
  for (const customer of ['ann', 'bob', 'cid', 'dan'])
    for (const [order, day] of [100, 90, 80, 70].entries())
      baskets.put({
        transactionId: `${customer}${order}`,
        customer,
        productIds: [`beans${order < 2 ? 0 : 1}`],
        at: NOW - day * DAY,
      })
  const shop = known({ shelf: shelfOf(...beans, shelved('mug', { category: 'Mugs' })), baskets })
  const due = asked({ bought: [bought('beans3', 10), bought('mug', 10)] })
  // Eight gaps of ten days are too few for a category; two more are enough.
  const find = () =>
    STRATEGIES_BY_NAME.buy_again(shop, due, { most: 5, except: new Set() }).map(({ productId }) => productId)
  assert.deepEqual(find(), [])
  for (const customer of ['eve', 'fay'])
    for (const [order, day] of [60, 50].entries())
      baskets.put({ transactionId: `${customer}${order}`, customer, productIds: ['beans2'], at: NOW - day * DAY })
  assert.deepEqual(find(), ['beans3'])
})
