/** @module The owner's doors: who gets in, orders, and what stays closed. */
import assert from 'node:assert/strict'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Counters } from '../../contract/admin.ts'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

const OWN = { 'x-vitrine': '1' }

async function newLink(expiresAt = Date.now() + 60_000): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hash = createHash('sha256').update(token).digest('hex')
  await worker.env.DB.prepare('INSERT INTO sign_in_tokens (token_hash, created_at, expires_at) VALUES (?1, 0, ?2)')
    .bind(hash, expiresAt)
    .run()
  return token
}

const signIn = (token: unknown, headers: Record<string, string> = OWN) =>
  worker.call('/v1/session', { method: 'POST', body: JSON.stringify({ token }), headers })

const closed = [
  '/v1/today',
  '/v1/events',
  '/v1/people',
  `/v1/people/${randomUUID()}`,
  '/v1/campaigns',
  '/v1/campaigns/hello',
  '/v1/campaigns/hello/versions/1',
  '/v1/settings',
  '/v1/counters',
  '/v1/reports/ropo',
  '/v1/reports/customers',
  '/v1/reports/recommendations',
  '/v1/fits',
  '/v1/session',
  '/v1/recommendations/try',
  '/v1/debug-keys',
  '/v1/connect',
  '/v1/webhook-secrets/shopify',
]
for (const path of closed)
  test(`closed to strangers: ${path}`, async () => {
    const wrong = randomBytes(32).toString('base64url')
    for (const headers of [
      {},
      { authorization: `Bearer ${wrong}` },
      { authorization: 'Bearer x' },
      { cookie: `vitrine=${wrong}` },
    ]) {
      const { status, body } = await worker.call(path, { headers: headers as Record<string, string> })
      assert.equal(status, 401)
      assert.equal(body.code, 'sign_in_needed')
    }
  })

test('a sign-in link is good once, and the cookie is of no use to scripts or other sites', async () => {
  const token = await newLink()
  const answer = await signIn(token)
  assert.equal(answer.status, 200)
  const cookie = answer.headers.get('set-cookie') ?? ''
  assert.match(cookie, /HttpOnly/)
  assert.match(cookie, /SameSite=Strict/)
  assert.equal((await signIn(token)).status, 401)

  const headers = { cookie: cookie.split(';')[0] ?? '' }
  assert.equal((await worker.call('/v1/today', { headers })).status, 200)
  const put = (extra: Record<string, string>) =>
    worker.call('/v1/settings', { method: 'PUT', body: '{}', headers: { ...headers, ...extra } })
  assert.equal((await put({})).status, 401, 'a form of another site cannot set the header')
  assert.equal((await put({ ...OWN, origin: 'https://evil.example' })).status, 401)
  assert.equal((await put({ ...OWN, origin: worker.url.origin })).status, 200)

  assert.equal((await worker.call('/v1/session', { method: 'DELETE', headers: { ...headers, ...OWN } })).status, 204)
  assert.equal((await worker.call('/v1/today', { headers })).status, 401, 'signed out is out')
})

test('an old link, a wrong token and a foreign page sign nobody in, all with one answer', async () => {
  const old = await newLink(Date.now() - 1)
  const answers = [await signIn(old), await signIn('x'.repeat(43)), await signIn(7), await signIn(await newLink(), {})]
  for (const { status, body } of answers)
    assert.deepEqual([status, body.code, body.detail], [401, 'sign_in_needed', answers[0]?.body.detail])
})

test('an admin token signs in too', async () => {
  assert.equal((await signIn(worker.adminToken)).status, 200)
})

test('an order of the shop confirms what the browser saw, once', async () => {
  const visitor = randomUUID()
  const transactionId = `t-${randomUUID()}`
  const items = [{ productId: 'teapot', quantity: 2, priceMinor: 1500 }]
  const money = { transactionId, valueMinor: 3000, currency: 'EUR', items }
  const before = (await worker.admin('GET', '/v1/today')).body.orders
  await worker.call('/v1/visit', {
    method: 'POST',
    body: JSON.stringify(visit({ visitor, events: [event('purchase', money)] })),
  })
  const person = (count: string) =>
    until(`an order that is ${count}`, async () => {
      const { body } = await worker.admin('GET', `/v1/people/${visitor}`)
      return body.orderList?.[0]?.source === count && body
    })
  const seen = await person('browser')
  assert.deepEqual([seen.orders, seen.revenueMinor], [1, 0], 'what only a browser saw is no money')

  const order = { ...money, at: Date.now() }
  for (let times = 0; times < 3; times++)
    assert.equal((await worker.admin('POST', '/v1/orders', { orders: [order] })).status, 202)
  const confirmed = await person('server')
  assert.deepEqual([confirmed.orders, confirmed.revenueMinor, confirmed.orderList.length], [1, 3000, 1])
  assert.deepEqual(confirmed.identities, [], 'an order number from a browser proves nobody')
  await worker.drained({ orders: 3 })
  const { orders } = (await worker.admin('GET', '/v1/today')).body
  assert.deepEqual(orders, {
    confirmed: before.confirmed + 1,
    seen: before.seen,
    revenueMinor: before.revenueMinor + 3000,
    otherRevenue: [],
  })
})

test('an order at fault is named by its place, and none is taken', async () => {
  const good = { transactionId: 'g', at: 1, valueMinor: 1, currency: 'EUR', items: [] }
  const { status, body } = await worker.admin('POST', '/v1/orders', {
    orders: [good, { ...good, email: 'nobody', phone: 'call me', channel: 'market' }],
  })
  assert.equal(status, 400)
  assert.deepEqual(
    body.errors.map(({ field }: { field: string }) => field),
    ['orders[1].email', 'orders[1].phone', 'orders[1].channel'],
  )
})

test('an order with errors names the field', async () => {
  const { status, body } = await worker.admin('POST', '/v1/orders', {
    orders: [{ transactionId: 'x', at: 1, valueMinor: 1.5, currency: 'EUR', items: [] }],
  })
  assert.deepEqual([status, body.errors[0].field], [400, 'orders[0].valueMinor'])
})

// `pixel`: at the door of pixels, which run in sandboxed frames.
const origins: { origin: string | null; allowed: boolean; pixel?: boolean }[] = [
  { origin: 'https://shop.example', allowed: true },
  { origin: null, allowed: true },
  { origin: 'https://shop.example.evil', allowed: false },
  { origin: 'http://shop.example', allowed: false },
  { origin: 'null', allowed: false, pixel: true },
  { origin: 'https://xn--shp-1na.example', allowed: false },
]
test('only listed shops may send, and only they are named in the answer', async () => {
  assert.equal((await worker.admin('PUT', '/v1/settings', { origins: ['https://SHOP.example'] })).status, 200)
  for (const { origin, allowed, pixel = allowed } of origins)
    for (const [path, mayDeliver] of [['/v1/visit', allowed] as const, ['/v1/pixel', pixel] as const]) {
      const { status, headers } = await worker.call(path, {
        method: 'POST',
        body: JSON.stringify(visit()),
        headers: origin === null ? {} : { origin },
      })
      assert.equal(status, mayDeliver ? 202 : 403, `${path} ${origin}`)
      assert.equal(headers.get('access-control-allow-origin'), allowed ? origin : null)
      if (allowed && origin) assert.equal(headers.get('access-control-expose-headers'), 'retry-after')
    }
  assert.equal((await worker.admin('PUT', '/v1/settings', {})).status, 200)
})

test('switched off, nothing is taken and nothing is shown, until it is switched on', async () => {
  const post = () => worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit()) })
  await worker.admin('PUT', '/v1/settings', { enabled: false })
  const { status, body } = await post()
  assert.deepEqual([status, body.code], [403, 'switched_off'])
  assert.match((await worker.call('/v.js')).body, /enabled\\":false/)
  await worker.admin('PUT', '/v1/settings', {})
  assert.equal((await post()).status, 202)
})

test('an order too large for the queue is refused by name, not asked for again and again', async () => {
  const items = Array.from({ length: 200 }, (_, i) => ({
    productId: `p${i}`,
    url: `https://shop.example/${'x'.repeat(900)}`,
  }))
  const { status, body } = await worker.admin('POST', '/v1/orders', {
    orders: [{ transactionId: 'large', at: 1, valueMinor: 1, currency: 'EUR', items }],
  })
  assert.deepEqual([status, body.errors[0].field], [400, 'orders[0]'])
})

test('settings with a slip of the pen are refused', async () => {
  const { status, body } = await worker.admin('PUT', '/v1/settings', { consentmode: 'required' })
  assert.deepEqual([status, body.errors[0].field], [400, 'consentmode'])
})

test('colours that nobody can read are refused with their contrast, and the old ones stay', async () => {
  const { status, body } = await worker.admin('PUT', '/v1/settings', { theme: { accent: '#ffd60a' } })
  assert.deepEqual([status, body.errors[0].field], [400, 'theme.onAccent'])
  assert.match(body.detail, /contrast of 1\.41 to 1/)
  assert.notEqual((await worker.admin('GET', '/v1/settings')).body.shop.theme.accent, '#ffd60a')
})

test('the script carries the settings of the shop, and answers 304 until they change', async () => {
  const first = await worker.call('/v.js')
  assert.equal(first.status, 200)
  const etag = first.headers.get('etag') ?? ''
  assert.equal((await worker.call('/v.js', { headers: { 'if-none-match': etag } })).status, 304)
  await worker.admin('PUT', '/v1/settings', { name: '</script><script>alert(1)//\u2028', consentMode: 'required' })
  const second = await worker.call('/v.js', { headers: { 'if-none-match': etag } })
  assert.equal(second.status, 200)
  assert.ok(second.body.includes('required'))
  assert.ok(!second.body.includes('%VITRINE_SETTINGS%'))
  for (const secret of ['key_hash', 'Bearer', worker.adminToken, 'alert(1)']) assert.ok(!second.body.includes(secret))
})

test('raw events leave after 30 days, the person stays', async () => {
  const visitor = randomUUID()
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ visitor })) })
  const timeline = async () => (await worker.admin('GET', `/v1/people/${visitor}/timeline`)).body.entries
  await until('the events', async () => (await timeline()).length > 0)
  const DAY = 86_400_000
  await worker.scheduled(Date.now() + 29 * DAY)
  assert.ok((await timeline()).length > 0)
  await worker.scheduled(Date.now() + 31 * DAY)
  assert.deepEqual(await timeline(), [])
  assert.equal((await worker.admin('GET', `/v1/people/${visitor}`)).body.pageViews, 1)
})

const DAY_MS = 86_400_000

test('alarms of the last thirty days are told by their signal, each once', async () => {
  const alarm = (signal: string, outcome: string, at = Date.now()) => event('exit_intent', { signal, outcome }, at)
  const events = [
    alarm('pointer', 'left'),
    alarm('pointer', 'left', Date.now() - 3 * DAY_MS),
    alarm('pointer', 'stayed'),
    alarm('tab', 'stayed'),
    alarm('elbow', 'stayed'),
  ]
  const before: Counters = (await worker.admin('GET', '/v1/counters')).body
  const sent = JSON.stringify(visit({ events }))
  for (const _ of [1, 2]) await worker.call('/v1/visit', { method: 'POST', body: sent })
  const now = await worker.drained({ events: before.received + 10 })
  const more = (['stored', 'rejected', 'duplicate'] as const).map((name) => now[name] - before[name])
  assert.deepEqual(more, [4, 1, 5])
  // An event is at most seven days old when it is taken in, so an old alarm is put there by hand.
  await worker.env.DB.prepare("INSERT INTO counters (hour, name, value) VALUES (?1, 'exit_alarms_left pointer', 70)")
    .bind(Math.floor((Date.now() - 31 * DAY_MS) / 3_600_000))
    .run()
  assert.deepEqual((await worker.admin('GET', '/v1/campaigns')).body.exitAlarms, {
    days: 30,
    signals: [
      { signal: 'pointer', left: 2, stayed: 1 },
      { signal: 'tab', left: 0, stayed: 1 },
    ],
  })
})

test('what was recommended, seen and followed is reported by slot and strategy, for a number of days', async () => {
  const mug = { productId: 'mug', reason: 'similar' }
  const events = [
    event('view_recommendations', { slotId: 'message', items: [mug, { productId: 'jug', reason: 'similar' }] }),
    event('select_item', { slotId: 'message', ...mug }),
  ]
  await worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(visit({ events })) })
  const report = (query: string) => worker.admin('GET', `/v1/reports/recommendations${query}`)
  const ours = (shown: { slotId: string }[]) => shown.find(({ slotId }) => slotId === 'message')
  const told = await until('the report', async () => ours((await report('?days=1')).body.shown))
  const expected = {
    day: Math.floor(Date.now() / DAY_MS),
    slotId: 'message',
    strategy: 'similar',
    shown: 2,
    clicked: 1,
  }
  assert.deepEqual(told, expected)

  const { body } = await report('')
  assert.equal(body.days, 28)
  assert.ok(Array.isArray(body.grades) && body.known.bytes >= 0)
  for (const days of ['0', '91', '-1', '1.5', 'all', '', '1e1', '007']) {
    const refused = await report(`?days=${days}`)
    assert.deepEqual([refused.status, refused.body.errors?.[0]?.field], [400, 'days'], days)
  }
})
