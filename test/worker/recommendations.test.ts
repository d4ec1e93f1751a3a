/** @module Recommendations through all of the Worker: learned from visits, filtered by the catalogue, kept over eviction. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import { event, type RunningWorker, startWorker, visit } from './harness.ts'

let worker: RunningWorker
let received = 0

const NOW = Date.now()
const page = { url: 'https://shop.example/p', type: 'product' } as const

before(async () => {
  worker = await startWorker()
  const product = (productId: string, change: object = {}) => ({
    productId,
    name: productId,
    priceMinor: 900,
    currency: 'EUR',
    imageUrl: '/x.svg',
    url: `/p/${productId}`,
    category: productId,
    ...change,
  })
  const products = [
    product('teapot'),
    product('cup'),
    product('bowl'),
    product('sieve'),
    product('sold-out', { stock: 0 }),
    product('gone', { availability: 'out_of_stock' }),
    product('blind', { imageUrl: null }),
    product('bestseller'),
    product('second-best'),
  ]
  assert.equal((await worker.admin('POST', '/v1/products', { products })).status, 200)
  // Ten people looked at the teapot with these; nobody looked at the best sellers.
  for (let person = 0; person < 10; person++)
    await look(randomUUID(), [
      'teapot',
      'cup',
      'sold-out',
      'gone',
      'blind',
      'unlisted',
      ...(person < 5 ? ['bowl'] : []),
    ])
  await worker.admin('POST', '/v1/orders', {
    orders: [
      {
        transactionId: 'a',
        at: NOW,
        valueMinor: 900,
        currency: 'EUR',
        items: [{ productId: 'bestseller', quantity: 3 }, { productId: 'second-best' }],
      },
    ],
  })
  await worker.drained({ events: received, orders: 1 })
})
after(() => worker.close())

async function look(visitor: string, productIds: string[]): Promise<void> {
  const events = productIds.map((productId, i) => event('view_item', { item: { productId } }, NOW - 60_000 + i * 1000))
  const { status } = await worker.call('/v1/visit', {
    method: 'POST',
    body: JSON.stringify(visit({ visitor, events, page })),
  })
  assert.equal(status, 202)
  received += events.length
}

const idsOf = (products: ProductCard[]) => products.map(({ productId }) => productId)

test('looked at together comes first, then best sellers; never out of stock, unlisted or without a picture', async () => {
  const { body } = await worker.admin('GET', '/v1/recommendations/explained?product=teapot')
  assert.deepEqual(idsOf(body.products), ['cup', 'bowl', 'bestseller', 'second-best'])
  assert.deepEqual(
    body.products.map((p: ProductCard) => p.reason),
    ['also_viewed', 'also_viewed', 'best_sellers', 'best_sellers'],
  )
  assert.ok(body.coViewed.includes('sold-out'), 'the neighbours themselves know it')
})

test('a product nobody knows gets the best sellers', async () => {
  const { body } = await worker.admin('GET', '/v1/recommendations/explained?product=unheard-of')
  assert.deepEqual(idsOf(body.products), ['bestseller', 'second-best'])
})

test('an overlay is filled, without what is in the cart or bought', async () => {
  await worker.publish('demo/campaigns/exit-offer.json', {
    audience: {},
    content: [
      { kind: 'headline', text: 'Before you go' },
      { kind: 'recommendations', title: 'Others looked at', count: 4, fewest: 1 },
    ],
  })
  const visitor = randomUUID()
  const purchase = { transactionId: randomUUID(), valueMinor: 1, currency: 'EUR', items: [{ productId: 'bestseller' }] }
  const { body } = await worker.call('/v1/visit', {
    method: 'POST',
    body: JSON.stringify(
      visit({
        visitor,
        events: [event('view_item', { item: { productId: 'teapot' } }), event('purchase', purchase)],
        cart: { items: [{ productId: 'cup' }], valueMinor: 900, currency: 'EUR' },
      }),
    ),
  })
  const block = body.overlays[0].content.find((b: { kind: string }) => b.kind === 'recommendations')
  assert.deepEqual(idsOf(block.products), ['bowl', 'second-best'])
  received += 2
  await worker.drained({ events: received })
})

test('nothing is forgotten when the object is evicted', async () => {
  const before = (await worker.admin('GET', '/v1/recommendations/explained?product=teapot')).body
  await worker.evict('RECOMMENDER', 'shop')
  const after = (await worker.admin('GET', '/v1/recommendations/explained?product=teapot')).body
  assert.deepEqual(after, before)
  assert.ok(before.known.clicks >= 65)
})

test('a click is learned within seconds', async () => {
  for (let person = 0; person < 3; person++) await look(randomUUID(), ['bowl', 'sieve'])
  await worker.drained({ events: received })
  const { body } = await worker.admin('GET', '/v1/recommendations/explained?product=sieve')
  assert.equal(body.products[0].productId, 'bowl')
})

test('a page asks for public cards, which browsers may keep for a minute', async () => {
  const answer = await worker.call('/v1/recommendations?product=teapot&count=3', {
    headers: { origin: 'https://shop.example' },
  })
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=60')
  assert.equal(answer.headers.get('access-control-allow-origin'), 'https://shop.example')
  assert.equal(answer.headers.get('vary'), 'origin')
  assert.deepEqual(Object.keys(answer.body), ['products'])
  assert.equal(answer.body.products.length, 3)
  assert.deepEqual(Object.keys(answer.body.products[0]).sort(), [
    'currency', 'imageUrl', 'listPriceMinor', 'name', 'priceMinor', 'productId', 'reason', 'url',
  ]) // biome-ignore format: a list
})

test('a page without a product is shown what sells best', async () => {
  const { body, headers } = await worker.call('/v1/recommendations')
  assert.deepEqual(idsOf(body.products), ['bestseller', 'second-best'])
  // It names no origin, so no cache may give it to a page of one.
  assert.deepEqual([headers.get('access-control-allow-origin'), headers.get('vary')], [null, 'origin'])
})

for (const query of ['count=0', 'count=13', 'count=two', 'count=1.5', `product=${'x'.repeat(129)}`])
  test(`recommendations are refused: ${query.slice(0, 20)}`, async () => {
    const { status, body } = await worker.call(`/v1/recommendations?${query}`)
    assert.deepEqual([status, body.code], [400, 'request_invalid'])
  })
