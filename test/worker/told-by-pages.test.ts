/** @module What pages tell, on the real runtime: to the Connect screen, and to the catalogue, which learns products from them. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import type { Connect } from '../../contract/admin.ts'
import type { LearnedProducts } from '../../contract/catalogue/learned-products.ts'
import type { ListedProducts, ProductHistory } from '../../contract/catalogue/listed-product.ts'
import type { Suppression } from '../../contract/message/suppression.ts'
import type { VisitInput } from '../../contract/visit.ts'
import { addressHash } from '../../worker/store/address-hash.ts'
import { listNewestEvents } from '../../worker/store/list-newest-events.ts'
import { readMark } from '../../worker/store/restore-mark.ts'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'
import { newSecret, shopifyOrder, sign, WebhookShop } from './webhook-shop.ts'

let worker: RunningWorker
let shop: string
let fetches = 0
let sent = 0

const server = createServer((request, answer) => {
  fetches += 1
  const page = PAGES[request.url ?? '']
  answer.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(page)
})
const PAGES: Record<string, string> = {
  '/p/lamp': '<h1>Oak lamp</h1><p data-sku="77">€49,90</p><img src="/i/lamp.jpg">',
  '/p/vase': '<h1>Vase</h1><p data-sku="78">€19,00</p>',
  '/products/mug': '<h1>Mug</h1><script>var meta = {"product":{"id":123}}</script><a data-id="456">Cup</a>',
}

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  shop = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  worker = await startWorker()
})
after(async () => {
  await worker?.close()
  server.closeAllConnections()
  server.close()
})

async function send(change: Partial<VisitInput>): Promise<void> {
  const input = visit(change)
  const { status } = await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(input) })
  assert.equal(status, 202)
  sent += input.events.length
}

const look = (path: string, product: object) =>
  send({
    events: [
      event('page_view', { page: { url: `${shop}${path}`, type: 'product' } }),
      event('view_item', { item: product }),
    ],
  })

const connect = async (): Promise<Connect> => (await worker.admin('GET', '/v1/connect')).body
const product = async (id: string): Promise<ProductHistory> => (await worker.admin('GET', `/v1/products/${id}`)).body
const learned = async (): Promise<LearnedProducts> => (await worker.admin('GET', '/v1/products/learned')).body
const viewsOf = async (id: string) =>
  (await worker.env.DB.prepare('SELECT SUM(views) AS views FROM product_days WHERE product_id = ?1').bind(id).first())
    ?.views

const page = { url: 'https://shop.example/p/cup', type: 'product', platform: 'woocommerce' } as const

test('before the first event it says so, with both shop systems and no secret', async () => {
  const askedAt = Date.now()
  const { readAt, check, webhooks } = await connect()
  assert.ok(readAt > askedAt - 1000 && readAt < Date.now() + 1000)
  assert.deepEqual([check.last, check.events, check.visitors, check.orders.count], [null, 0, 0, 0])
  assert.deepEqual(webhooks, [
    { platform: 'shopify', secrets: [] },
    { platform: 'woocommerce', secrets: [] },
  ])
})

test('what a browser sent is told with its page, its platform and what was missing', async () => {
  const item = { productId: '77', name: 'Cup', currency: 'EUR', availability: 'in_stock', imageUrl: '/i/cup.jpg' }
  const order = { transactionId: randomUUID(), valueMinor: 900, currency: 'EUR', items: [] }
  const at = Date.now()
  await send({
    events: [
      event('page_view', { page }, at),
      event('view_item', { item }, at + 1),
      event('cart_update', { cart: { items: [item], valueMinor: 0, currency: 'EUR' } }, at + 2),
      event('purchase', order, at + 3),
    ],
  })
  await worker.drained({ events: sent })
  const { check } = await connect()
  const { last, products } = check
  assert.deepEqual(
    [last?.name, last?.url, last?.platform, check.visitors, check.events],
    ['purchase', page.url, 'woocommerce', 1, 4],
  )
  assert.deepEqual([products.count, products.missing.price], [1, { count: 1, example: page.url }])
  assert.deepEqual([check.pageTypes, check.carts], [{ product: 1 }, { count: 1, unpriced: 1 }])
  assert.deepEqual([check.orders.count, check.orders.fromServer], [1, 0])
})

test('an order of the shop’s server and the delivery that brought it are told; the secret is not', async () => {
  const secret = newSecret()
  await worker.admin('PUT', '/v1/webhook-secrets/shopify', { secret })
  const { body } = shopifyOrder()
  const answer = await new WebhookShop(worker).shopify({ body, signature: sign(body, secret) })
  assert.equal(answer.status, 202)
  const found = await until('the delivery to be noted', async () => {
    const now = await connect()
    return now.check.orders.fromServer === 1 && now.webhooks[0]?.secrets[0]?.acceptedAt ? now : null
  })
  assert.ok(!JSON.stringify(found).includes(secret))
})

test('of many it looks at the newest only: 25 visitors with 12 packs of each, 20 orders', async () => {
  const orders = Array.from({ length: 40 }, (_, n) => ({
    transactionId: `many-${n}`,
    at: Date.now(),
    valueMinor: 100,
    currency: 'EUR',
    items: [],
    customerId: `many-${n}`,
  }))
  await worker.admin('POST', '/v1/orders', { orders })
  const visitor = randomUUID()
  for (let n = 0; n < 30; n++) await send({})
  for (let n = 0; n < 15; n++) await send({ visitor, events: [event('search', { term: `cup ${n}` })] })
  await worker.drained({ events: sent, orders: 41 })
  const { check } = await connect()
  assert.deepEqual([check.visitors, check.orders.count], [25, 20])
  assert.equal(check.last?.subject, 'cup 14')

  const packs = await listNewestEvents(worker.env.DB, [visitor, randomUUID()], 12)
  assert.deepEqual(
    packs.map((events) => events.map(({ name, params }) => [name, params])),
    [Array.from({ length: 12 }, (_, n) => ['search', { term: `cup ${14 - n}` }])],
  )
})

test('products are listed, searched, shown with their history and taken off the shelf', async () => {
  const mug = {
    productId: 'mug',
    name: 'Mug',
    sku: 'M-1',
    priceMinor: 900,
    currency: 'EUR',
    url: `${shop}/products/mug`,
  }
  const tell = (more: object[]) => worker.admin('POST', '/v1/products', { products: [mug, ...more] })
  assert.deepEqual((await tell([{ productId: 'cup', name: 'Cup', sku: 'M-1' }])).body, {
    ...{ stored: 2, added: 2, changed: 0, unchanged: 0 },
    refused: [{ productId: 'cup', reason: '“M-1” is already an id of the product “mug”.' }],
  })
  assert.deepEqual((await tell([])).body, { stored: 1, added: 0, changed: 0, unchanged: 1, refused: [] })
  const list = async (query: string): Promise<ListedProducts> =>
    (await worker.admin('GET', `/v1/products${query}`)).body
  const first = await list('?limit=1')
  assert.deepEqual([first.products.map(({ name }) => name), first.total, first.next], [['Cup'], 2, 'cup'])
  const second = await list('?limit=1&after=cup')
  assert.deepEqual([second.products.map(({ name }) => name), second.next], [['Mug'], null])
  assert.deepEqual((await list('?search=m-1')).products.map(({ productId }) => productId).sort(), ['cup', 'mug'])
  const { aliases, history, product: told } = await product('mug')
  assert.deepEqual([aliases, history.length, told.source], [['M-1', 'path:/products/mug'], 1, 'api'])
  assert.equal((await worker.admin('DELETE', '/v1/products/cup')).status, 204)
  assert.equal((await worker.admin('DELETE', '/v1/products/cup')).status, 404)
  assert.deepEqual([(await list('')).total, (await list('?removed=true')).total], [1, 1])
  for (const query of ['?limit=0', '?limit=x', `?search=${'a'.repeat(201)}`])
    assert.equal((await worker.admin('GET', `/v1/products${query}`)).status, 400)
  assert.equal((await worker.admin('GET', '/v1/products/unheard')).status, 404)
})

test('without origins of the shop nothing is learned and nothing fetched', async () => {
  await look('/p/lamp', { productId: '77', name: 'Oak lamp' })
  await worker.drained({ events: sent })
  assert.deepEqual(await learned(), { hasOrigins: false, waiting: 0, confirmed: 0, unconfirmed: 0, products: [] })
  assert.equal(fetches, 0)
})

test('a product is learned once the shop’s own page tells of it, and what is forged is not', async () => {
  await worker.admin('PUT', '/v1/settings', { origins: [shop] })
  const image = `${shop}/i/lamp.jpg`
  await look('/p/lamp', { productId: '77', name: 'Oak lamp', priceMinor: 4990, currency: 'EUR', imageUrl: image })
  await look('/p/vase', { productId: '78', name: 'Vase', priceMinor: 100, currency: 'EUR' })
  await look('/p/gone', { productId: '79', name: 'Gone' })
  const now = await until('all three to be looked up', async () => {
    const found = await learned()
    return found.confirmed === 1 && found.unconfirmed === 2 ? found : null
  })
  assert.deepEqual(now.products.map(({ productId, detail }) => [productId, detail]).sort(), [
    ['78', 'The page does not have this price.'],
    ['79', 'The shop answered 404.'],
  ])
  const { product: lamp } = await product('77')
  assert.deepEqual(
    [lamp.name, lamp.priceMinor, lamp.imageUrl, lamp.source, lamp.url],
    ['Oak lamp', 4990, image, 'page', `${shop}/p/lamp`],
  )
  assert.equal(fetches, 3)
})

test('an id that a product’s page calls it by is the product’s, and its views come under it', async () => {
  await look('/products/mug', { productId: '456', name: 'Cup' })
  await look('/products/mug', { productId: '123', name: 'Mug' })
  await until('the id to be joined', async () => (await product('mug')).aliases.includes('123'))
  await until('the other to be refused', async () =>
    (await learned()).products.some(({ productId }) => productId === '456'),
  )
  assert.equal(await viewsOf('mug'), null)
  await look('/products/mug', { productId: '123', name: 'Mug' })
  await worker.drained({ events: sent })
  assert.deepEqual([await viewsOf('mug'), await viewsOf('123'), fetches], [1, 1, 5])
})

test('eight who tell at once decide one after the other', async () => {
  const tell = (n: number) =>
    worker.admin('POST', '/v1/products', { products: [{ productId: `at-once-${n}`, name: 'At once', sku: 'S-9' }] })
  const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => tell(n)))
  assert.deepEqual(
    answers.map(({ status }) => status),
    answers.map(() => 200),
  )
  assert.equal(answers.filter(({ body }) => body.refused.length === 0).length, 1)
})

test('a database that was set back is noticed, and what the ledger remembers is written back', async () => {
  const { DB: db, SCHEDULER } = worker.env
  const scheduler = SCHEDULER.getByName('shop')
  const email = 'ona@example.lt'
  await worker.admin('POST', '/v1/people', { people: [{ customerId: '7', email, subscribed: true }] })
  await scheduler.suppressAddress(await addressHash(email), 'unsubscribed')
  await until('the mark', () => readMark(db))
  await db.prepare('UPDATE restore_mark SET count = 0').run()
  // Somebody is due, so the alarm does not wait for the next minute.
  await db.prepare("INSERT INTO memberships (profile_id, member_of, due_at) VALUES ('nobody', '{}', 1)").run()
  await scheduler.lookAgain()
  const restored = await until('all to be written back', async () => {
    const { restored } = await connect()
    return restored?.endedAt ? restored : null
  })
  assert.deepEqual([restored.suppressed, restored.paused], [1, 0])
  const { body } = await worker.admin('GET', `/v1/suppressions?email=${email}`)
  assert.deepEqual(
    body.suppressions.map(({ reason, toldBy }: Suppression) => [reason, toldBy]),
    [['unsubscribed', 'ledger']],
  )
})

test('who withdraws the consent to measure permits nothing any more, whatever was measured before', async () => {
  const visitor = randomUUID()
  const tell = (path: string, told: unknown) => worker.call(path, { method: 'POST', body: JSON.stringify(told) })
  const consent = ['measure', 'personalise', 'message']
  await tell('/v1/visit', visit({ visitor, events: [{ ...event('custom_event', { name: 'here' }), consent }] }))
  const consentOf = async (): Promise<string[] | undefined> =>
    (await worker.admin('GET', `/v1/people/${visitor}`)).body.consent
  await until('the visit', async () => (await consentOf())?.length === 3)
  for (const told of [{ visitor }, { visitor, source: 'a friend' }, { visitor: 'ann', source: 'call' }])
    assert.equal((await tell('/v1/withdrawals', told)).status, 400)
  const stranger = randomUUID()
  for (const who of [visitor, stranger])
    assert.equal((await tell('/v1/withdrawals', { visitor: who, source: 'call' })).status, 202)
  await until('the withdrawal', async () => (await consentOf())?.length === 0)
  assert.equal((await worker.admin('GET', `/v1/people/${stranger}`)).status, 404)
})
