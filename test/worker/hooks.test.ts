/** @module The doors of webhooks on the real runtime, in and out: whose signature is good, and what is turned away. */
import assert from 'node:assert/strict'
import { createHmac, randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { PERSONAL } from '../core/webhook/sample-shopify-order.ts'
import { woocommerceOrderPayload } from '../core/webhook/sample-woocommerce-order.ts'
import { channelDoors } from './channel-doors.ts'
import { type Answer, until } from './harness.ts'
import { newSecret, openWebhookShop, SECRET, shopifyOrder, sign } from './webhook-shop.ts'

const { worker, shop } = await openWebhookShop()

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
    for (const platform of ['shopify', 'woocommerce'] as const)
      test(`${platform}: ${name} is refused`, async () => {
        const { id, body } = shopifyOrder()
        const answer = await shop[platform]({ body: change(body), signature: signature(body) })
        assert.equal(answer.status, 401)
        assert.equal(answer.headers.get('content-type'), 'application/problem+json')
        assert.equal(answer.body.code, 'signature_invalid')
        refusedOrders.push(id)
      })

  test('nothing of all this is kept', async () => {
    assert.equal(refusedOrders.length, refusals.length * 2)
    await shop.drained()
    for (const id of refusedOrders) assert.equal(await shop.stored(id), null)
  })

  test('no secret set gives the very same answer', async () => {
    const { body } = shopifyOrder()
    const wrong = await shop.shopify({ body, signature: sign(body, newSecret()) })
    await worker.admin('DELETE', '/v1/webhook-secrets/shopify')
    const unset = await shop.shopify({ body })
    await worker.admin('PUT', '/v1/webhook-secrets/shopify', { secret: SECRET })
    assert.deepEqual([unset.status, unset.body], [wrong.status, wrong.body])
  })

  test('a secret of one platform is none of another', async () => {
    const own = newSecret()
    await worker.admin('PUT', '/v1/webhook-secrets/woocommerce', { secret: own })
    const { body } = shopifyOrder()
    assert.equal((await shop.shopify({ body, signature: sign(body, own) })).status, 401)
  })
})

describe('secrets', () => {
  test('two are good at once, so that one can follow the other; the third ends the first', async () => {
    const [first, second, third] = [newSecret(), newSecret(), newSecret()]
    const accepted = async (secret: string) => {
      const { body } = shopifyOrder()
      return (await shop.shopify({ body, signature: sign(body, secret) })).status === 202
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
    await shop.shopify(shopifyOrder())
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
      deliver: () => shop.shopify({ ...shopifyOrder(), test: 'true' }),
      because: 'test',
    },
    {
      name: 'an order of Shopify’s test gateway',
      deliver: () => shop.shopify(shopifyOrder({ test: true })),
      because: 'test',
    },
    {
      name: 'a refund of Shopify',
      deliver: () => shop.shopify({ body: '{"id":1,"order_id":2,"transactions":[]}', topic: 'refunds/create' }),
      because: 'topic',
    },
    {
      name: 'a product of WooCommerce',
      deliver: () => shop.woocommerce({ body: '{"id":1}', topic: 'product.updated' }),
      because: 'topic',
    },
    {
      name: 'an order of WooCommerce that waits for its payment page',
      deliver: () => shop.woocommerce({ body: JSON.stringify(woocommerceOrderPayload({ status: 'pending' })) }),
      because: 'not_placed',
    },
  ]
  for (const { name, deliver, because } of ignored)
    test(`${name} is answered 200, so that the shop system goes on`, async () => {
      await worker.admin('PUT', '/v1/webhook-secrets/woocommerce', { secret: SECRET })
      await shop.drained()
      const received = (await worker.admin('GET', '/v1/counters')).body.ordersReceived
      const answer = await deliver()
      assert.deepEqual([answer.status, answer.body], [200, { accepted: 0, ignored: because }])
      await shop.drained()
      // The order that showed the queue to be empty, and no other.
      assert.equal((await worker.admin('GET', '/v1/counters')).body.ordersReceived, received + 1)
    })

  test('WooCommerce’s ping, which it does not sign', async () => {
    const answer = await shop.woocommerce({ body: 'webhook_id=17', signature: null })
    assert.deepEqual([answer.status, answer.body], [200, { accepted: 0, ignored: 'ping' }])
  })

  for (const body of ['webhook_id=17&x=1', 'webhook_id=', 'webhook_id=x'])
    test(`"${body}" is no ping`, async () =>
      assert.equal((await shop.woocommerce({ body, signature: null })).status, 401))

  test('a ping is none of Shopify’s', async () =>
    assert.equal((await shop.shopify({ body: 'webhook_id=17', signature: null })).status, 401))
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
      const answer = await shop.shopify({ body })
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
    assert.equal((await shop.shopify({ body })).status, 202)
    await shop.storedAs(id, 'paid', 9390)
  })

  test('an order with what plugins wrote onto it, however much it is, is taken', async () => {
    const value = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`${n}`, { seen: n }]))
    const number = randomUUID()
    const payload = woocommerceOrderPayload({ number, meta_data: [{ id: 1, key: '_stock_log', value }] })
    const answer = await shop.woocommerce({ body: JSON.stringify(payload) })
    assert.deepEqual([answer.status, answer.body], [202, { accepted: 1 }])
    await shop.storedAs(number, 'paid', 9390)
  })
})

channelDoors(worker)
