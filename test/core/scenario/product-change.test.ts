/** @module What became of products, by their history, and whom it concerns. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ListedProduct, ProductState } from '../../../contract/catalogue/listed-product.ts'
import { productChanges } from '../../../worker/core/scenario/product-change.ts'
import { productHappenings } from '../../../worker/core/scenario/product-happenings.ts'
import { sampleProduct } from '../../store/sample-product.ts'
import { NOW } from '../sample-event.ts'
import { DAY, HOUR } from './sample-run.ts'

const state = (at: number, change: Partial<ProductState> = {}): ProductState => ({
  ...{ at, priceMinor: 1000, listPriceMinor: 2000, currency: 'EUR', availability: 'in_stock', stock: null },
  ...change,
})

/** As its last state says, written at that moment. */
const listed = (last: ProductState, change: Partial<ListedProduct> = {}): ListedProduct => {
  const { at, ...stated } = last
  const product = { ...sampleProduct('mug'), ...stated, source: 'api' as const, firstSeenAt: 0, updatedAt: at }
  return { ...product, removedAt: null, provenPriceMinor: null, ...change } as ListedProduct
}

const OLD = NOW - 10 * DAY
const JUST = NOW - HOUR

const cases: { name: string; states: ProductState[]; product?: Partial<ListedProduct>; told: unknown[] }[] = [
  {
    name: 'a lower price is told against the one before, not against the list price',
    states: [state(OLD), state(JUST, { priceMinor: 800 })],
    told: [['price_drop', JUST, { minor: 1000, nowMinor: 800, currency: 'EUR' }]],
  },
  {
    name: 'and against the proven one where there is one',
    states: [state(OLD), state(JUST, { priceMinor: 800 })],
    product: { provenPriceMinor: 900 },
    told: [['price_drop', JUST, { minor: 900, nowMinor: 800, currency: 'EUR' }]],
  },
  {
    name: 'a price that went up and down again within a day',
    states: [state(OLD), state(NOW - DAY, { priceMinor: 1500 }), state(JUST)],
    told: [],
  },
  {
    name: 'a price that went up and fell below the lowest of 30 days',
    states: [state(OLD), state(NOW - DAY, { priceMinor: 1500 }), state(JUST, { priceMinor: 900 })],
    told: [['price_drop', JUST, { minor: 1000, nowMinor: 900, currency: 'EUR' }]],
  },
  {
    name: 'a price that was lower 31 days ago',
    states: [state(NOW - 90 * DAY, { priceMinor: 500 }), state(NOW - 32 * DAY), state(JUST, { priceMinor: 800 })],
    told: [['price_drop', JUST, { minor: 1000, nowMinor: 800, currency: 'EUR' }]],
  },
  {
    name: 'a price that fell, and something else that changed minutes later',
    states: [
      state(OLD, { availability: 'out_of_stock' }),
      state(JUST, { priceMinor: 800 }),
      state(NOW - 1, { priceMinor: 800, listPriceMinor: 1900 }),
    ],
    told: [
      ['price_drop', JUST, { minor: 1000, nowMinor: 800, currency: 'EUR' }],
      ['back_in_stock', JUST, undefined],
    ],
  },
  {
    name: 'it was there again for a minute',
    states: [state(OLD, { availability: 'out_of_stock' }), state(JUST), state(NOW, { availability: 'out_of_stock' })],
    told: [],
  },
  { name: 'a higher price', states: [state(OLD), state(JUST, { priceMinor: 1200 })], told: [] },
  {
    name: 'a price in another currency',
    states: [state(OLD), state(JUST, { priceMinor: 800, currency: 'USD' })],
    told: [],
  },
  { name: 'a price that was not known before', states: [state(OLD, { priceMinor: null }), state(JUST)], told: [] },
  { name: 'the first price of all', states: [state(JUST)], told: [] },
  {
    name: 'a price that fell three days ago',
    states: [state(OLD), state(NOW - 3 * DAY, { priceMinor: 800 })],
    told: [],
  },
  {
    name: 'a lower price of what is off the shelf',
    states: [state(OLD), state(JUST, { priceMinor: 800 })],
    product: { removedAt: NOW },
    told: [],
  },
  {
    name: 'it is there again',
    states: [state(OLD, { availability: 'out_of_stock' }), state(JUST)],
    told: [['back_in_stock', JUST, undefined]],
  },
  {
    name: 'it may be ordered before',
    states: [state(OLD, { availability: 'out_of_stock' }), state(JUST, { availability: 'preorder' })],
    told: [],
  },
  {
    name: 'it is gone',
    states: [state(OLD), state(JUST, { availability: 'out_of_stock', priceMinor: 500 })],
    told: [],
  },
  {
    name: 'it is there again and costs less',
    states: [state(OLD, { availability: 'out_of_stock' }), state(JUST, { priceMinor: 500 })],
    told: [
      ['price_drop', JUST, { minor: 1000, nowMinor: 500, currency: 'EUR' }],
      ['back_in_stock', JUST, undefined],
    ],
  },
  {
    name: 'fewer pieces',
    states: [state(OLD, { stock: 9 }), state(JUST, { stock: 2 })],
    told: [['low_stock', JUST, 2]],
  },
  { name: 'more pieces', states: [state(OLD, { stock: 2 }), state(JUST, { stock: 9 })], told: [] },
  { name: 'pieces that were not counted before', states: [state(OLD), state(JUST, { stock: 2 })], told: [] },
]
for (const { name, states, product, told } of cases)
  test(`a product: ${name}`, () => {
    const changes = productChanges(listed(states.at(-1)!, product), states, NOW - 2 * DAY)
    assert.deepEqual(
      changes.map(({ change, at, priceWas, left }) => [change, at, change === 'low_stock' ? left : priceWas]),
      told,
    )
  })

test('fewer pieces within the day, of which the history tells no state of its own', () => {
  const told = productChanges(
    listed(state(OLD, { stock: 9 }), { stock: 1, updatedAt: JUST }),
    [state(NOW - 20 * DAY), state(OLD, { stock: 9 })],
    NOW - 2 * DAY,
  )
  assert.deepEqual(told, [{ change: 'low_stock', productId: 'mug', at: JUST, left: 1 }])
})

test('a change concerns who looked, wished, or has it in the cart, within 60 days', () => {
  const lately = { productId: 'mug', at: NOW - 59 * DAY }
  const people = [
    { profileId: 'ann', viewed: [lately], wished: [lately], cart: null },
    {
      profileId: 'ben',
      viewed: [{ ...lately, at: NOW - 60 * DAY }],
      wished: [],
      cart: { productIds: ['mug'], at: NOW - DAY },
    },
    { profileId: 'dan', viewed: [{ ...lately, at: JUST + 1 }], wished: [], cart: null },
    {
      profileId: 'cat',
      viewed: [{ ...lately, productId: 'pot' }],
      wished: [],
      cart: { productIds: ['mug'], at: NOW - 61 * DAY },
    },
  ]
  const change = { change: 'back_in_stock', productId: 'mug', at: JUST } as const
  const told = productHappenings(people, [change], NOW)
  assert.deepEqual(
    told.map((each) => [each.profileId, each.kind === 'product' && each.interest, each.id]),
    [
      ['ann', 'viewed', `product:back_in_stock:mug:${JUST}:viewed`],
      ['ann', 'wished', `product:back_in_stock:mug:${JUST}:wished`],
      ['ben', 'cart', `product:back_in_stock:mug:${JUST}:cart`],
    ],
  )
})
