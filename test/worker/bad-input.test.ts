/** @module Bad input at the doors: a clear answer each, nothing half-stored, never a 5xx. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { uuidv7 } from 'uuidv7'
import { type Answer, event, type RunningWorker, startWorker, until, visit } from './harness.ts'

const DAY = 86_400_000
let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

const post = (body: unknown): Promise<Answer> =>
  worker.call('/v1/visit', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })

const items = (count: number) => Array.from({ length: count }, (_, i) => ({ productId: `p${i}` }))
const cartOf = (count: number) => ({ items: items(count), valueMinor: 100, currency: 'EUR' })
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels)

const refused: { name: string; body: () => unknown; status: number; code: string; field?: string }[] = [
  { name: 'nothing', body: () => '', status: 400, code: 'malformed_json' },
  { name: 'half an object', body: () => '{"v":1', status: 400, code: 'malformed_json' },
  { name: 'HTML', body: () => '<html></html>', status: 400, code: 'malformed_json' },
  { name: 'a number', body: () => '5', status: 400, code: 'request_invalid' },
  { name: 'null', body: () => 'null', status: 400, code: 'request_invalid' },
  { name: 'a list', body: () => '[]', status: 400, code: 'request_invalid' },
  { name: 'one byte over 64 KB', body: () => JSON.stringify('x'.repeat(65_535)), status: 413, code: 'body_too_large' },
  { name: '1 MB', body: () => JSON.stringify({ junk: 'x'.repeat(1_048_576) }), status: 413, code: 'body_too_large' },
  {
    name: '10,000 items in the cart',
    body: () => visit({ cart: cartOf(10_000) }),
    status: 413,
    code: 'body_too_large',
  },
  {
    name: '101 events',
    body: () => visit({ events: Array(101).fill({}) }),
    status: 400,
    code: 'request_invalid',
    field: 'events',
  },
  { name: '9 levels', body: () => deep(9), status: 400, code: 'too_deep' },
  { name: '20,000 levels', body: () => deep(20_000), status: 400, code: 'too_deep' },
  {
    name: '201 keys',
    body: () => Object.fromEntries(items(201).map((i) => [i.productId, 1])),
    status: 400,
    code: 'too_deep',
  },
  {
    name: 'a string of 8,193 characters',
    body: () => visit({ page: { url: `https://a/${'x'.repeat(8184)}`, type: 'home' } }),
    status: 400,
    code: 'too_deep',
  },
  { name: '__proto__', body: () => '{"v":1,"__proto__":{"admin":true}}', status: 400, code: 'unsafe_key' },
  {
    name: '__proto__ written as an escape, inside an event',
    body: () => '{"events":[{"params":{"\\u005f_proto__":1}}]}',
    status: 400,
    code: 'unsafe_key',
  },
  {
    name: 'constructor.prototype',
    body: () => '{"constructor":{"prototype":{"a":1}}}',
    status: 400,
    code: 'unsafe_key',
  },
  { name: 'another version', body: () => ({ ...visit(), v: 2 }), status: 400, code: 'request_invalid', field: 'v' },
  {
    name: 'a visitor who is no UUID',
    body: () => visit({ visitor: "'; DROP TABLE profiles;--" }),
    status: 400,
    code: 'request_invalid',
    field: 'visitor',
  },
  {
    name: 'a time that is text',
    body: () => ({ ...visit(), sentAt: 'now' }),
    status: 400,
    code: 'request_invalid',
    field: 'sentAt',
  },
  {
    name: 'events that are an object',
    body: () => ({ ...visit(), events: {} }),
    status: 400,
    code: 'request_invalid',
    field: 'events',
  },
]

for (const { name, body, status, code, field } of refused)
  test(`refused: ${name}`, async () => {
    const answer = await post(body())
    assert.equal(answer.status, status)
    assert.equal(answer.headers.get('content-type'), 'application/problem+json')
    assert.equal(answer.body.code, code)
    assert.ok(answer.body.detail.length > 10, 'says what to do')
    if (field) assert.equal(answer.body.errors[0].field, field)
  })

test('refused: a body without a length that goes on past 64 KB', async () => {
  const chunk = new TextEncoder().encode('x'.repeat(16_384))
  let sent = 0
  const body = new ReadableStream({
    pull(controller) {
      if (sent++ === 5) controller.close()
      else controller.enqueue(chunk)
    },
  })
  const answer = await worker.call('/v1/visit', { method: 'POST', body })
  assert.equal(answer.status, 413)
})

const rejected: { name: string; raw: () => unknown; code: string; detail: RegExp }[] = [
  {
    name: 'an unknown event',
    raw: () => event('purchased' as never, {}),
    code: 'unknown_event',
    detail: /no event "purchased"/,
  },
  {
    name: 'an event named constructor',
    raw: () => event('constructor' as never, {}),
    code: 'unknown_event',
    detail: /constructor/,
  },
  {
    name: 'no id',
    raw: () => ({ name: 'page_view', at: 1, consent: ['measure'] }),
    code: 'invalid_event',
    detail: /id/,
  },
  { name: 'a number', raw: () => 7, code: 'invalid_event', detail: /./ },
  {
    name: 'a price that is text',
    raw: () => event('view_item', { item: { productId: 'a', priceMinor: '9.99' } }),
    code: 'invalid_event',
    detail: /params\.item\.priceMinor/,
  },
  {
    name: 'a price with a fraction',
    raw: () => event('view_item', { item: { productId: 'a', priceMinor: 9.5 } }),
    code: 'invalid_event',
    detail: /params\.item\.priceMinor/,
  },
  {
    name: 'a currency of two letters',
    raw: () => event('view_item', { item: { productId: 'a', currency: 'EU' } }),
    code: 'invalid_event',
    detail: /ISO 4217/,
  },
  {
    name: 'a cart of 201 lines',
    raw: () => event('cart_update', { cart: cartOf(201) }),
    code: 'invalid_event',
    detail: /200 lines/,
  },
  {
    name: 'no consent to measure',
    raw: () => ({ ...event('page_view', { page: { url: '/', type: 'home' } }), consent: [] }),
    code: 'no_consent',
    detail: /permit/,
  },
]

describe('rejected events', { concurrency: true }, () => {
  for (const { name, raw, code, detail } of rejected)
    test(`${name}; the others of its batch are stored`, async () => {
      const good = event('search', { term: name })
      const visitor = randomUUID()
      const answer = await post(visit({ visitor, events: [raw(), good] }))
      assert.equal(answer.status, 202)
      assert.equal(answer.body.accepted, 1)
      assert.equal(answer.body.rejected[0].code, code)
      assert.match(answer.body.rejected[0].detail, detail)

      const stored = await until('the good event', async () => {
        const { body } = await worker.admin('GET', `/v1/people/${visitor}/timeline`)
        return body.entries.length > 0 && body.entries.filter((e: { name: string }) => e.name !== 'decision')
      })
      assert.deepEqual(
        stored.map((e: { id: string }) => e.id),
        [good.id],
      )
      const kept = await worker.env.DB.prepare('SELECT detail FROM quarantine WHERE code = ?1').bind(code).all()
      assert.ok(kept.results.length > 0, 'the quarantine names it')
    })
})

const misread: [name: string, change: object][] = [
  ['a page of no known type', { page: { url: 'https://shop.example/', type: 'shop' } }],
  ['a page whose product has no id', { page: { url: '/p', type: 'product', product: { productId: '' } } }],
  ['no page at all', { page: undefined }],
  ['201 items in the cart', { cart: cartOf(201) }],
  ['a negative price in the cart', { cart: { ...cartOf(0), items: [{ productId: 'a', priceMinor: -1 }] } }],
  ['a cart that is text', { cart: 'full' }],
]

describe('misread pages and carts', { concurrency: true }, () => {
  for (const [name, change] of misread)
    test(`${name} costs no event`, async () => {
      const answer = await post({ ...visit({ events: [event('search', { term: name })] }), ...change })
      assert.equal(answer.status, 202)
      assert.deepEqual([answer.body.accepted, answer.body.rejected], [1, []])
    })
})

const clocks = [
  // at = received - (sent - client); all by hand.
  {
    name: 'a clock a year ahead, event just now',
    sentIn: 365 * DAY,
    at: 365 * DAY - 2000,
    expected: -2000,
    skewed: false,
  },
  { name: 'a clock of 1970', sentIn: -Date.now(), at: -Date.now() - 500, expected: -500, skewed: false },
  { name: 'an event of ten days ago is set to seven', sentIn: 0, at: -10 * DAY, expected: -7 * DAY, skewed: true },
  { name: 'an event of tomorrow is set to five minutes ahead', sentIn: 0, at: DAY, expected: 300_000, skewed: true },
]

describe('clocks', { concurrency: true }, () => {
  for (const { name, sentIn, at, expected, skewed } of clocks)
    test(name, async () => {
      const now = Date.now()
      const visitor = randomUUID()
      const raw = event('search', { term: 'x' }, now + at)
      assert.equal((await post(visit({ visitor, sentAt: now + sentIn, events: [raw] }))).status, 202)
      const answeredAt = Date.now()
      const entry = await until('the event', async () => {
        const { body } = await worker.admin('GET', `/v1/people/${visitor}/timeline`)
        return body.entries.find((e: { id: string }) => e.id === raw.id)
      })
      // The Worker reads the clock between our two readings; its own may be some milliseconds off.
      const isBetween = entry.at > now + expected - 1000 && entry.at < answeredAt + expected + 1000
      assert.ok(isBetween, `${entry.at - now} against ${expected}`)
      assert.equal(entry.skewed === true, skewed)
    })
})

test('a product that does not exist is stored, and never recommended', async () => {
  const visitor = randomUUID()
  const ghost = `ghost-${uuidv7()}`
  const answer = await post(visit({ visitor, events: [event('view_item', { item: { productId: ghost } })] }))
  assert.equal(answer.status, 202)
  const person = await until('the profile', async () => {
    const { status, body } = await worker.admin('GET', `/v1/people/${visitor}`)
    return status === 200 && body
  })
  assert.deepEqual(
    person.recentlyViewed.map((v: { productId: string; name: null }) => [v.productId, v.name]),
    [[ghost, null]],
  )
  const { body } = await worker.call(`/v1/recommendations?product=${ghost}`)
  assert.deepEqual(body.products, [])
})

const others: {
  name: string
  path: string
  init?: Parameters<RunningWorker['call']>[1]
  status: number
  code: string
}[] = [
  { name: 'an address that does not exist', path: '/v1/nothing/here', status: 401, code: 'sign_in_needed' },
  { name: 'an address outside the API', path: '/nothing', status: 404, code: 'not_found' },
  { name: 'GET on the visit door', path: '/v1/visit', status: 401, code: 'sign_in_needed' },
  {
    name: 'live viewers without a WebSocket',
    path: '/v1/live-viewers?product=a',
    status: 426,
    code: 'websocket_needed',
  },
  {
    name: 'live viewers without a product',
    path: '/v1/live-viewers',
    init: { headers: { upgrade: 'websocket' } },
    status: 400,
    code: 'request_invalid',
  },
]

for (const { name, path, init, status, code } of others)
  test(`other doors: ${name}`, async () => {
    const answer = await worker.call(path, init)
    assert.equal(answer.status, status)
    assert.equal(answer.body.code, code)
  })

test('nothing of all this is half-stored: every event is accounted for', async () => {
  const counters = (await worker.admin('GET', '/v1/counters')).body
  assert.equal(counters.received, counters.stored + counters.duplicate + counters.rejected)
  assert.equal(counters.quarantinedMessages, 0)
})
