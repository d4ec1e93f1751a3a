/** @module What came of campaigns, counted in the database, and what is published of it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS } from '../../worker/core/activity.ts'
import { hourOf } from '../../worker/core/hour-of.ts'
import { worthJob } from '../../worker/jobs/nightly-worth.ts'
import { publish } from '../../worker/store/publish.ts'
import { countOrdersAfter, readTried } from '../../worker/store/tried-campaigns.ts'
import { sampleCampaign } from '../core/sample-campaign.ts'
import { NOW, sampleEvent } from '../core/sample-event.ts'
import { openSqlite } from './sqlite-d1.ts'

const HOUR = 3_600_000

/** A database with these counters of an hour ago, and with orders and shows of campaigns, by profile and hours ago. */
function shop(
  counters: Record<string, number>,
  { orders = [], shows = [] }: { orders?: [string, number][]; shows?: [string, string, number][] } = {},
) {
  const store = openSqlite()
  const counter = store.sqlite.prepare('INSERT INTO counters (hour, name, value) VALUES (?, ?, ?)')
  for (const [name, value] of Object.entries(counters)) counter.run(hourOf(NOW - HOUR), name, value)
  const order = store.sqlite.prepare(
    `INSERT INTO orders (profile_id, transaction_id, ordered_at, value_minor, currency, source, items)
     VALUES (?, ?, ?, 900, 'EUR', 'server', '[]')`,
  )
  for (const [n, [profileId, hoursAgo]] of orders.entries()) order.run(profileId, `t${n}`, NOW - hoursAgo * HOUR)
  const pack = store.sqlite.prepare(
    `INSERT INTO event_packs (profile_id, last_event_id, first_event_id, received_at, events) VALUES (?, ?, ?, ?, ?)`,
  )
  for (const [profileId, campaignId, hoursAgo] of shows) {
    const at = NOW - hoursAgo * HOUR
    const event = sampleEvent('view_promotion', { at, params: { campaignId, version: 1, interrupting: true } })
    pack.run(profileId, event.id, event.id, at, JSON.stringify([event]))
  }
  return store
}

test('of campaigns what was counted in 30 days, of orders their average in the shop’s currency', async () => {
  const { db, sqlite } = shop({
    'overlay_shown a': 40,
    'overlay_clicked a': 4,
    'overlay_lead b': 3,
    orders_confirmed: 2,
    'revenue_minor EUR': 5001,
    'revenue_minor GBP': 900,
  })
  sqlite.prepare('INSERT INTO counters VALUES (?, ?, 500)').run(hourOf(NOW - 31 * DAY_MS), 'overlay_shown a')
  assert.deepEqual(await readTried(db, { currency: 'EUR', now: NOW }), {
    tried: { shown: { a: 40 }, clicked: { a: 4 }, leads: { b: 3 }, ordersAfter: { orders: {}, shown: {} } },
    averageOrderMinor: 2500.5,
  })
  assert.equal((await readTried(openSqlite().db, { currency: 'EUR', now: NOW })).averageOrderMinor, null)
})

test('an order counts for what its person saw within five days before it, once a campaign', async () => {
  const { db, sqlite } = shop(
    { 'overlay_shown a': 7 },
    {
      orders: [
        ['ann', 2],
        ['bob', 2],
        ['cem', 2],
        ['till', 1],
      ],
      shows: [
        ['ann', 'a', 3],
        ['ann', 'a', 4],
        ['ann', 'b', 121],
        ['bob', 'a', 1],
        ['bob', 'b', 123],
        ['phone', 'c', 5],
      ],
    },
  )
  const profile = sqlite.prepare(
    `INSERT INTO profiles (profile_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state, person_id)
     VALUES (?, 0, 0, 0, 0, 'cold', '{}', ?)`,
  )
  // The order of the till and the browser of the phone are one person's.
  for (const id of ['till', 'phone']) profile.run(id, 'person:1')
  assert.deepEqual(await countOrdersAfter(db, NOW), { orders: { a: 1, b: 1, c: 1 }, shown: { a: 7 } })
})

test('the night counts and publishes: the campaigns with what they are worth, and by what people are told', async () => {
  const { db, sqlite } = shop({ 'overlay_shown a': 100, 'overlay_clicked a': 10 })
  const put = sqlite.prepare(
    'INSERT INTO campaigns (campaign_id, version, published_at, definition) VALUES (?, 1, 0, ?)',
  )
  const audience = { segments: ['vip', 'mine', 'gone'] }
  put.run('a', JSON.stringify(sampleCampaign({ campaignId: 'a', audience })))
  put.run('b', JSON.stringify(sampleCampaign({ campaignId: 'b', status: 'paused', audience: { segments: ['new'] } })))
  const condition = { kind: 'number', field: 'orders.count', atLeast: 1 }
  sqlite
    .prepare(
      `INSERT INTO segments (segment_id, version, created_at, updated_at, definition) VALUES ('mine', 1, 0, 0, ?)`,
    )
    .run(JSON.stringify({ name: 'Mine', condition, agreed: true }))
  const kept: string[] = []
  const kv = { put: async (_: string, text: string) => void kept.push(text) } as unknown as KVNamespace
  const job = worthJob(kv)
  const at = { begunAt: NOW, now: NOW }
  const next = await job.slice(db, job.begin(NOW), at)
  assert.equal(next && (await job.slice(db, next, at)), null)
  const [published] = kept.map((text) => JSON.parse(text))
  assert.deepEqual(
    published.campaigns.map(({ campaignId }: { campaignId: string }) => campaignId),
    ['a'],
  )
  // (10 + 100 * 11 / 120) / 200, by hand.
  assert.equal(Number(published.worth.a.toFixed(6)), 0.095833)
  assert.deepEqual(Object.keys(published.segments).sort(), ['mine', 'vip'])
  assert.deepEqual(published.segments.mine.of[1], { kind: 'text', field: 'consent', isOneOf: ['personalise'] })
  assert.deepEqual([published.models.currency, published.models.prices], ['EUR', null])
})

test('more campaigns than a page view can be decided by are not published', async () => {
  const { db, sqlite } = shop({})
  const put = sqlite.prepare(
    'INSERT INTO campaigns (campaign_id, version, published_at, definition) VALUES (?, 1, 0, ?)',
  )
  for (let n = 0; n <= 200; n++) put.run(`c${n}`, JSON.stringify(sampleCampaign({ campaignId: `c${n}` })))
  await assert.rejects(publish(db, {} as KVNamespace, NOW), /201 campaigns are live/)
})

test('a live campaign that somebody broke by hand is left out, and the others are published', async () => {
  const { db, sqlite } = shop({})
  const put = sqlite.prepare(
    'INSERT INTO campaigns (campaign_id, version, published_at, definition) VALUES (?, 1, 0, ?)',
  )
  const whole = sampleCampaign({ campaignId: 'whole' })
  const broken = [{ pages: null }, { triggers: 'delay' }, { content: [null] }, { variants: [{ content: {} }] }]
  put.run('whole', JSON.stringify(whole))
  for (const [n, part] of broken.entries())
    put.run(`broken-${n}`, JSON.stringify({ ...whole, campaignId: `broken-${n}`, ...part }))
  const kv = { put: async () => undefined } as unknown as KVNamespace
  const { campaigns, faulty } = await publish(db, kv, NOW)
  assert.deepEqual(
    campaigns.map(({ campaignId }) => campaignId),
    ['whole'],
  )
  assert.deepEqual(faulty, ['broken-0', 'broken-1', 'broken-2', 'broken-3'])
})
