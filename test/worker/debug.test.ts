/** @module Debugging a shop's page through all of the Worker: reasons for owners only, and nothing of it is kept. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
  await worker.publish('demo/campaigns/exit-offer.json')
  await worker.publish('demo/campaigns/free-delivery.json', { pages: { types: ['cart'] } })
})
after(() => worker.close())

const post = (body: object, headers: Record<string, string> = {}) =>
  worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(body), headers })

const debug = (body: object) => worker.call('/v1/debug', { method: 'POST', body: JSON.stringify(body) })

test('reasons need the key of an owner’s link', async () => {
  for (const key of [undefined, '0'.repeat(32)]) {
    const { status, body } = await debug({ ...visit(), key })
    assert.deepEqual([status, body.reasons], [200, null], key)
    assert.deepEqual(
      body.offered.map(({ campaignId }: { campaignId: string }) => campaignId),
      ['exit-offer'],
    )
  }
  assert.equal((await debug({ ...visit(), key: 'DROP' })).status, 400)
  assert.equal((await worker.call('/v1/debug-keys', { method: 'POST' })).status, 401)
  const { status, body: made } = await worker.admin('POST', '/v1/debug-keys')
  assert.equal(status, 201)
  assert.ok(made.expiresAt > Date.now())
  const { body } = await debug({ ...visit(), key: made.key })
  const reasons = body.reasons.map(({ campaignId, outcome }: { campaignId: string; outcome: { kind: string } }) => [
    campaignId,
    outcome.kind,
  ])
  assert.deepEqual(Object.fromEntries(reasons), { 'exit-offer': 'offered', 'free-delivery': 'other_page' })
})

test('a debugged page is nobody’s visit: its events are answered for and kept nowhere', async () => {
  const visitor = randomUUID()
  const page = { url: 'https://shop.example/p/teapot', type: 'product' }
  const seen = event('view_promotion', { campaignId: 'exit-offer', version: 1, interrupting: true })
  const events = [event('page_view', { page }), seen, event('search', { term: 7 })]
  const { body } = await debug(visit({ visitor, events }))
  assert.deepEqual([body.accepted, body.rejected.length, body.offered], [2, 1, []])
  // What comes after it has been taken in; then so would have been what came before.
  const other = randomUUID()
  await post(visit({ visitor: other }))
  await until('the other visitor', async () => (await worker.admin('GET', `/v1/people/${other}`)).status === 200)
  assert.equal((await worker.admin('GET', `/v1/people/${visitor}`)).status, 404)
  const { results } = await worker.env.DB.prepare('SELECT payload FROM quarantine').all()
  assert.deepEqual(results, [])
})

test('a claim is kept and shown masked; it joins, changes and answers nothing', async () => {
  const visitor = randomUUID()
  const email = 'kotryna@shop.example'
  const claim = { ...event('identify', { email, customerId: 'c-77' }), consent: ['measure', 'personalise', 'message'] }
  const { body } = await post(visit({ visitor, events: [claim] }))
  assert.equal(body.accepted, 1)
  assert.ok(!JSON.stringify(body).includes('kotryna'))
  const person = await until('the person', async () => {
    const answer = await worker.admin('GET', `/v1/people/${visitor}`)
    return answer.status === 200 && answer.body
  })
  assert.deepEqual(
    person.identities.map(({ kind, value, level }: Record<string, string>) => [kind, value, level]),
    [
      ['customer_id', 'c-77', 'claimed'],
      ['email', 'k…@shop.example', 'claimed'],
    ],
  )
  assert.deepEqual(person.profiles, [visitor])
  assert.ok(!JSON.stringify(person).includes('kotryna'))
  const { body: timeline } = await worker.admin('GET', `/v1/people/${visitor}/timeline`)
  const [entry] = timeline.entries.filter(({ name }: { name: string }) => name === 'identify')
  assert.deepEqual(entry.params, { email: 'k…@shop.example', customerId: 'c-77' })
  const live = await worker.admin('GET', '/v1/events')
  assert.ok(!JSON.stringify(live.body).includes(email))
})

test('an address without the consent to be written to is refused and kept nowhere', async () => {
  const email = 'petras@shop.example'
  const { body } = await post(visit({ events: [event('identify', { email })] }))
  assert.deepEqual([body.accepted, body.rejected[0].code], [0, 'no_consent'])
  await until('the quarantine', async () => {
    const rows = await worker.env.DB.prepare('SELECT payload, detail FROM quarantine').all()
    assert.ok(!JSON.stringify(rows.results).includes('petras'))
    return rows.results.length > 0
  })
})
