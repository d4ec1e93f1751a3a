/** @module The differ: what two carts say was put in and taken out. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cartMinus, cartPrint, nextCart } from '../../client/cart-diff.ts'
import type { Cart, Item } from '../../contract/item.ts'

const item = (productId: string, quantity: number, priceMinor?: number): Item => ({
  productId,
  quantity,
  currency: 'EUR',
  ...(priceMinor === undefined ? {} : { priceMinor }),
})

const cartOf = (...items: Item[]): Cart => nextCart(undefined, items, 'EUR', 0)

const short = (items: readonly Item[]) => items.map(({ productId, quantity }) => `${quantity} ${productId}`)

interface Case {
  name: string
  before?: Cart
  items: Item[]
  sign: number
  added: string[]
  removed: string[]
  after: string[]
  valueMinor: number
}

const ADD = 1
const REMOVE = -1
const WHOLE = 0

const cases: Case[] = [
  {
    name: 'a first item',
    items: [item('a', 2, 500)],
    sign: ADD,
    added: ['2 a'],
    removed: [],
    after: ['2 a'],
    valueMinor: 1000,
  },
  {
    name: 'one more of the same',
    before: cartOf(item('a', 2, 500)),
    items: [item('a', 1, 500)],
    sign: ADD,
    added: ['1 a'],
    removed: [],
    after: ['3 a'],
    valueMinor: 1500,
  },
  {
    name: 'another variant of the same is another line',
    before: cartOf({ ...item('a', 1, 500), variantId: 'red' }),
    items: [{ ...item('a', 2, 500), variantId: 'blue' }],
    sign: ADD,
    added: ['2 a'],
    removed: [],
    after: ['1 a', '2 a'],
    valueMinor: 1500,
  },
  {
    name: 'one variant is taken out, the other stays',
    before: cartOf({ ...item('a', 1, 500), variantId: 'red' }, { ...item('a', 2, 500), variantId: 'blue' }),
    items: [{ ...item('a', 1), variantId: 'red' }],
    sign: REMOVE,
    added: [],
    removed: ['1 a'],
    after: ['2 a'],
    valueMinor: 1000,
  },
  {
    name: 'one of two is taken out',
    before: cartOf(item('a', 2, 500), item('b', 1, 100)),
    items: [item('a', 1)],
    sign: REMOVE,
    added: [],
    removed: ['1 a'],
    after: ['1 a', '1 b'],
    valueMinor: 600,
  },
  {
    name: 'more is taken out than there was',
    before: cartOf(item('a', 2, 500)),
    items: [item('a', 5)],
    sign: REMOVE,
    added: [],
    removed: ['2 a'],
    after: [],
    valueMinor: 0,
  },
  {
    name: 'what was never in is taken out',
    items: [item('a', 1)],
    sign: REMOVE,
    added: [],
    removed: [],
    after: [],
    valueMinor: 0,
  },
  {
    name: 'the whole cart, changed in three lines',
    before: cartOf(item('a', 1, 100), item('b', 2, 200), item('c', 3, 300)),
    items: [item('b', 5, 200), item('c', 1, 300), item('d', 1, 400)],
    sign: WHOLE,
    added: ['3 b', '1 d'],
    removed: ['1 a', '2 c'],
    after: ['5 b', '1 c', '1 d'],
    valueMinor: 1700,
  },
  {
    name: 'the whole cart again: nothing',
    before: cartOf(item('a', 1, 100)),
    items: [item('a', 1, 100)],
    sign: WHOLE,
    added: [],
    removed: [],
    after: ['1 a'],
    valueMinor: 100,
  },
  {
    name: 'two lines of one product are one',
    items: [item('a', 1, 100), item('a', 2, 100)],
    sign: WHOLE,
    added: ['3 a'],
    removed: [],
    after: ['3 a'],
    valueMinor: 300,
  },
  {
    name: 'an emptied cart',
    before: cartOf(item('a', 1, 100)),
    items: [],
    sign: WHOLE,
    added: [],
    removed: ['1 a'],
    after: [],
    valueMinor: 0,
  },
]

for (const { name, before, items, sign, added, removed, after, valueMinor } of cases)
  test(`cart: ${name}`, () => {
    const next = nextCart(before, items, 'EUR', sign)
    assert.deepEqual(short(cartMinus(next, before)), added)
    assert.deepEqual(short(cartMinus(before, next)), removed)
    assert.deepEqual(short(next.items), after)
    assert.equal(next.valueMinor, valueMinor)
  })

test('what only the former cart knew of a line stays', () => {
  const before = nextCart(
    undefined,
    [{ ...item('a', 1, 900), name: 'Mug', imageUrl: 'https://shop.example/m.png' }],
    'EUR',
    0,
  )
  const after = nextCart(before, [item('a', 1)], 'EUR', 1)
  assert.deepEqual(after.items, [
    {
      productId: 'a',
      quantity: 2,
      currency: 'EUR',
      priceMinor: 900,
      name: 'Mug',
      imageUrl: 'https://shop.example/m.png',
    },
  ])
})

test('a line in another currency, or without a price, adds nothing to the value', () => {
  const lines = [item('a', 1, 100), { ...item('b', 1, 700), currency: 'NOK' }, item('c', 1)]
  assert.equal(nextCart(undefined, lines, 'EUR', 0).valueMinor, 100)
})

test('of 150 lines 100 are kept, and all are in the value', () => {
  const cart = cartOf(...Array.from({ length: 150 }, (_, n) => item(`p${n}`, 1, 10)))
  assert.deepEqual([cart.items.length, cart.valueMinor], [100, 1500])
})

test('a new price alone makes another cart, a new name does not', () => {
  const print = (change: Partial<Item>) => cartPrint(cartOf({ ...item('a', 1, 100), ...change }))
  assert.notEqual(print({ priceMinor: 90 }), print({}))
  assert.equal(print({ name: 'Mug' }), print({}))
  assert.notEqual(cartPrint(cartOf()), cartPrint(undefined), 'an empty cart is not a cart never seen')
})

const lines = fc.array(
  fc.record({ productId: fc.constantFrom('a', 'b', 'c', 'd'), quantity: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 8 },
)

test('from one cart to the next: what came in minus what went out', () => {
  fc.assert(
    fc.property(lines, lines, fc.constantFrom(ADD, REMOVE, WHOLE), (first, second, sign) => {
      const before = cartOf(...first)
      const after = nextCart(before, second, 'EUR', sign)
      const count = (items: readonly Item[], id: string) =>
        items.filter(({ productId }) => productId === id).reduce((sum, { quantity }) => sum + quantity!, 0)
      for (const id of ['a', 'b', 'c', 'd']) {
        const moved = count(cartMinus(after, before), id) - count(cartMinus(before, after), id)
        assert.equal(count(before.items, id) + moved, count(after.items, id))
      }
    }),
  )
})
