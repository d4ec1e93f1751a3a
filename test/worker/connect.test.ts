/** @module The door of the Connect screen on the real runtime: what it tells, of whom, and what it keeps to itself. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Connect } from '../../contract/admin.ts'
import type { VisitInput } from '../../contract/visit.ts'
import { listNewestEvents } from '../../worker/store/list-newest-events.ts'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'
import { newSecret, shopifyOrder, sign, WebhookShop } from './webhook-shop.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

const connect = async (): Promise<Connect> => (await worker.admin('GET', '/v1/connect')).body

let sent = 0
async function send(change: Partial<VisitInput>): Promise<void> {
  const input = visit(change)
  const { status } = await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(input) })
  assert.equal(status, 202)
  sent += input.events.length
}

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
