/** @module Order webhooks on the real runtime: whose signature is good, what becomes an order, and that nothing doubles. */
import assert from 'node:assert/strict'
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { PERSONAL, shopifyOrderPayload } from '../core/webhook/sample-shopify-order.ts'
import { woocommerceOrderPayload } from '../core/webhook/sample-woocommerce-order.ts'
import { type Answer, event, type RunningWorker, startWorker, until, visit } from './harness.ts'

const newSecret = () => randomBytes(32).toString('hex')
const SECRET = newSecret()
let worker: RunningWorker

before(async () => {
  worker = await startWorker()
  for (const platform of ['shopify', 'woocommerce'])
    await worker.admin('PUT', `/v1/webhook-secrets/${platform}`, { secret: SECRET })
})
after(() => worker.close())

const sign = (body: string, secret = SECRET) => createHmac('sha256', secret).update(body).digest('base64')

interface Delivery {
  body: string
  topic?: string
  signature?: string | null
  test?: string
}

function shopify({ body, topic = 'orders/create', signature = sign(body), test }: Delivery): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'x-shopify-topic': topic }
  if (signature !== null) headers['x-shopify-hmac-sha256'] = signature
  if (test) headers['x-shopify-test'] = test
  return worker.call('/v1/hooks/shopify', { method: 'POST', body, headers })
}

function woocommerce({ body, topic = 'order.updated', signature = sign(body) }: Delivery): Promise<Answer> {
  const headers: Record<string, string> = { 'content-type': 'application/json', 'x-wc-webhook-topic': topic }
  if (signature !== null) headers['x-wc-webhook-signature'] = signature
  return worker.call('/v1/hooks/woocommerce', { method: 'POST', body, headers })
}

let lastNumber = 6_000_000_000_000
/** An order of Shopify that no other test has. */
function shopifyOrder(change: Record<string, unknown> = {}): { id: string; visitor: string; body: string } {
  const id = `${++lastNumber}`
  const visitor = randomUUID()
  const names = { id: Number(id), admin_graphql_api_id: `gid://shopify/Order/${id}`, customer: null }
  const attributes = { note_attributes: [{ name: '_vitrine', value: visitor }] }
  return { id, visitor, body: JSON.stringify(shopifyOrderPayload({ ...names, ...attributes, ...change })) }
}

interface OrderRow {
  profile_id: string
  source: string
  status: string
  value_minor: number
  items: string
}

const stored = (transactionId: string) =>
  worker.env.DB.prepare('SELECT profile_id, source, status, value_minor, items FROM orders WHERE transaction_id = ?1')
    .bind(transactionId)
    .first<OrderRow>()

const storedAs = (transactionId: string, status: string, valueMinor: number): Promise<OrderRow> =>
  until(`order ${transactionId} to be ${status} with ${valueMinor}`, async () => {
    const row = await stored(transactionId)
    return row?.status === status && row.value_minor === valueMinor && row
  })

const sums = (name: string) =>
  worker.env.DB.prepare('SELECT total(value) AS sum FROM counters WHERE name = ?1').bind(name).first<number>('sum')

/** Waits until nothing that came before is left in the queue: an order of another kind has come through. */
async function drained(): Promise<void> {
  const { id, body } = shopifyOrder()
  assert.equal((await shopify({ body })).status, 202)
  await until('the queue to be empty', () => stored(id))
}

test('a signed order is taken once the queue has it, counts as money, and belongs to its visitor', async () => {
  const { id, visitor, body } = shopifyOrder()
  const answer = await shopify({ body })
  assert.deepEqual([answer.status, answer.body], [202, { accepted: 1 }])
  const row = await storedAs(id, 'paid', 9390)
  assert.deepEqual([row.profile_id, row.source], [visitor, 'server'])
  const { body: person } = await worker.admin('GET', `/v1/people/${visitor}`)
  assert.deepEqual([person.orders, person.revenueMinor, person.orderList[0].status], [1, 9390, 'paid'])
})

const refusals: { name: string; signature: (body: string) => string | null; body?: (body: string) => string }[] = [
  { name: 'another secret', signature: (body) => sign(body, newSecret()) },
  { name: 'no signature', signature: () => null },
  { name: 'an empty signature', signature: () => '' },
  { name: 'a signature that is no base64', signature: () => '%%%' },
  { name: 'a signature in hex', signature: (body) => createHmac('sha256', SECRET).update(body).digest('hex') },
  { name: 'half a signature', signature: (body) => sign(body).slice(0, 20) },
  { name: 'a signature and more', signature: (body) => `${sign(body)}AAAA` },
  { name: 'a byte changed', signature: (body) => sign(body), body: (body) => body.replace('93.90', '13.90') },
  { name: 'a byte added', signature: (body) => sign(body), body: (body) => `${body} ` },
]

describe('a bad signature', () => {
  const refusedOrders: string[] = []
  for (const { name, signature, body: change = (body: string) => body } of refusals)
    for (const [platform, deliver] of Object.entries({ shopify, woocommerce }))
      test(`${platform}: ${name} is refused`, async () => {
        const { id, body } = shopifyOrder()
        const answer = await deliver({ body: change(body), signature: signature(body) })
        assert.equal(answer.status, 401)
        assert.equal(answer.headers.get('content-type'), 'application/problem+json')
        assert.equal(answer.body.code, 'signature_invalid')
        refusedOrders.push(id)
      })

  test('nothing of all this is kept', async () => {
    assert.equal(refusedOrders.length, refusals.length * 2)
    await drained()
    for (const id of refusedOrders) assert.equal(await stored(id), null)
  })

  test('no secret set gives the very same answer', async () => {
    const { body } = shopifyOrder()
    const wrong = await shopify({ body, signature: sign(body, newSecret()) })
    await worker.admin('DELETE', '/v1/webhook-secrets/shopify')
    const unset = await shopify({ body })
    await worker.admin('PUT', '/v1/webhook-secrets/shopify', { secret: SECRET })
    assert.deepEqual([unset.status, unset.body], [wrong.status, wrong.body])
  })

  test('a secret of one platform is none of another', async () => {
    const own = newSecret()
    await worker.admin('PUT', '/v1/webhook-secrets/woocommerce', { secret: own })
    const { body } = shopifyOrder()
    assert.equal((await shopify({ body, signature: sign(body, own) })).status, 401)
  })
})

describe('secrets', () => {
  test('two are good at once, so that one can follow the other; the third ends the first', async () => {
    const [first, second, third] = [newSecret(), newSecret(), newSecret()]
    const accepted = async (secret: string) => {
      const { body } = shopifyOrder()
      return (await shopify({ body, signature: sign(body, secret) })).status === 202
    }
    const state = async () => [await accepted(first), await accepted(second), await accepted(third)]
    const put = (secret: string) => worker.admin('PUT', '/v1/webhook-secrets/shopify', { secret })
    await put(first)
    assert.deepEqual(await state(), [true, false, false])
    await put(second)
    assert.deepEqual(await state(), [true, true, false])
    await put(third)
    assert.deepEqual(await state(), [false, true, true])
    // Set again it is the newest again.
    await put(second)
    await put(SECRET)
    assert.deepEqual(await state(), [false, true, false])
  })

  test('are never given out: only when each was set and last used', async () => {
    await worker.admin('DELETE', '/v1/webhook-secrets/shopify')
    const before = Date.now()
    const put = await worker.admin('PUT', '/v1/webhook-secrets/shopify', { secret: SECRET })
    assert.equal(put.body.secrets[0].acceptedAt, null)
    await shopify(shopifyOrder())
    const { secrets } = await until('the delivery to be noted', async () => {
      const { body } = await worker.admin('GET', '/v1/webhook-secrets/shopify')
      return body.secrets[0].acceptedAt !== null && body
    })
    assert.equal(secrets.length, 1)
    assert.deepEqual(Object.keys(secrets[0]), ['createdAt', 'acceptedAt'])
    assert.ok(secrets[0].createdAt >= before && secrets[0].acceptedAt >= secrets[0].createdAt)
    assert.ok(!JSON.stringify([put.body, secrets]).includes(SECRET))
  })

  test('are the owner’s: nobody else sees or sets them', async () => {
    for (const method of ['GET', 'PUT', 'DELETE'])
      assert.equal((await worker.call('/v1/webhook-secrets/shopify', { method })).status, 401)
  })

  for (const secret of ['', 'short', 'with a blank in it', 'x'.repeat(257), 7])
    test(`refused: ${JSON.stringify(secret).slice(0, 30)}`, async () => {
      const answer = await worker.admin('PUT', '/v1/webhook-secrets/shopify', { secret })
      assert.deepEqual([answer.status, answer.body.errors[0].field], [400, 'secret'])
    })

  test('there are none for a shop system that is not known', async () => {
    assert.equal((await worker.admin('GET', '/v1/webhook-secrets/bigcommerce')).status, 404)
    assert.equal((await worker.call('/v1/hooks/bigcommerce', { method: 'POST', body: '{}' })).status, 404)
  })
})

describe('what is no order', () => {
  const ignored: { name: string; deliver: () => Promise<Answer>; because: string }[] = [
    {
      name: 'Shopify’s test notification',
      deliver: () => shopify({ ...shopifyOrder(), test: 'true' }),
      because: 'test',
    },
    {
      name: 'an order of Shopify’s test gateway',
      deliver: () => shopify(shopifyOrder({ test: true })),
      because: 'test',
    },
    {
      name: 'a refund of Shopify',
      deliver: () => shopify({ body: '{"id":1,"order_id":2,"transactions":[]}', topic: 'refunds/create' }),
      because: 'topic',
    },
    {
      name: 'a product of WooCommerce',
      deliver: () => woocommerce({ body: '{"id":1}', topic: 'product.updated' }),
      because: 'topic',
    },
    {
      name: 'an order of WooCommerce that waits for its payment page',
      deliver: () => woocommerce({ body: JSON.stringify(woocommerceOrderPayload({ status: 'pending' })) }),
      because: 'not_placed',
    },
  ]
  for (const { name, deliver, because } of ignored)
    test(`${name} is answered 200, so that the shop system goes on`, async () => {
      await worker.admin('PUT', '/v1/webhook-secrets/woocommerce', { secret: SECRET })
      await drained()
      const received = (await worker.admin('GET', '/v1/counters')).body.ordersReceived
      const answer = await deliver()
      assert.deepEqual([answer.status, answer.body], [200, { accepted: 0, ignored: because }])
      await drained()
      // The order that showed the queue to be empty, and no other.
      assert.equal((await worker.admin('GET', '/v1/counters')).body.ordersReceived, received + 1)
    })

  test('WooCommerce’s ping, which it does not sign', async () => {
    const answer = await woocommerce({ body: 'webhook_id=17', signature: null })
    assert.deepEqual([answer.status, answer.body], [200, { accepted: 0, ignored: 'ping' }])
  })

  for (const body of ['webhook_id=17&x=1', 'webhook_id=', 'webhook_id=x'])
    test(`"${body}" is no ping`, async () => assert.equal((await woocommerce({ body, signature: null })).status, 401))

  test('a ping is none of Shopify’s', async () =>
    assert.equal((await shopify({ body: 'webhook_id=17', signature: null })).status, 401))
})

describe('bad bodies', () => {
  const bodies: { name: string; body: string; status: number; code: string }[] = [
    { name: 'nothing', body: '', status: 400, code: 'malformed_json' },
    { name: 'half an object', body: '{"id":1', status: 400, code: 'malformed_json' },
    { name: 'bytes that are no text', body: '\u0000\uFFFD', status: 400, code: 'malformed_json' },
    { name: 'a number', body: '5', status: 400, code: 'request_invalid' },
    { name: '33 levels', body: '['.repeat(33) + ']'.repeat(33), status: 400, code: 'too_deep' },
    { name: '__proto__', body: '{"__proto__":{"test":true}}', status: 400, code: 'unsafe_key' },
    { name: 'no lines', body: shopifyOrder({ line_items: null }).body, status: 400, code: 'request_invalid' },
    { name: '2 MiB and a byte', body: ' '.repeat(2 * 1024 * 1024 + 1), status: 413, code: 'body_too_large' },
  ]
  for (const { name, body, status, code } of bodies)
    test(`signed: ${name}`, async () => {
      const answer = await shopify({ body })
      assert.deepEqual([answer.status, answer.body.code], [status, code])
      assert.ok(!PERSONAL.some((text) => JSON.stringify(answer.body).includes(text)))
    })

  test('a body without a length that goes on past the limit', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(256 * 1024))
    let sent = 0
    const body = new ReadableStream({
      pull(controller) {
        if (sent++ === 10) controller.close()
        else controller.enqueue(chunk)
      },
    })
    assert.equal((await worker.call('/v1/hooks/shopify', { method: 'POST', body })).status, 413)
  })

  test('1.5 MB of an order with everything Shopify says of it is taken', async () => {
    const { id, body } = shopifyOrder({ note: 'x'.repeat(1_500_000) })
    assert.equal((await shopify({ body })).status, 202)
    await storedAs(id, 'paid', 9390)
  })
})

describe('one order from several sources', () => {
  /** What the page's script, or Shopify's pixel, tells of an order. */
  const seen = (visitor: string, transactionId: string, valueMinor = 9000) =>
    worker.call('/v1/visit', {
      method: 'POST',
      body: JSON.stringify(
        visit({ visitor, events: [event('purchase', { transactionId, valueMinor, currency: 'EUR', items: [] })] }),
      ),
    })

  const money = async () => [await sums('orders_confirmed'), await sums('orders_seen'), await sums('revenue_minor EUR')]
  const difference = (after: (number | null)[], before: (number | null)[]) =>
    after.map((value, index) => (value ?? 0) - (before[index] ?? 0))

  test('the browser, then the webhook: it is confirmed and does not double', async () => {
    await drained()
    const before = await money()
    const { id, visitor, body } = shopifyOrder()
    await seen(visitor, id)
    await storedAs(id, 'placed', 9000)
    assert.deepEqual(difference(await money(), before), [0, 1, 0])
    await shopify({ body })
    await storedAs(id, 'paid', 9390)
    assert.deepEqual(difference(await money(), before), [1, 0, 9390])
  })

  test('the webhook, then the browser: nothing changes', async () => {
    await drained()
    const before = await money()
    const { id, visitor, body } = shopifyOrder()
    await shopify({ body })
    await storedAs(id, 'paid', 9390)
    await seen(visitor, id, 1)
    await until('the browser’s report', async () => {
      const { body } = await worker.admin('GET', `/v1/people/${visitor}/timeline`)
      return body.entries.some((entry: { name: string }) => entry.name === 'purchase')
    })
    assert.deepEqual(difference(await money(), before), [1, 0, 9390])
    assert.equal((await stored(id))?.value_minor, 9390)
  })

  test('delivered three times it counts once', async () => {
    await drained()
    const before = await money()
    const { id, body } = shopifyOrder()
    for (let i = 0; i < 3; i++) assert.equal((await shopify({ body })).status, 202)
    await storedAs(id, 'paid', 9390)
    await drained()
    // The order that shows the queue to be empty counts, too.
    assert.deepEqual(difference(await money(), before), [2, 0, 2 * 9390])
  })

  test('placed, paid, refunded in part, cancelled; then all of it again, shuffled', async () => {
    await drained()
    const before = await money()
    const { id, body } = shopifyOrder()
    const state = (seconds: number, change: Record<string, unknown>) =>
      JSON.stringify({ ...JSON.parse(body), updated_at: `2026-11-02T10:31:0${seconds}+02:00`, ...change })
    const placed = state(1, { financial_status: 'pending' })
    const paid = state(2, {})
    const refunded = state(3, { financial_status: 'partially_refunded', current_total_price: '53.90' })
    const cancelled = state(4, { cancelled_at: '2026-11-02T10:31:04+02:00' })
    const steps: [string, string, number, number[]][] = [
      [placed, 'placed', 9390, [0, 1, 0]],
      [paid, 'paid', 9390, [1, 0, 9390]],
      [refunded, 'paid', 5390, [1, 0, 5390]],
      [cancelled, 'cancelled', 9390, [0, 0, 0]],
    ]
    for (const [report, status, valueMinor, counted] of steps) {
      await shopify({ body: report, topic: 'orders/updated' })
      await storedAs(id, status, valueMinor)
      assert.deepEqual(difference(await money(), before), counted)
    }
    for (const report of [refunded, placed, cancelled, paid]) await shopify({ body: report, topic: 'orders/updated' })
    await drained()
    assert.equal((await stored(id))?.status, 'cancelled')
    assert.deepEqual(difference(await money(), before), [1, 0, 9390])
  })

  test('WooCommerce: its number is the thank-you page’s, whatever its id', async () => {
    await worker.admin('PUT', '/v1/webhook-secrets/woocommerce', { secret: SECRET })
    const number = `EU-${randomUUID()}`
    const visitor = randomUUID()
    await seen(visitor, number)
    await storedAs(number, 'placed', 9000)
    const meta_data = [{ id: 1, key: '_vitrine_visitor', value: visitor }]
    assert.equal(
      (await woocommerce({ body: JSON.stringify(woocommerceOrderPayload({ number, meta_data })) })).status,
      202,
    )
    assert.equal((await storedAs(number, 'paid', 9390)).profile_id, visitor)
  })
})

describe('whose it is', () => {
  const linked = (customerId: string) =>
    worker.env.DB.prepare("SELECT profile_id FROM identities WHERE kind = 'customer_id' AND value = ?1")
      .bind(customerId)
      .first<string>('profile_id')

  test('a visitor written into the cart gets the order, and never the customer’s number', async () => {
    const { id, visitor, body } = shopifyOrder({ customer: { id: 990001 } })
    await shopify({ body })
    assert.equal((await storedAs(id, 'paid', 9390)).profile_id, visitor)
    assert.equal(await linked('990001'), null)
  })

  test('a number that the shop alone names is that person’s', async () => {
    const { id, body } = shopifyOrder({ customer: { id: 990002 }, note_attributes: [] })
    await shopify({ body })
    assert.equal((await storedAs(id, 'paid', 9390)).profile_id, 'customer:990002')
    assert.equal(await linked('990002'), 'customer:990002')
  })

  test('the API of the shop’s own server may link it', async () => {
    const visitor = randomUUID()
    const order = { transactionId: randomUUID(), at: Date.now(), valueMinor: 5, currency: 'EUR', items: [] }
    await worker.admin('POST', '/v1/orders', { orders: [{ ...order, visitor, customerId: '990003' }] })
    await storedAs(order.transactionId, 'paid', 5)
    assert.equal(await linked('990003'), visitor)
  })
})

test('nothing of the buyers is anywhere in the database', async () => {
  await drained()
  const { results: tables } = await worker.env.DB.prepare(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
  ).all<{ name: string }>()
  assert.ok(tables.length > 10)
  for (const { name } of tables) {
    const text = JSON.stringify((await worker.env.DB.prepare(`SELECT * FROM "${name}"`).all()).results)
    assert.deepEqual(
      PERSONAL.filter((each) => text.includes(each)),
      [],
      name,
    )
  }
})

test('every order that came is accounted for', async () => {
  const counters = await until('the counters to balance', async () => {
    const { body } = await worker.admin('GET', '/v1/counters')
    return body.ordersReceived === body.ordersStored + body.ordersDuplicate && body
  })
  assert.equal(counters.quarantinedMessages, 0)
})
