/** @module Slots: what is left out, how a chain is filled up, and that it varies. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RecommendationRules, RecommendationSlot } from '../../../contract/recommend/slot.ts'
import type { CardsOf } from '../../../worker/core/recommend/fill/card-source.ts'
import { explainSlot } from '../../../worker/core/recommend/fill/explain-slot.ts'
import { fillSlots } from '../../../worker/core/recommend/fill/fill-slots.ts'
import type { Knowledge } from '../../../worker/core/recommend/knowledge.ts'
import { TrendCounter } from '../../../worker/core/recommend/trend-counter.ts'
import { type Asked, asked, known, NOW, slotOf } from './asked.ts'
import { cardFor, catalogue, PRODUCTS, shelfOf, shelved } from './shelved.ts'

const SHELF = shelfOf(...PRODUCTS)
const cardsOf = catalogue(PRODUCTS)
const DEFAULT_RULES = slotOf().rules

/** A star marks what trends, a plus what is similar, `!` what is in the cart, `o` what was bought, `-` what fills it up. */
const MARKS: Record<string, string> = {
  trending: '*',
  similar: '+',
  left_in_cart: '!',
  buy_again: 'o',
  free_delivery: '-',
}

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
  {
    name: 'not what is looked at, though it is in the cart',
    sold: '',
    slot: { chain: ['left_in_cart'] },
    asked: { lookingAt: 'a', inCart: ['a', 'b'] },
    shown: 'b!',
  },
  {
    name: 'on half of the places what fills the cart up, where others follow',
    sold: 'e green',
    slot: { chain: ['free_delivery', 'best_sellers'] },
    asked: { inCart: ['a'], cartMinor: 900, freeDelivery: { thresholdMinor: 1900, currency: 'EUR' } },
    shown: 'b- c- e green',
  },
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
