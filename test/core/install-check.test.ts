/** @module What the Connect screen is told: last event, kinds of pages, products, carts and orders, by hand-made visits. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProductFact } from '../../contract/admin.ts'
import type { Item } from '../../contract/item.ts'
import type { PageType } from '../../contract/page.ts'
import type { StoredEvent } from '../../worker/core/ingest-message.ts'
import { installCheck, MOST_JUDGED } from '../../worker/core/install-check.ts'
import { NOW, sampleEvent } from './sample-event.ts'

const SHOP = 'https://shop.example'
const WHOLE: Item = {
  productId: '77',
  name: 'Teapot',
  priceMinor: 4280,
  currency: 'EUR',
  availability: 'in_stock',
  imageUrl: '/i/teapot.jpg',
}

const view = (path: string, type: PageType, secondsAgo: number, platform?: string) =>
  sampleEvent('page_view', {
    at: NOW - secondsAgo * 1000,
    params: { page: { url: SHOP + path, type, ...(platform && { platform }) } },
  })
const look = (change: Partial<Item>, secondsAgo: number) =>
  sampleEvent('view_item', { at: NOW - secondsAgo * 1000, params: { item: { ...WHOLE, ...change } } })
const cart = (items: Item[], secondsAgo: number) =>
  sampleEvent('cart_update', {
    at: NOW - secondsAgo * 1000,
    params: { cart: { items, valueMinor: 0, currency: 'EUR' } },
  })

test('nothing came yet', () => {
  const none = { count: 0, example: null }
  assert.deepEqual(installCheck([], []), {
    visitors: 0,
    events: 0,
    sinceAt: null,
    last: null,
    pageTypes: {},
    products: { count: 0, missing: { price: none, currency: none, availability: none, picture: none, id: none } },
    unreadProductPages: none,
    carts: { count: 0, unpriced: 0 },
    orders: { count: 0, fromServer: 0, lastAt: null },
  })
})

test('the last event names the page that its visitor had open, whatever the order of the lists', () => {
  const ann = [look({}, 4), view('/p/teapot', 'product', 5, 'woocommerce')]
  const bob = [view('/', 'home', 60), view('/c/tea', 'list', 30)]
  for (const visitors of [
    [ann, bob],
    [bob.toReversed(), ann.toReversed()],
  ]) {
    const { last, events, sinceAt, pageTypes } = installCheck(visitors, [])
    assert.deepEqual(last, {
      at: NOW - 4000,
      name: 'view_item',
      subject: 'Teapot',
      url: `${SHOP}/p/teapot`,
      platform: 'woocommerce',
    })
    assert.deepEqual([events, sinceAt], [4, NOW - 60_000])
    assert.deepEqual(pageTypes, { product: 1, list: 1, home: 1 })
  }
})

test('an event before any page view has no page, unless it names one', () => {
  const url = ({ name, params }: Pick<StoredEvent, 'name' | 'params'>) =>
    installCheck([[sampleEvent(name, { params } as never)]], []).last?.url
  assert.equal(url({ name: 'search', params: { term: 'tea' } }), null)
  assert.equal(url({ name: 'view_item', params: { item: { ...WHOLE, url: '/p/1' } } }), '/p/1')
})

/** The visit of one product page, `change` being what its product lacks. */
const seen = (path: string, change: Partial<Item>, secondsAgo: number): StoredEvent[] => [
  view(path, 'product', secondsAgo),
  look(change, secondsAgo),
]

const facts: [name: string, events: StoredEvent[], count: number, missing: Partial<Record<ProductFact, string>>][] = [
  ['a whole product lacks nothing', seen('/p/1', {}, 9), 1, {}],
  ['a price that is not there is missing', seen('/p/1', { priceMinor: undefined }, 9), 1, { price: `${SHOP}/p/1` }],
  ['a price of 0 is a price', seen('/p/1', { priceMinor: 0 }, 9), 1, {}],
  ['a currency', seen('/p/1', { currency: undefined }, 9), 1, { currency: `${SHOP}/p/1` }],
  ['a word on stock', seen('/p/1', { availability: undefined }, 9), 1, { availability: `${SHOP}/p/1` }],
  ['a picture', seen('/p/1', { imageUrl: undefined }, 9), 1, { picture: `${SHOP}/p/1` }],
  ['a name is no id', seen('/p/1', { productId: 'Teapot' }, 9), 1, { id: `${SHOP}/p/1` }],
  [
    'neither is a name cut to 128 characters',
    seen('/p/1', { productId: 'x'.repeat(128), name: 'x'.repeat(200) }, 9),
    1,
    { id: `${SHOP}/p/1` },
  ],
  [
    'mended and opened again, it is no longer missed',
    [...seen('/p/1', { priceMinor: undefined }, 90), ...seen('/p/1', {}, 9)],
    1,
    {},
  ],
  [
    'broken since, it is missed',
    [...seen('/p/1', {}, 90), ...seen('/p/1', { priceMinor: undefined }, 9)],
    1,
    { price: `${SHOP}/p/1` },
  ],
  [
    'a product in a quick view has the address it names',
    [view('/c/tea', 'list', 9), look({ url: '/p/9', priceMinor: undefined }, 8)],
    1,
    { price: '/p/9' },
  ],
  [
    'one without any address counts by its id',
    [look({ productId: 'a' }, 9), look({ productId: 'a' }, 8), look({ productId: 'b' }, 7)],
    2,
    {},
  ],
  ['the part behind # is no other product', [...seen('/p/1#reviews', {}, 9), ...seen('/p/1', {}, 8)], 1, {}],
]
for (const [name, events, count, missing] of facts)
  test(`products: ${name}`, () => {
    const { products } = installCheck([events], [])
    assert.equal(products.count, count)
    const lacking = Object.entries(products.missing).filter(([, fact]) => fact.count > 0)
    assert.deepEqual(Object.fromEntries(lacking.map(([fact, { example }]) => [fact, example])), missing)
  })

test('only the newest products are judged, and the example is the newest of those concerned', () => {
  const events = Array.from({ length: MOST_JUDGED + 5 }, (_, n) => seen(`/p/${n}`, { priceMinor: undefined }, n)).flat()
  const { products } = installCheck([events], [])
  assert.deepEqual([products.count, products.missing.price], [20, { count: 20, example: `${SHOP}/p/0` }])
})

const unread: [name: string, events: StoredEvent[], count: number, example: string | null][] = [
  ['a product page on which none was found', [view('/p/1', 'product', 9)], 1, `${SHOP}/p/1`],
  ['found a moment later', [view('/p/1', 'product', 9), look({}, 8)], 0, null],
  ['found on the next page only', [view('/p/1', 'product', 9), ...seen('/p/2', {}, 8)], 1, `${SHOP}/p/1`],
  ['mended since', [view('/p/1', 'product', 90), ...seen('/p/1', {}, 8)], 0, null],
  ['a list has none to find', [view('/c/tea', 'list', 9)], 0, null],
  ['told by the page view itself', [sampleEvent('page_view')], 0, null],
]
for (const [name, events, count, example] of unread)
  test(`unread product pages: ${name}`, () =>
    assert.deepEqual(installCheck([events], []).unreadProductPages, { count, example }))

test('carts are counted by visitor, as they were filled last', () => {
  const bare = { productId: '77' }
  const visitors = [
    [cart([WHOLE], 9), cart([], 3)],
    [cart([WHOLE], 9), cart([bare], 3)],
    [cart([bare, WHOLE], 9)],
    [cart([], 9)],
    [view('/', 'home', 9)],
  ]
  assert.deepEqual(installCheck(visitors, []).carts, { count: 3, unpriced: 1 })
})

test('orders are told by who reported them', () => {
  const orders = [
    { at: NOW - 500, source: 'browser' as const },
    { at: NOW - 100, source: 'server' as const },
    { at: NOW - 900, source: 'server' as const },
  ]
  assert.deepEqual(installCheck([], orders).orders, { count: 3, fromServer: 2, lastAt: NOW - 100 })
})
