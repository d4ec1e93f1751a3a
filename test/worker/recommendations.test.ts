/** @module Recommendations through all of the Worker: learned from visits, filtered by the catalogue, kept over eviction. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { ProductCard } from '../../contract/recommend/product-card.ts'
import type { TriedRecommendations } from '../../contract/recommend/tried.ts'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'

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
  await shelved('teapot')
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

/** A slot of one strategy after the other, with no rule but the usual ones. */
const PLAIN = {
  slotId: 'plain',
  name: 'Plain',
  chain: ['also_viewed', 'best_sellers'],
  count: 8,
  fewest: 1,
  title: 'Plain',
  rules: { variety: 0 },
}

const idsOf = (products: ProductCard[]) => products.map(({ productId }) => productId)

async function tried(body: Record<string, unknown>): Promise<TriedRecommendations> {
  const answer = await worker.admin('POST', '/v1/recommendations/try', { slot: PLAIN, ...body })
  assert.equal(answer.status, 200, JSON.stringify(answer.body))
  return answer.body
}

const onPageOf = (productId: string) => tried({ page: { type: 'product', productId } })

const ONLY_VIEWED = { ...PLAIN, chain: ['recently_viewed'] }

/** The Recommender reads the catalogue by itself, soon after it changed: until then it knows no name. */
const shelved = (productId: string) =>
  until(`${productId} on the shelf`, async () => {
    const { found } = await tried({ slot: ONLY_VIEWED, recent: [productId] })
    return found[0]?.products[0]?.name
  })

test('looked at together comes first, then best sellers; never out of stock, unlisted or without a picture', async () => {
  const { products, found } = await onPageOf('teapot')
  assert.deepEqual(idsOf(products), ['cup', 'bowl', 'bestseller', 'second-best'])
  assert.deepEqual(
    products.map(({ reason }) => reason),
    ['also_viewed', 'also_viewed', 'best_sellers', 'best_sellers'],
  )
  const viewed = found.find(({ strategy }) => strategy === 'also_viewed')?.products ?? []
  assert.deepEqual(Object.fromEntries(viewed.map(({ productId, leftOut }) => [productId, leftOut])), {
    ...{ cup: null, bowl: null, 'sold-out': 'out_of_stock', gone: 'out_of_stock', blind: 'without_picture' },
    unlisted: 'not_in_catalogue',
  })
})

test('a product nobody knows gets the best sellers', async () => {
  assert.deepEqual(idsOf((await onPageOf('unheard-of')).products), ['bestseller', 'second-best'])
})

test('an overlay is filled, without what is in the cart or bought', async () => {
  await worker.publish('demo/campaigns/exit-offer.json', {
    audience: {},
    content: [
      { kind: 'headline', text: 'Before you go' },
      { kind: 'recommendations', title: 'Others looked at', count: 4, fewest: 1 },
    ],
  })
  const item = { productId: 'bestseller' }
  // A page does not wait for long (ask-recommender.ts), which a busy machine may take.
  const block = await until('the products', async () => {
    const purchase = { transactionId: randomUUID(), valueMinor: 1, currency: 'EUR', items: [item] }
    const events = [event('view_item', { item: { productId: 'teapot' } }), event('purchase', purchase)]
    const cart = { items: [{ productId: 'cup' }], valueMinor: 900, currency: 'EUR' }
    const body = JSON.stringify(visit({ visitor: randomUUID(), events, cart }))
    received += events.length
    const answer = await worker.call('/v1/visit', { method: 'POST', body })
    return answer.body.overlays[0]?.content.find((each: { kind: string }) => each.kind === 'recommendations')
  })
  const shown = idsOf(block.products)
  assert.equal(shown[0], 'bowl')
  assert.ok(shown.includes('second-best'), `${shown}`)
  for (const never of ['cup', 'bestseller', 'teapot']) assert.ok(!shown.includes(never), never)
  await worker.drained({ events: received })
})

test('nothing is forgotten when the object is evicted, and it asks no database to answer', async () => {
  const before = await onPageOf('teapot')
  await worker.evict('RECOMMENDER', 'shop')
  await worker.env.DB.prepare('ALTER TABLE products RENAME TO products_gone').run()
  try {
    assert.deepEqual(await onPageOf('teapot'), before)
  } finally {
    await worker.env.DB.prepare('ALTER TABLE products_gone RENAME TO products').run()
  }
})

test('a click is learned within seconds', async () => {
  for (let person = 0; person < 3; person++) await look(randomUUID(), ['bowl', 'sieve'])
  await worker.drained({ events: received })
  assert.equal((await onPageOf('sieve')).products[0]?.productId, 'bowl')
})

test('what orders hold is learned as it is now: changed, cancelled, and still after an eviction', async () => {
  const slot = { ...PLAIN, chain: ['bought_together'] }
  const together = async () => idsOf((await tried({ slot, page: { type: 'product', productId: 'cup' } })).products)
  const order = { transactionId: 'b', at: NOW, valueMinor: 1, currency: 'EUR' }
  const items = (productIds: string[]) => productIds.map((productId) => ({ productId }))
  const told = [
    { items: items(['cup', 'sieve']), expected: ['sieve'] },
    { items: items(['cup', 'bowl']), updatedAt: NOW + 1, expected: ['bowl'] },
    { items: items(['cup', 'bowl']), updatedAt: NOW + 2, status: 'cancelled', expected: [] },
  ]
  for (const [n, { expected, ...change }] of told.entries()) {
    await worker.admin('POST', '/v1/orders', { orders: [{ ...order, ...change }] })
    await worker.drained({ orders: 2 + n })
    assert.deepEqual(await together(), expected)
    await worker.evict('RECOMMENDER', 'shop')
    assert.deepEqual(await together(), expected)
  }
})

test('a product goes by its other ids too, also where they were told before it', async () => {
  for (let person = 0; person < 3; person++) await look(randomUUID(), ['kettle-red-xl', 'sieve'])
  await worker.drained({ events: received })
  const kettle = {
    productId: 'kettle',
    name: 'Kettle',
    aliases: ['kettle-red-xl'],
    imageUrl: '/k.svg',
    url: '/p/kettle',
  }
  const { status } = await worker.admin('POST', '/v1/products', {
    products: [{ ...kettle, priceMinor: 5000, currency: 'EUR' }],
  })
  assert.equal(status, 200)
  await shelved('kettle')
  await worker.evict('RECOMMENDER', 'shop')
  assert.ok(idsOf((await onPageOf('sieve')).products).includes('kettle'))
  assert.equal((await onPageOf('kettle-red-xl')).products[0]?.productId, 'sieve')
  assert.ok(!idsOf((await tried({ inCart: ['kettle-red-xl'], recent: ['sieve'] })).products).includes('kettle'))
})

test('a product that changes is shown as it is now, and one taken off the shelf no more', async () => {
  const cup = {
    productId: 'cup',
    name: 'Big cup',
    priceMinor: 1100,
    currency: 'EUR',
    imageUrl: '/x.svg',
    url: '/p/cup',
  }
  await worker.admin('POST', '/v1/products', { products: [cup] })
  const cards = await until('the new name', async () => {
    const { products } = await onPageOf('teapot')
    return products.some(({ name }) => name === 'Big cup') && products
  })
  assert.equal(cards.find(({ productId }) => productId === 'cup')?.priceMinor, 1100)
})

test('a page asks for public cards, which browsers may keep for a minute', async () => {
  const answer = await worker.call('/v1/recommendations?product=teapot&count=3', {
    headers: { origin: 'https://shop.example' },
  })
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=60')
  assert.equal(answer.headers.get('access-control-allow-origin'), 'https://shop.example')
  assert.equal(answer.headers.get('vary'), 'origin')
  assert.deepEqual(Object.keys(answer.body), ['slotId', 'title', 'products'])
  assert.deepEqual([answer.body.slotId, answer.body.title], ['product', 'You may also like'])
  assert.equal(answer.body.products.length, 3)
  assert.deepEqual(Object.keys(answer.body.products[0]).sort(), [
    'currency', 'imageUrl', 'listPriceMinor', 'name', 'priceMinor', 'productId', 'reason', 'url',
  ]) // biome-ignore format: a list
})

test('a page without a product is shown what sells best', async () => {
  const { body, headers } = await worker.call('/v1/recommendations?count=2')
  assert.equal(body.products.length, 2)
  // It names no origin, so no cache may give it to a page of one.
  assert.deepEqual([headers.get('access-control-allow-origin'), headers.get('vary')], [null, 'origin'])
})

test('a server names slot, cart, session and language', async () => {
  const query = 'slot=cart&cart=teapot,cup&cart=bowl&recent=sieve&language=lt-LT&count=2'
  const { body } = await worker.call(`/v1/recommendations?${query}`)
  assert.deepEqual([body.slotId, body.title], ['cart', 'Gal dar ko nors?'])
  for (const { productId } of body.products) assert.ok(!['teapot', 'cup', 'bowl'].includes(productId), productId)
  const unknown = await worker.call('/v1/recommendations?slot=nowhere')
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'not_found'])
})

test('a server asks for a person, who gets no more than a stranger without the permission to personalise', async () => {
  const looked = { events: [event('view_item', { item: { productId: 'sieve' } })], page }
  const [ann, ben] = [randomUUID(), randomUUID()]
  const consents = { [ann]: ['measure', 'personalise'], [ben]: ['measure'] }
  for (const [visitor, consent] of Object.entries(consents)) {
    const events = looked.events.map((each) => ({ ...each, id: event('page_view', {}).id, consent }))
    const body = visit({ visitor, consent, events, page } as never)
    assert.equal((await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(body) })).status, 202)
    received += 1
  }
  await worker.drained({ events: received })
  const query = 'slot=recently-viewed&count=1'
  const list = async (id: string) => (await worker.admin('GET', `/v1/people/${id}/recommendations?${query}`)).body
  assert.deepEqual(idsOf((await list(ann)).products), ['sieve'])
  assert.deepEqual((await list(ben)).products, [])
  assert.deepEqual(idsOf((await tried({ slot: { slotId: 'recently-viewed' }, profileId: ben })).products), [])
  assert.deepEqual((await tried({ profileId: ann })).visitor.recent, ['sieve'])
  assert.equal((await worker.admin('GET', `/v1/people/${randomUUID()}/recommendations`)).status, 404)
})

const refused = [
  'count=0', 'count=25', 'count=two', 'count=1.5', `product=${'x'.repeat(129)}`, 'type=shop', `recent=a,${'x'.repeat(129)}`,
  `cart=${Array.from({ length: 51 }, (_, n) => n)}`, 'cartMinor=-1',
] // biome-ignore format: a list
for (const query of refused)
  test(`recommendations are refused: ${query.slice(0, 20)}`, async () => {
    const { status, body } = await worker.call(`/v1/recommendations?${query}`)
    assert.deepEqual([status, body.code], [400, 'request_invalid'])
    assert.ok(body.errors[0].field.startsWith(query.split('=')[0]), body.errors[0].field)
  })
