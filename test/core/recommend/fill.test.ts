/** @module Slots: what is left out, how a chain is filled up, that it varies; and that no rule is ever broken. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ProductCard } from '../../../contract/recommend/product-card.ts'
import type { RecommendationRules, RecommendationSlot } from '../../../contract/recommend/slot.ts'
import { STRATEGIES } from '../../../contract/recommend/strategy.ts'
import { BasketIndex } from '../../../worker/core/recommend/baskets/basket-index.ts'
import type { CardsOf } from '../../../worker/core/recommend/fill/card-source.ts'
import { explainSlot } from '../../../worker/core/recommend/fill/explain-slot.ts'
import { fillSlots } from '../../../worker/core/recommend/fill/fill-slots.ts'
import type { Knowledge } from '../../../worker/core/recommend/knowledge.ts'
import { SessionIndex } from '../../../worker/core/recommend/session-index.ts'
import { TrendCounter } from '../../../worker/core/recommend/trend-counter.ts'
import { type Asked, asked, known, NOW, slotOf } from './asked.ts'
import { cardFor, catalogue, shelfOf, shelved } from './shelved.ts'

const PRODUCTS = [
  ...['a', 'b', 'c', 'd', 'e'].map((id) => shelved(id)),
  shelved('gone', { availability: 'out_of_stock', stock: 3 }),
  shelved('empty', { stock: 0 }),
  shelved('ahead', { availability: 'preorder', stock: 0 }),
  shelved('faceless', { hasPicture: false }),
  shelved('cheap', { priceMinor: 100 }),
  shelved('priceless', { priceMinor: null }),
  shelved('dollar', { currency: 'USD' }),
  shelved('green', { category: 'Tea > Green', name: 'green tea sencha' }),
  shelved('black', { category: 'tea/Black', name: 'black tea' }),
  shelved('pot', { category: 'Teapots', name: 'pot' }),
  shelved('matcha', { category: 'Tea > Green', name: 'green tea matcha' }),
]
const SHELF = shelfOf(...PRODUCTS)
const cardsOf = catalogue(PRODUCTS)
const DEFAULT_RULES = slotOf().rules

/** A star marks what trends, a plus what is similar, an exclamation mark what is in the cart, a circle what was bought. */
const MARKS: Record<string, string> = { trending: '*', similar: '+', left_in_cart: '!', buy_again: 'o' }

function shown(
  sold: string,
  slot: Partial<RecommendationSlot>,
  parts: Asked = {},
  more: Partial<Knowledge> = {},
): string {
  const knowledge = known({ shelf: SHELF, bestSellers: sold.split(' ').filter(Boolean), ...more })
  const { slot: cards } = fillSlots(knowledge, asked({ ...parts, slots: [slotOf(slot)] }), cardsOf)
  return cards!.map(({ productId, reason }) => productId + (MARKS[reason] ?? '')).join(' ')
}

const rules = (own: Partial<RecommendationRules>) => ({ rules: { ...DEFAULT_RULES, ...own } })
const bought = [{ productId: 'a', at: NOW }]

const cases: { name: string; sold: string; slot?: Partial<RecommendationSlot>; asked?: Asked; shown: string }[] = [
  { name: 'the best in their order, as many as there is room for', sold: 'b a d c e', shown: 'b a d c' },
  { name: 'not what is looked at', sold: 'a b', asked: { lookingAt: 'a' }, shown: 'b' },
  { name: 'not what is in the cart', sold: 'a b', asked: { inCart: ['a'] }, shown: 'b' },
  {
    name: 'but by left in cart',
    sold: 'a b',
    slot: { chain: ['left_in_cart', 'best_sellers'] },
    asked: { inCart: ['a'] },
    shown: 'a! b',
  },
  { name: 'not what was bought', sold: 'a b', asked: { bought }, shown: 'b' },
  { name: 'unless it may be', sold: 'a b', slot: rules({ bought: 'show' }), asked: { bought }, shown: 'a b' },
  { name: 'not what cannot be had', sold: 'gone empty ahead', shown: 'ahead' },
  { name: 'unless it may be shown', sold: 'gone empty', slot: rules({ outOfStock: 'show' }), shown: 'gone empty' },
  { name: 'not what has no picture', sold: 'faceless a', shown: 'a' },
  {
    name: 'unless it may be without',
    sold: 'faceless a',
    slot: rules({ withoutPicture: 'show' }),
    shown: 'faceless a',
  },
  { name: 'not what the catalogue lacks', sold: 'stranger a', shown: 'a' },
  { name: 'not what is named', sold: 'a b', slot: rules({ notProducts: ['a'] }), shown: 'b' },
  {
    name: 'from a price on, in the shop’s currency',
    sold: 'cheap priceless dollar a',
    slot: rules({ fromMinor: 500 }),
    shown: 'a',
  },
  { name: 'up to a price', sold: 'cheap priceless dollar a', slot: rules({ toMinor: 500 }), shown: 'cheap' },
  { name: 'without limits any price and currency', sold: 'cheap priceless dollar', shown: 'cheap priceless dollar' },
  {
    name: 'of a category and those below it',
    sold: 'green black pot a',
    slot: rules({ categories: ['TEA'] }),
    shown: 'green black',
  },
  {
    name: 'of none of others',
    sold: 'green black pot a',
    slot: rules({ notCategories: ['Tea > Green', 'Teapots'] }),
    shown: 'black a',
  },
  {
    name: 'on the page of a category its products by all strategies first',
    sold: 'a pot green b',
    slot: { chain: ['best_sellers', 'recently_viewed'] },
    asked: { type: 'list', category: 'Tea', recent: ['black', 'c'] },
    shown: 'green black a pot',
  },
  { name: 'fewer than the fewest: none', sold: 'a b', slot: { fewest: 3 }, shown: '' },
  { name: 'the best ones without variety', sold: 'green matcha pot', slot: { count: 2 }, shown: 'green matcha' },
  {
    name: 'different ones with variety',
    sold: 'green matcha pot',
    slot: { count: 2, ...rules({ variety: 0.7 }) },
    shown: 'green pot',
  },
]
for (const { name, sold, slot = {}, asked: parts, shown: expected } of cases)
  test(`slot: ${name}`, () => assert.equal(shown(sold, slot, parts), expected))

test('slot: one name stands once, that of the product looked at not at all, sizes do not part it', () => {
  const names = {
    seen: 'Linen shirt - M',
    s: 'linen  shirt (S)',
    red: 'Red shirt XL',
    red2: 'Red shirt / 3xl',
    cup: 'Cup',
  }
  const products = Object.entries(names).map(([id, name]) => shelved(id, { name }))
  const parts = { knowledge: known({ shelf: shelfOf(...products), bestSellers: ['s', 'red2', 'red', 'cup'] }) }
  const ids = (chain: RecommendationSlot['chain']) =>
    fillSlots(
      parts.knowledge,
      asked({ lookingAt: 'seen', recent: ['s', 'red', 'red2'], slots: [slotOf({ chain })] }),
      catalogue(products),
    )
      .slot!.map(({ productId }) => productId)
      .join(' ')
  assert.equal(ids(['best_sellers']), 'red2 cup')
  assert.equal(ids(['recently_viewed']), 'red2 red s', 'but what somebody saw is shown as it was seen')
})

test('slot: a catalogue without pictures is shown without', () => {
  const faceless = [shelved('x', { hasPicture: false }), shelved('y', { hasPicture: false })]
  const knowledge = known({ shelf: shelfOf(...faceless), bestSellers: ['x', 'y'] })
  const { slot } = fillSlots(knowledge, asked({ slots: [slotOf()] }), catalogue(faceless))
  assert.equal(slot!.length, 2)
})

test('slot: without an order what is looked at most and what is similar stand in, by their names', () => {
  const trends = new TrendCounter()
  for (const id of ['a', 'a', 'black']) trends.add(id, NOW)
  const slot = { fewest: 2, count: 3 }
  assert.equal(shown('', slot, { lookingAt: 'green' }, { trends }), 'a* matcha+ black+')
  assert.equal(shown('b c', slot, { lookingAt: 'green' }, { trends }), 'b c', 'what is enough is not filled up')
})

test('slot: struck through is what the shop says may be, and only what is more than the price', () => {
  const cards = (listPriceMinor: number, provenPriceMinor: number | null) => () =>
    new Map([['a', { ...cardFor(shelved('a')), listPriceMinor, provenPriceMinor }]])
  const knowledge = known({ shelf: shelfOf(shelved('a')), bestSellers: ['a'] })
  const struck = (of: CardsOf, strikePrices: 'proven' | 'shop') =>
    fillSlots(knowledge, asked({ strikePrices, slots: [slotOf()] }), of).slot![0]!.listPriceMinor
  assert.equal(struck(cards(2000, 1500), 'proven'), 1500)
  assert.equal(struck(cards(2000, null), 'proven'), null)
  assert.equal(struck(cards(2000, null), 'shop'), 2000)
  assert.equal(struck(cards(1000, 900), 'shop'), null)
})

test('slots: no product stands in two of them', () => {
  const knowledge = known({ shelf: SHELF, bestSellers: ['a', 'b', 'c'] })
  const slots = [slotOf({ slotId: 'one', count: 2 }), slotOf({ slotId: 'two', count: 2 })]
  const { one, two } = fillSlots(knowledge, asked({ slots }), cardsOf)
  assert.deepEqual(
    [one, two].map((cards) => cards!.map(({ productId }) => productId).join(' ')),
    ['a b', 'c'],
  )
})

test('explained: what each strategy found, and why the rest is not shown', () => {
  const knowledge = known({ shelf: SHELF, bestSellers: ['a', 'gone', 'b', 'c', 'stranger', 'd'] })
  const slots = [slotOf({ chain: ['left_in_cart', 'best_sellers'], count: 2 })]
  const { found, products } = explainSlot(knowledge, asked({ type: 'home', inCart: ['e'], bought, slots }), cardsOf)
  assert.deepEqual(
    products.map(({ productId }) => productId),
    ['e', 'b'],
  )
  assert.deepEqual(
    found.map(({ strategy, products: all }) => [
      strategy,
      all.map(({ productId, leftOut }) => `${productId} ${leftOut}`).join(', '),
    ]),
    [
      ['left_in_cart', 'e null'],
      ['best_sellers', 'a bought, gone out_of_stock, b null, c full, stranger not_in_catalogue, d full'],
    ],
  )
})

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
