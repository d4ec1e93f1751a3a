/** @module Items as GA4 has them, and plain data of whatever is handed over. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import './on-a-page.ts'
import * as v from 'valibot'
import { ga4Items } from '../../client/page/ga4-items.ts'
import { availabilityOf } from '../../client/page/to-item.ts'
import { clean, stringify } from '../../client/stringify.ts'
import { type Item, ItemSchema } from '../../contract/item.ts'

const items: [name: string, params: Record<string, unknown>, items: Item[]][] = [
  [
    'as Google writes it',
    {
      currency: 'EUR',
      items: [{ item_id: 'M1', item_name: 'Mug', item_brand: 'Osma', item_category: 'Mugs', price: 19.9, quantity: 2 }],
    },
    [{ productId: 'M1', name: 'Mug', brand: 'Osma', category: 'Mugs', priceMinor: 1990, currency: 'EUR', quantity: 2 }],
  ],
  [
    'numbers and texts',
    { items: [{ item_id: 17, price: '34,90' }] },
    [{ productId: '17', priceMinor: 3490, currency: 'EUR', quantity: 1 }],
  ],
  ['no id', { items: [{ item_name: 'Mug' }] }, [{ productId: 'Mug', name: 'Mug', currency: 'EUR', quantity: 1 }]],
  [
    'own currencies',
    {
      currency: 'nok',
      items: [
        { item_id: 'a', price: 1 },
        { item_id: 'b', price: 1, currency: 'JPY' },
      ],
    },
    [
      { productId: 'a', priceMinor: 100, currency: 'NOK', quantity: 1 },
      { productId: 'b', priceMinor: 1, currency: 'JPY', quantity: 1 },
    ],
  ],
  [
    'a gift',
    { items: [{ item_id: 'a', price: 0 }] },
    [{ productId: 'a', priceMinor: 0, currency: 'EUR', quantity: 1 }],
  ],
  [
    'quantities that are none',
    {
      items: [
        { item_id: 'a', quantity: -3 },
        { item_id: 'b', quantity: 'many' },
        { item_id: 'c', quantity: 1e9 },
      ],
    },
    [
      { productId: 'a', currency: 'EUR' },
      { productId: 'b', currency: 'EUR' },
      { productId: 'c', currency: 'EUR', quantity: 100_000 },
    ],
  ],
  ['what is no item', { items: [null, 7, 'mug', {}, [], { price: 5 }] }, []],
  ['no list', { items: 'mug' }, []],
  ['nothing', {}, []],
]

for (const [name, params, expected] of items)
  test(`GA4 items: ${name}`, () => {
    const read = ga4Items(params)
    assert.deepEqual(read, expected)
    for (const item of read) assert.ok(v.is(ItemSchema, item), 'the contract takes it')
  })

const words: [written: string, availability: Item['availability']][] = [
  ['https://schema.org/InStock', 'in_stock'],
  ['InStock', 'in_stock'],
  ['in stock', 'in_stock'],
  ['LimitedAvailability', 'in_stock'],
  ['OnlineOnly', 'in_stock'],
  ['InStoreOnly', 'in_stock'],
  ['http://schema.org/OutOfStock', 'out_of_stock'],
  ['out of stock', 'out_of_stock'],
  ['oos', undefined],
  ['SoldOut', 'out_of_stock'],
  ['Discontinued', 'out_of_stock'],
  ['PreOrder', 'preorder'],
  ['preorder', 'preorder'],
  ['BackOrder', 'preorder'],
  ['undefined', undefined],
  ['', undefined],
]

for (const [written, availability] of words)
  test(`"${written}" means ${availability ?? 'nothing'}`, () => assert.equal(availabilityOf(written), availability))

test('JSON is JSON whatever hangs on the prototypes', () => {
  const poisoned = { list: [1, 'a', [true, null]], text: 'x', nothing: undefined }
  const expected = JSON.stringify(poisoned)
  const prototype = Array.prototype as { toJSON?: () => string }
  prototype.toJSON = () => '[poisoned]'
  try {
    assert.equal(stringify(poisoned), expected)
  } finally {
    delete prototype.toJSON
  }
})

test('what JSON cannot hold is left out', () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  const mixed = { big: 10n, call: () => 1, nan: Number.NaN, node: { nodeType: 1 }, list: [1n, undefined] }
  assert.deepEqual(clean(mixed), { big: '10', nan: null, list: ['1', null] })
  assert.deepEqual(clean(circle), {})
  assert.deepEqual(clean(undefined), {})
  assert.deepEqual(clean(null), {})
  assert.deepEqual(Object.keys(clean(JSON.parse('{"__proto__":{"polluted":1}}'))), ['__proto__'])
  assert.equal(({} as { polluted?: number }).polluted, undefined)
})
