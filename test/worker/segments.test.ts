/** @module Segments on the real runtime: the door, and that D1 counts as memory does. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Condition } from '../../contract/condition.ts'
import { matches } from '../../worker/core/segment/matches.ts'
import { countMembers } from '../../worker/store/count-members.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { somebody, someCondition, someMoment } from '../core/segment/some-people.ts'
import { event, type RunningWorker, startWorker, until, visit } from './harness.ts'
import { testSendDoors } from './send-doors.ts'

let worker: RunningWorker

before(async () => {
  worker = await startWorker()
})
after(() => worker.close())

const looked = (atLeast: number): Condition => ({
  kind: 'number',
  field: 'events.view_item',
  atLeast,
  withinDays: 1,
})
const put = (id: string, body: unknown) => worker.admin('PUT', `/v1/segments/${id}`, body)
const count = (condition: unknown) => worker.admin('POST', '/v1/segments/count', { condition })

test('strangers neither see segments nor count', async () => {
  for (const [method, path] of [
    ['GET', '/v1/segments'],
    ['POST', '/v1/segments/count'],
    ['GET', '/v1/segments/new/members'],
    ['GET', '/v1/segments/new/changes'],
    ['GET', '/v1/segments/figures'],
    ['GET', '/v1/people/anybody/segments'],
  ] as const)
    assert.equal((await worker.call(path, { method })).status, 401)
})

test('the ready-made ones are there from the first day, each with a sentence', async () => {
  const { segments } = (await worker.admin('GET', '/v1/segments')).body
  assert.equal(segments.length, 8)
  for (const segment of segments) {
    assert.ok(segment.isReadyMade && segment.description.endsWith('.'))
    assert.deepEqual((await count(segment.condition)).body.count, 0)
  }
  assert.equal((await put('vip', { name: 'Mine', condition: looked(1) })).status, 400)
  assert.equal((await worker.admin('DELETE', '/v1/segments/vip')).status, 404)
})

test('a segment is kept under its next version, lists who passes within seconds, and goes', async () => {
  const visitor = randomUUID()
  const view = () => event('view_item', { item: { productId: 'teapot' } })
  const body = JSON.stringify(visit({ visitor, events: [view(), view(), view()] }))
  await worker.call('/v1/visit', { method: 'POST', body })
  assert.equal((await put('curious', { name: 'Curious', condition: looked(9) })).body.version, 1)
  const changed = (await put('curious', { name: 'Curious', condition: looked(3) })).body
  assert.deepEqual([changed.version, changed.isReadyMade], [2, false])

  const members = await until('the visitor to be a member', async () => {
    const { people, next } = (await worker.admin('GET', '/v1/segments/curious/members')).body
    return people.length > 0 && { people, next }
  })
  assert.deepEqual([members.people.length, members.people[0].profileId, members.next], [1, visitor, null])
  const counted = (await count(looked(3))).body
  assert.deepEqual([counted.count, counted.isExact], [1, true])
  assert.ok(counted.tookMs < 1000)

  assert.equal((await worker.admin('DELETE', '/v1/segments/curious')).status, 204)
  assert.equal((await worker.admin('GET', '/v1/segments/curious')).status, 404)
  assert.equal((await worker.admin('GET', '/v1/segments/curious/members')).status, 404)
})

const changesOf = async (id: string, visitor: string): Promise<{ change: string; at: number }[]> => {
  const { changes } = (await worker.admin('GET', `/v1/segments/${id}/changes`)).body
  return changes.filter(({ profileId }: { profileId: string }) => profileId === visitor)
}
const figuresOf = async (id: string) =>
  (await worker.admin('GET', '/v1/segments/figures')).body.figures.find(
    ({ segmentId }: { segmentId: string }) => segmentId === id,
  )
const send = (input: ReturnType<typeof visit>) =>
  worker.call('/v1/visit', { method: 'POST', body: JSON.stringify(input) })

test('who enters a segment is told within seconds, once, with the name in the timeline', async () => {
  const [old, visitor] = [randomUUID(), randomUUID()]
  const viewedBy = (who: string) =>
    visit({ visitor: who, events: [1, 2, 3].map(() => event('view_item', { item: { productId: 'teapot' } })) })
  await send(viewedBy(old))
  await until('the first visitor to be stored', async () => (await count(looked(3))).body.count > 0)
  await put('keen', { name: 'Keen', condition: looked(3) })
  await until('everybody to be asked once', () => figuresOf('keen'))
  assert.deepEqual(await changesOf('keen', old), [], 'who was in it before it was there did not enter')

  const input = viewedBy(visitor)
  await send(input)
  await until('the entry', async () => (await changesOf('keen', visitor)).length > 0)
  const { duplicate } = (await worker.admin('GET', '/v1/counters')).body
  await send(input)
  await until('the repetition', async () => {
    const counters = (await worker.admin('GET', '/v1/counters')).body
    return counters.duplicate > duplicate
  })
  const [entry, ...more] = await changesOf('keen', visitor)
  assert.deepEqual([entry?.change, more], ['entered', []])
  assert.deepEqual(await figuresOf('keen'), { segmentId: 'keen', entered: 1, left: 0 })

  const { entries } = (await worker.admin('GET', `/v1/people/${visitor}/timeline`)).body
  const told = entries.filter(({ name }: { name: string }) => name.startsWith('segment_'))
  assert.deepEqual(
    told.map(({ name, params }: { name: string; params: unknown }) => [name, params]),
    [['segment_entered', { segmentId: 'keen', name: 'Keen' }]],
  )
  const isIn = async (who: string) => (await worker.admin('GET', `/v1/people/${who}/segments`)).body.segments
  assert.deepEqual(await isIn(visitor), [{ segmentId: 'keen', name: 'Keen', since: entry?.at }])
  assert.deepEqual(await isIn(old), [{ segmentId: 'keen', name: 'Keen', since: null }])
})

test('a cart is left by time alone, an hour after it changed, though the Scheduler was evicted meanwhile', async () => {
  const visitor = randomUUID()
  await until('the ready-made segments to be followed', () => figuresOf('left-a-cart'))
  const cart = { items: [{ productId: 'teapot', quantity: 1, priceMinor: 900 }], valueMinor: 900, currency: 'EUR' }
  const changedAt = Date.now() - 3_600_000 + 1500
  await send(visit({ visitor, events: [event('cart_update', { cart }, changedAt)] }))
  await until('the cart to be stored', async () => (await worker.admin('GET', `/v1/people/${visitor}`)).body.cart)
  await worker.evict('SCHEDULER', 'shop')
  const [entry] = await until('the cart to be left', async () => {
    const changes = await changesOf('left-a-cart', visitor)
    return changes.length > 0 && changes
  })
  assert.equal(entry?.change, 'entered')
  assert.ok(entry.at - changedAt >= 3_600_000, `${entry.at - changedAt} ms`)
})

test('who crosses a limit that the owner sets enters, though nothing else happened', async () => {
  const visitor = randomUUID()
  const cart = { items: [{ productId: 'teapot', quantity: 1, priceMinor: 900 }], valueMinor: 900, currency: 'EUR' }
  await send(visit({ visitor, events: [event('cart_update', { cart }, Date.now() - 1_800_000)] }))
  await until('the cart to be stored', async () => (await worker.admin('GET', `/v1/people/${visitor}`)).body.cart)
  assert.deepEqual(await changesOf('left-a-cart', visitor), [])
  const { shop } = (await worker.admin('GET', '/v1/settings')).body
  await worker.admin('PUT', '/v1/settings', { ...shop, lifecycle: { ...shop.lifecycle, cartLeftMinutes: 20 } })
  const [entry] = await until('the cart to be left', async () => {
    const changes = await changesOf('left-a-cart', visitor)
    return changes.length > 0 && changes
  })
  assert.equal(entry?.change, 'entered')
})

test('orders of long ago make nobody enter today what they are in by them', async () => {
  const [old, fresh] = [randomUUID(), randomUUID()]
  const order = (visitor: string, daysAgo: number) => ({
    transactionId: visitor,
    at: Date.now() - daysAgo * 86_400_000,
    ...{ valueMinor: 900, currency: 'EUR', items: [{ productId: 'teapot' }], visitor },
  })
  const { status } = await worker.admin('POST', '/v1/orders', { orders: [order(old, 10), order(fresh, 0)] })
  assert.equal(status, 202)
  await until('the entry of who ordered now', async () => (await changesOf('new', fresh)).length > 0)
  const isIn = await until('the other to be in it', async () => {
    const { segments } = (await worker.admin('GET', `/v1/people/${old}/segments`)).body
    return segments?.find(({ segmentId }: { segmentId: string }) => segmentId === 'new')
  })
  assert.equal(isIn.since, null)
  assert.deepEqual(await changesOf('new', old), [])
})

test('a segment that was taken away and is kept again tells nothing until everybody was asked anew', async () => {
  await worker.admin('DELETE', '/v1/segments/keen')
  assert.equal(await figuresOf('keen'), undefined)
  await put('keen', { name: 'Keen', condition: looked(3) })
  const changes = await until('everybody to be asked again', async () => {
    const isFollowed = await figuresOf('keen')
    return isFollowed && (await worker.admin('GET', '/v1/segments/keen/changes')).body.changes
  })
  assert.equal(changes.filter(({ change }: { change: string }) => change === 'entered').length, 1, 'that of before')
})

const deep = (levels: number): unknown => (levels === 1 ? looked(1) : { kind: 'not', of: deep(levels - 1) })
const many = (tests: number) => ({ kind: 'any', of: Array.from({ length: tests }, () => looked(1)) })

const refused: { name: string; condition: unknown; field: string }[] = [
  {
    name: 'an unknown field',
    condition: { kind: 'text', field: 'password', isOneOf: ['x'] },
    field: 'condition.field',
  },
  {
    name: 'an unknown field, deep down',
    condition: { kind: 'all', of: [looked(1), { kind: 'not', of: { ...looked(1), field: 'orders.count; --' } }] },
    field: 'condition.of[1].of.field',
  },
  { name: 'an operator of no kind', condition: { ...looked(1), like: '%' }, field: 'condition.like' },
  { name: 'an unknown kind', condition: { kind: 'sql', text: '1=1' }, field: 'condition.kind' },
  { name: 'a window longer than is kept', condition: { ...looked(1), withinDays: 61 }, field: 'condition.withinDays' },
  {
    name: 'money of no currency',
    condition: { kind: 'number', field: 'orders.revenue', atLeast: 1 },
    field: 'condition.currency',
  },
  { name: 'a number of no limit', condition: { kind: 'number', field: 'orders.count' }, field: 'condition' },
  {
    name: 'a word that is never said',
    condition: { kind: 'text', field: 'score.grade', isOneOf: ['boiling'] },
    field: 'condition.isOneOf',
  },
  { name: 'nine levels', condition: deep(9), field: 'condition' },
  { name: '21 tests', condition: { kind: 'all', of: [many(10), many(11)] }, field: 'condition' },
  {
    name: 'a sensitive word',
    condition: { kind: 'text', field: 'source', isOneOf: ['pregnancy-advice.example'] },
    field: 'condition',
  },
]
for (const { name, condition, field } of refused)
  test(`refused, with the way to it: ${name}`, async () => {
    const { status, body } = await count(condition)
    assert.deepEqual([status, body.code, body.errors[0].field], [400, 'request_invalid', field], body.detail)
  })

test('eight levels and 20 tests are taken', async () => {
  assert.equal((await count(deep(8))).status, 200)
  assert.equal((await count(many(20))).status, 200)
})

test('D1 counts 400 random pairs of tree and person as memory does', async () => {
  const people = fc.sample(somebody, { numRuns: 20, seed: 5 }).map((each, n) => ({
    ...each,
    profileId: `p${n}`,
    scored: undefined,
  }))
  const { DB } = worker.env
  await DB.prepare('DELETE FROM profiles').run()
  await DB.batch(putProfiles(DB, people))
  const trees = fc.sample(fc.tuple(someCondition, someMoment), { numRuns: 20, seed: 5 })
  for (const [tree, moment] of trees) {
    const expected = people.filter((each) => matches(tree, each, moment)).length
    const { count: found } = await countMembers(DB, tree, { ...moment, leftMs: () => Number.MAX_SAFE_INTEGER })
    assert.equal(found, expected, JSON.stringify(tree))
  }
})

test('who is due at once is looked at, and stops nobody', async () => {
  await worker.env.DB.prepare("INSERT INTO memberships (profile_id, member_of, due_at) VALUES ('gone', '{}', 0)").run()
  await worker.env.SCHEDULER.getByName('shop').lookAgain()
  await until('another moment', async () => {
    const row = await worker.env.DB.prepare("SELECT due_at FROM memberships WHERE profile_id = 'gone'").first()
    return row === null || Number(row.due_at) > 0
  })
})

test('a campaign for a segment goes by what the segment asks now, and a draft for it is lived through', async () => {
  await put('lookers', { name: 'Lookers', condition: looked(50) })
  const campaign = {
    ...{ campaignId: 'for-lookers', name: 'For lookers', status: 'live', layout: 'bar' },
    audience: { segments: ['lookers'] },
    ...{ triggers: [{ kind: 'delay', seconds: 0 }], content: [{ kind: 'text', text: 'You look a lot' }] },
  }
  assert.equal((await worker.admin('PUT', '/v1/campaigns/for-lookers', campaign)).status, 200)
  const visitor = randomUUID()
  const offered = async (change: Parameters<typeof visit>[0] = {}): Promise<string[]> => {
    const { body } = await worker.call('/v1/visit', {
      method: 'POST',
      body: JSON.stringify(visit({ visitor, ...change })),
    })
    return body.overlays.map((overlay: { campaignId: string }) => overlay.campaignId)
  }
  assert.deepEqual(await offered(), [])
  await put('lookers', { name: 'Lookers', condition: looked(1) })
  assert.deepEqual(await offered(), ['for-lookers'], 'what is published is anew at once where it was changed')
  assert.deepEqual(await offered({ visitor: null, consent: [], events: [] }), [])

  await until('both visits to be stored', async () => {
    const { body } = await worker.admin('GET', `/v1/people/${visitor}`)
    return body.pageViews === 2
  })
  const draft = { ...campaign, campaignId: 'draft-for-lookers', priority: 90 }
  const { status, body } = await worker.admin('POST', '/v1/back-tests', { campaign: draft })
  assert.equal(status, 200, JSON.stringify(body))
  assert.deepEqual([body.campaignId, body.isWhole], ['draft-for-lookers', true])
  const [first] = body.campaigns
  // Their first page had not been looked at yet when it was decided about; others who looked are in it, too.
  assert.ok(first.campaignId === 'draft-for-lookers' && first.offered >= 1 && first.shown === first.offered)
  assert.ok(body.overlaps.some((met: { campaignId: string; outranked: number }) => met.outranked >= 1))
  const refused = await worker.admin('POST', '/v1/back-tests', { campaign: { layout: 'bar' }, days: 3 })
  assert.deepEqual([refused.status, refused.body.code], [422, 'campaign_invalid'])
  assert.equal((await worker.call('/v1/back-tests', { method: 'POST', body: '{}' })).status, 401)
  await worker.admin('PUT', '/v1/campaigns/for-lookers', { ...campaign, status: 'paused' })
})

testSendDoors(() => worker)
