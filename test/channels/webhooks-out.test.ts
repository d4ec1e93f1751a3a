/** @module Webhooks out: what an address is told, when it is tried again, who signs, and what ends it (safety case F19). */
import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { deliverWebhook } from '../../worker/channels/deliver-webhook.ts'
import { askWebhook } from '../../worker/jobs/ask-webhook.ts'
import { deliverWebhooks } from '../../worker/jobs/deliver-webhooks.ts'
import { tellOutside } from '../../worker/jobs/tell-outside.ts'
import { keepStepAddresses } from '../../worker/routes/admin/step-addresses.ts'
import { listDeliveries, readNextDelivery, replayDeliveries } from '../../worker/store/webhook-deliveries.ts'
import {
  addEndpoint,
  changeEndpoint,
  changeEndpointSecret,
  deleteEndpoint,
  listEndpoints,
} from '../../worker/store/webhook-endpoints.ts'
import { openSqlite } from '../store/sqlite-d1.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const HOUR_MS = 3_600_000
/** Where this Worker answers: on the same machine, so that addresses of that machine are open to it. */
const OWN = 'http://127.0.0.1:1'

interface Told {
  at: number
  headers: IncomingHttpHeaders
  body: string
}

let answer: { status: number; headers?: Record<string, string>; body?: string } = { status: 200 }
let told: Told[] = []
/** The clock goes only where it is set to. */
let now = Date.now()
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk) => {
    body += chunk
  })
  request.on('end', () => {
    told.push({ at: now, headers: request.headers, body })
    response.writeHead(answer.status, answer.headers).end(answer.body ?? 'ok')
  })
})
let url: string
let db: D1Database
let woken = 0

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
})
after(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(async () => {
  db = openSqlite().db
  told = []
  woken = 0
  now = Date.now()
  await addEndpoint(db, {
    ...{ endpointId: 'e-1', url, events: ['order.placed'], secret: SECRET, ownOrigin: OWN, madeAt: now },
  })
})

const env = () => ({ DB: db, OUTHOOKS: { getByName: () => ({ lookAgain: async () => void woken++ }) } }) as never

const tell = async (id = 'o-1') => {
  await tellOutside(env(), [{ id, type: 'order.placed', at: 1_800_000_000_000, data: { transactionId: id } }])
  now = Math.max(now, (await readNextDelivery(db)) ?? 0)
}

/** Goes on until nothing waits, from one due moment to the next. */
async function untilDone(most = 30): Promise<void> {
  for (let round = 0; round < most; round++) {
    const dueAt = await readNextDelivery(db)
    if (dueAt === null) return
    now = Math.max(now, dueAt)
    await deliverWebhooks(db, [], () => now)
  }
}

const deliveries = () => listDeliveries(db, 'e-1', { before: null, most: 50 })

test('what is wanted is told once, signed, whoever asks twice; what is not wanted is not told', async () => {
  answer = { status: 204 }
  await tell()
  await tell()
  await tellOutside(env(), [{ id: 'c-1', type: 'cart.changed', at: 0, data: {} }])
  await untilDone()
  assert.equal(told.length, 1)
  const { headers, body } = told[0]!
  assert.deepEqual(JSON.parse(body), {
    ...{ type: 'order.placed', timestamp: '2027-01-15T08:00:00.000Z', data: { transactionId: 'o-1' } },
  })
  assert.deepEqual(new Webhook(SECRET).verify(body, headers as Record<string, string>), JSON.parse(body))
  assert.match(String(headers['webhook-id']), /^msg_[0-9a-f]{32}$/)
  assert.equal(woken, 2)
  const [delivery] = await deliveries()
  assert.deepEqual([delivery?.state, delivery?.tries, delivery?.answers[0]?.status], ['delivered', 1, 204])
})

test('a receiver that is away is tried ten times in 75 h 35 min 5 s, under one id; then by hand, and all arrives', async () => {
  answer = { status: 500, body: 'Maintenance' }
  await tell()
  const from = now
  await untilDone()
  const hours = told.map(({ at }) => Number(((at - from) / HOUR_MS).toFixed(3)))
  // 5 s, 5 min, 30 min, 2, 5, 10, 14, 20 and 24 h after one another (Standard Webhooks).
  assert.deepEqual(hours, [0, 0.001, 0.085, 0.585, 2.585, 7.585, 17.585, 31.585, 51.585, 75.585])
  assert.equal(now - from, 75 * HOUR_MS + 35 * 60_000 + 5000)
  assert.equal(new Set(told.map(({ headers }) => headers['webhook-id'])).size, 1)
  const [failed] = await deliveries()
  assert.deepEqual([failed?.state, failed?.tries, failed?.answers.length], ['failed', 10, 10])
  assert.deepEqual(failed?.answers[9]?.said, 'Maintenance')
  assert.equal((await listEndpoints(db, now))[0]?.failingSince, from)

  answer = { status: 200 }
  assert.equal(await replayDeliveries(db, { endpointId: 'e-1', deliveryId: null, at: now }), 1)
  await untilDone()
  assert.equal((await deliveries())[0]?.state, 'delivered')
  assert.equal((await listEndpoints(db, now))[0]?.failingSince, null)
  assert.equal(told[10]?.headers['webhook-id'], told[0]?.headers['webhook-id'])
})

// Milliseconds until the second try; null: there is none.
const AFTER: [what: string, answer: typeof answer, waitMs: number | null][] = [
  ['a redirect is a failure and is not followed', { status: 302, headers: { location: '/elsewhere' } }, 5000],
  ['429 is given the time it asks for', { status: 429, headers: { 'retry-after': '900' } }, 900_000],
  ['429 that asks for less than the schedule', { status: 429, headers: { 'retry-after': '1' } }, 5000],
  ['503 too', { status: 503, headers: { 'retry-after': '60' } }, 60_000],
  ['404 has no say in it', { status: 404, headers: { 'retry-after': '60' } }, 5000],
  ['410 ends it', { status: 410 }, null],
]
for (const [what, played, waitMs] of AFTER)
  test(`webhooks out: ${what}`, async () => {
    answer = played
    await tell()
    await deliverWebhooks(db, [], () => now)
    const dueAt = await readNextDelivery(db)
    assert.equal(dueAt === null ? null : dueAt - now, waitMs)
    assert.equal(told.length, 1)
  })

test('an address that is gone is told nothing more, until the owner switches it on', async () => {
  answer = { status: 410 }
  await tell('o-1')
  await tell('o-2')
  await untilDone()
  const [gone] = await listEndpoints(db, now)
  assert.deepEqual([gone?.disabledWhy, gone?.disabledAt, gone?.waiting], ['gone', now, 0])
  const tries = told.length
  await tell('o-3')
  // What a scenario's step asks for is kept as failed.
  await askWebhook(env(), { ...EFFECT, url })
  await untilDone()
  assert.equal(told.length, tries)
  answer = { status: 200 }
  assert.equal(await changeEndpoint(db, 'e-1', { events: ['order.placed'], disabled: null }), true)
  assert.equal(await replayDeliveries(db, { endpointId: 'e-1', deliveryId: null, at: now }), 3)
  await untilDone()
  assert.deepEqual(
    (await deliveries()).map(({ state }) => state),
    ['delivered', 'delivered', 'delivered'],
  )
})

test('an address that gives no answer holds nobody up for longer than one slice', async () => {
  answer = { status: 200 }
  const silent = { endpointId: 'e-2', url: 'http://127.0.0.1:9/', events: ['cart.changed'] as const }
  await addEndpoint(db, { ...silent, secret: SECRET, ownOrigin: OWN, madeAt: now })
  const carts = Array.from({ length: 70 }, (_, n) => ({ id: `c-${n}`, type: 'cart.changed' as const, at: 0, data: {} }))
  await tellOutside(env(), carts)
  now += 60_000
  await tellOutside(env(), [{ id: 'o-1', type: 'order.placed', at: 0, data: {} }])
  now = Date.now() + 60_000
  assert.equal(await deliverWebhooks(db, [], () => now), true)
  assert.equal(told.length, 0)
  await deliverWebhooks(db, [], () => now)
  assert.equal(told.length, 1)
  // Those that were not tried have lost no try, and come in their time.
  const waiting = await listDeliveries(db, 'e-2', { before: null, most: 99 })
  assert.equal(waiting.filter(({ tries }) => tries === 0).length, 50)
  assert.ok(waiting.every(({ dueAt }) => dueAt !== null && dueAt <= now + 300_000))
})

test('while a secret takes over from another both sign, and then only the new one', async () => {
  answer = { status: 200 }
  const next = 'whsec_bmV3IHNlY3JldCBuZXcgc2VjcmV0'
  assert.equal(await changeEndpointSecret(db, 'e-1', { secret: next, oldUntil: now + 24 * HOUR_MS }), true)
  await tell('o-1')
  await untilDone()
  now += 24 * HOUR_MS
  await tellOutside(env(), [{ id: 'o-2', type: 'order.placed', at: 0, data: {} }])
  await deliverWebhooks(db, [], () => now)
  const signed = ({ headers, body }: Told, secret: string) =>
    String(headers['webhook-signature'])
      .split(' ')
      .includes(
        new Webhook(secret).sign(
          `${headers['webhook-id']}`,
          new Date(Number(headers['webhook-timestamp']) * 1000),
          body,
        ),
      )
  assert.deepEqual(
    told.map((each) => [signed(each, next), signed(each, SECRET)]),
    [
      [true, true],
      [true, false],
    ],
  )
})

const EFFECT = {
  ...{ kind: 'webhook' as const, effectId: 'run-1.hook.1', url: '', scenarioId: 'welcome', runId: 'run-1' },
  ...{ profileId: 'p-1', at: 0 },
}
test('a step of a scenario tells its address, which becomes one of the owner’s', async () => {
  answer = { status: 200 }
  await askWebhook(env(), { ...EFFECT, url })
  await askWebhook(env(), { ...EFFECT, url })
  await untilDone()
  assert.equal(told.length, 1)
  assert.deepEqual(JSON.parse(told[0]!.body).data, { scenarioId: 'welcome', runId: 'run-1', profileId: 'p-1' })
  new Webhook(SECRET).verify(told[0]!.body, told[0]!.headers as Record<string, string>)

  await askWebhook(env(), { ...EFFECT, url: 'https://hooks.example/new' })
  const made = (await listEndpoints(db, now)).find((endpoint) => endpoint.endpointId !== 'e-1')
  assert.deepEqual([made?.url, made?.events, made?.waiting], ['https://hooks.example/new', [], 1])
  await deleteEndpoint(db, made!.endpointId)
  assert.equal(await readNextDelivery(db), null)
})

test('no address inside of a house is told anything (safety rule 33)', async () => {
  const addresses = [
    'http://shop.example/x',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://a.internal/',
    'https://shop.example:8443/',
    'https://vitrine.example./',
    'ftp://shop.example',
    'x',
  ]
  for (const address of addresses) {
    const call = { deliveryId: 'm', url: address, body: '{}', secrets: [SECRET], own: ['https://vitrine.example'] }
    const { status, said } = await deliverWebhook(call, () => now)
    assert.equal(status, null)
    assert.notEqual(said, '', address)
  }
  const call = { deliveryId: 'm', url, body: '{}', secrets: [SECRET], own: ['https://vitrine.example'] }
  assert.equal((await deliverWebhook(call, () => now)).status, null, 'a deployed Worker tells no machine of its own')
  assert.equal(told.length, 0)
})

test('a published step’s address is among the owner’s, once, and is told on the machine where it was published', async () => {
  const tell = { kind: 'webhook' as const, url: url.replace('hook', 'step'), next: null }
  for (const _ of [1, 2]) await keepStepAddresses(db, { steps: { tell, again: tell } }, OWN)
  assert.deepEqual((await listEndpoints(db, now)).map((each) => each.url).sort(), [url, tell.url].sort())
  answer = { status: 200 }
  await askWebhook(env(), { ...EFFECT, url: tell.url })
  await untilDone()
  assert.equal(told.length, 1)
})
