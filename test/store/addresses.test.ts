/** @module Addresses in D1: whose they are, what they permit, what ends by unsubscribing. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Suppression, SuppressionReason } from '../../contract/message/suppression.ts'
import { healthAfter, PAUSE_MS } from '../../worker/core/message/address-health.ts'
import { mayWrite } from '../../worker/core/message/may-write.ts'
import type { ShopWord } from '../../worker/core/message/shop-words.ts'
import { listRested, putCleaned, putHealth } from '../../worker/store/address-health.ts'
import { endRunsByUnsubscribing } from '../../worker/store/end-runs-by-unsubscribing.ts'
import { readRecipients } from '../../worker/store/recipients.ts'
import { listResubscribed, putShopWords } from '../../worker/store/shop-permissions.ts'
import { countSuppressions, listSuppressions, putSuppressions } from '../../worker/store/suppressions.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = 1_800_000_000_000
const DAY = 86_400_000

/** Two browsers of one person, one of another, and a customer whom the shop named. */
function someShop() {
  const { db, sqlite, statements } = openSqlite()
  const profile = sqlite.prepare(
    `INSERT INTO profiles (profile_id, person_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state, orders, language)
     VALUES (?, ?, 0, 0, 0, 0, 'cold', ?, ?, ?)`,
  )
  const state = JSON.stringify({ consent: { value: ['measure', 'message'], at: 1, key: '' } })
  profile.run('person:a1', null, state, 2, 'lt')
  profile.run('a1', 'person:a1', state, 0, 'lt')
  profile.run('a2', 'person:a1', state, 0, null)
  profile.run('b1', null, '{}', 0, null)
  profile.run('customer:7', null, '{}', 1, null)
  const link = sqlite.prepare(
    'INSERT INTO identity_links (profile_id, kind, value, level, linked_at) VALUES (?, ?, ?, ?, 1)',
  )
  link.run('customer:7', 'email', 'jonas@example.lt', 'verified')
  link.run('b1', 'email', 'ona@example.lt', 'claimed')
  const signUp = sqlite.prepare(
    `INSERT INTO sign_ups (sign_up_id, left_at, profile_id, campaign_id, version, email, filled, language)
     VALUES (?, ?, ?, 'list', 1, ?, '{}', 'lt')`,
  )
  const subscribe = sqlite.prepare(
    'INSERT INTO subscriptions (email, state, sign_up_id, confirmed_at) VALUES (?, ?, ?, ?)',
  )
  signUp.run('s1', NOW - 9 * DAY, 'a2', 'ona@example.lt')
  // Left again by another browser: it is not the sign-up that was confirmed.
  signUp.run('s2', NOW - 2 * DAY, 'b1', 'ona@example.lt')
  subscribe.run('ona@example.lt', 'confirmed', 's1', NOW - 8 * DAY)
  // Confirmed by whoever reads it, left by a browser whose person it is not: the shop says whose it is.
  signUp.run('s3', NOW - 3 * DAY, 'b1', 'jonas@example.lt')
  subscribe.run('jonas@example.lt', 'confirmed', 's3', NOW - 3 * DAY)
  return { db, sqlite, statements }
}

const told = (email: string, reason: SuppressionReason, more: Partial<Suppression> = {}): Suppression => ({
  ...{ email, reason, sinceAt: NOW, untilAt: null, toldBy: 'page', sendId: null, detail: null },
  ...more,
})

const marketing = { kind: 'marketing', channel: 'email', subject: {}, softOptIn: false, now: NOW } as const

test('an address is written to about those alone whose it is, by any of their profiles, in two round trips', async () => {
  const { db, statements } = someShop()
  const ids = ['person:a1', 'a1', 'a2', 'person:a2', 'b1', 'customer:7', 'nobody']
  const facts = await readRecipients(db, ids)
  assert.ok(statements.length <= 3, `${statements.length} statements`)
  const to = ids.map((id) => {
    const answer = mayWrite(facts.get(id)!, marketing)
    return answer.may ? `${answer.email} ${answer.language}` : answer.why
  })
  assert.deepEqual(to, [
    'ona@example.lt lt',
    'ona@example.lt lt',
    'ona@example.lt lt',
    // A person's row that is no more: the profile that it was named after tells.
    'ona@example.lt lt',
    // Typed there, confirmed for somebody else; and another that was confirmed for it.
    'jonas@example.lt lt',
    'jonas@example.lt lt',
    'no_address',
  ])
})

const shared: [name: string, links: [string, string, string, number][], to: string][] = [
  ['nobody else is proven to have it', [], 'ona@example.lt'],
  [
    'the shop says that another has it: of a visitor nothing else is known',
    [['customer:7', 'email', 'ona@example.lt', 1]],
    'ona@example.lt',
  ],
  [
    'and the browser is of a customer known by a number alone',
    [
      ['customer:7', 'email', 'ona@example.lt', 1],
      ['a1', 'customer_id', '9', 5],
    ],
    'no_address',
  ],
  [
    'the browser is of a customer known by a number alone, and of the address nothing is said',
    [['a2', 'customer_id', '9', 5]],
    'ona@example.lt',
  ],
  [
    'the browser is of a customer with another address',
    [
      ['a2', 'customer_id', '9', 5],
      ['a1', 'email', 'jonas@example.lt', 5],
    ],
    'no_permission',
  ],
  [
    'it was left when the browser was proven to be theirs',
    [
      ['a2', 'customer_id', '9', 0],
      ['a1', 'email', 'jonas@example.lt', 0],
    ],
    'ona@example.lt',
  ],
  [
    'and the shop says that another has it',
    [
      ['a2', 'customer_id', '9', 0],
      ['a1', 'email', 'jonas@example.lt', 0],
      ['customer:7', 'email', 'ona@example.lt', 1],
    ],
    'no_permission',
  ],
  [
    'it is the customer’s own',
    [
      ['a2', 'customer_id', '9', 5],
      ['a1', 'email', 'ona@example.lt', 5],
    ],
    'ona@example.lt',
  ],
]
for (const [name, links, to] of shared)
  test(`an address that was left at a browser: ${name}`, async () => {
    const { db, sqlite } = openSqlite()
    const profile = sqlite.prepare(
      `INSERT INTO profiles (profile_id, person_id, first_seen_at, last_seen_at, seen_hour, lead_score, grade, state)
       VALUES (?, ?, 0, 0, 0, 0, 'cold', '{}')`,
    )
    for (const [id, person] of [
      ['person:a1', null],
      ['a1', 'person:a1'],
      ['a2', 'person:a1'],
      ['customer:7', null],
    ])
      profile.run(id!, person!)
    const link = sqlite.prepare(
      `INSERT INTO identity_links (profile_id, kind, value, level, linked_at) VALUES (?, ?, ?, 'verified', ?)`,
    )
    for (const each of links) link.run(...each)
    sqlite.exec(`INSERT INTO sign_ups (sign_up_id, left_at, profile_id, campaign_id, version, email, filled)
        VALUES ('s', 3, 'a2', 'list', 1, 'ona@example.lt', '{}');
      INSERT INTO subscriptions (email, state, sign_up_id, confirmed_at) VALUES ('ona@example.lt', 'confirmed', 's', 4)`)
    const answer = mayWrite((await readRecipients(db, ['person:a1'])).get('person:a1')!, marketing)
    assert.equal(answer.may ? answer.email : answer.why, to)
  })

test('what stops an address stands there once a reason, since it was told; unsubscribing anew counts anew', async () => {
  const { db } = someShop()
  const rows = [
    told('ona@example.lt', 'complained', { sinceAt: NOW - DAY }),
    told('ona@example.lt', 'complained'),
    told('ona@example.lt', 'unsubscribed', { sinceAt: NOW - 5 * DAY }),
    told('ona@example.lt', 'unsubscribed', { sinceAt: NOW - 2 * DAY, toldBy: 'one_click' }),
    told('ona@example.lt', 'unsubscribed', { sinceAt: NOW - 4 * DAY }),
  ]
  for (const row of rows) await db.batch(putSuppressions(db, [row]))
  const { rows: listed } = await listSuppressions(db, { cursor: null, reason: null, most: 50 })
  assert.deepEqual(
    listed.map(({ reason, sinceAt, toldBy }) => [reason, (NOW - sinceAt) / DAY, toldBy]),
    [
      ['complained', 1, 'page'],
      ['unsubscribed', 2, 'one_click'],
    ],
  )
  assert.deepEqual(await countSuppressions(db), { unsubscribed: 1, bounced: 0, paused: 0, complained: 1, blocked: 0 })
})

test('a list of thousands comes page by page, each once, also where many stand there since one moment', async () => {
  const { db } = openSqlite()
  await db.batch(
    putSuppressions(
      db,
      Array.from({ length: 130 }, (_, n) => told(`n${n}@example.lt`, 'blocked', { sinceAt: NOW + Math.floor(n / 70) })),
    ),
  )
  const seen: string[] = []
  for (let cursor: string | null = null, page = 0; page === 0 || cursor; page++) {
    const { rows, next } = await listSuppressions(db, { cursor, reason: 'blocked', most: 50 })
    seen.push(...rows.map(({ email }) => email))
    cursor = next
  }
  assert.deepEqual([seen.length, new Set(seen).size], [130, 130])
})

const word = (subscribed: boolean, sinceAt: number, toldAt = NOW): ShopWord => ({
  ...{ email: 'jonas@example.lt', subscribed, sinceAt, toldAt, toldBy: 'api', profileId: 'customer:7' },
})
const words: [name: string, words: ShopWord[], subscribed: boolean][] = [
  ['the later', [word(true, 5), word(false, 7)], false],
  ['of one moment the one told later', [word(false, 5, 8), word(true, 5, 9)], true],
  ['of one moment told at once no', [word(true, 5), word(false, 5)], false],
  ['a yes without a moment outweighs no older no', [word(false, 5), word(true, 0)], false],
]
for (const [name, said, expected] of words)
  test(`of the shop's words counts ${name}, in any order`, async () => {
    for (const order of [said, said.toReversed()]) {
      const { db, sqlite } = openSqlite()
      for (const each of order) await db.batch(putShopWords(db, [each]))
      const row = sqlite.prepare('SELECT subscribed FROM shop_permissions').get()
      assert.equal(row?.subscribed, Number(expected))
    }
  })

test('the shop lets go whom it says to have subscribed after they unsubscribed here, and nobody else', async () => {
  const { db } = openSqlite()
  await db.batch(putSuppressions(db, [told('jonas@example.lt', 'unsubscribed', { sinceAt: NOW - DAY })]))
  const again = async (since: number) => {
    await db.batch(putShopWords(db, [word(true, since)]))
    return listResubscribed(db, ['jonas@example.lt'])
  }
  assert.deepEqual(await again(0), [])
  assert.deepEqual(await again(NOW - DAY), [])
  assert.deepEqual(await again(NOW - DAY + 1), ['jonas@example.lt'])
})

test('unsubscribing ends what would only write to the person: not what is owed, not what writes to nobody', async () => {
  const { db, sqlite } = someShop()
  const definition = (kind: string, channel: string) => JSON.stringify({ kind, messages: { m: { channel } } })
  const version = sqlite.prepare(
    'INSERT INTO scenario_versions (scenario_id, version, published_at, definition) VALUES (?, 1, 0, ?)',
  )
  const scenarios = [
    ['weekly', 'marketing', 'email'],
    ['cart', 'triggered', 'email'],
    ['order', 'transactional', 'email'],
    ['push', 'triggered', 'push'],
  ]
  for (const [id, kind, channel] of scenarios) version.run(id!, definition(kind!, channel!))
  const run = sqlite.prepare(
    `INSERT INTO scenario_runs (run_id, profile_id, scenario_id, run_key, entered_at, version, step_id, reached_at, due_at,
       asked, subject, trail, revision) VALUES (?, ?, ?, '', 0, 1, 'wait', 0, 1, 0, '{}', '[]', 3)`,
  )
  for (const [id] of scenarios) run.run(`mine-${id}`, 'person:a1', id!)
  run.run('other', 'b1', 'weekly')
  for (let twice = 0; twice < 2; twice++) await db.batch([endRunsByUnsubscribing(db, ['a2'], NOW)])
  const ended = sqlite
    .prepare('SELECT run_id, outcome, ended_at, step_id, due_at, revision, trail FROM scenario_runs WHERE ended_at > 0')
    .all()
  const trail = `[{"at":${NOW},"stepId":"wait","what":{"kind":"ended","outcome":"left","why":"unsubscribed"}}]`
  assert.deepEqual(
    ended.map((row) => ({ ...row })),
    ['mine-cart', 'mine-weekly'].map((run_id) => ({
      ...{ run_id, outcome: 'left', ended_at: NOW, step_id: null, due_at: null, revision: 4, trail },
    })),
  )
})

test('five soft bounces in a row pause an address; a mail that arrives, and an event from before, count as what they are', () => {
  let health = null as Parameters<typeof healthAfter>[0]
  const ends: (number | null)[] = []
  const hear = (kind: 'delivered' | 'bounced_soft', at: number) => {
    const after = healthAfter(health, { kind, at })
    if (after) health = after.health
    ends.push(after?.pausesUntil ?? null)
    return after
  }
  assert.equal(hear('delivered', 1), null)
  for (let at = 2; at < 6; at++) hear('bounced_soft', at)
  // Told late: it was before the last bounce, so it takes nothing back.
  assert.equal(hear('delivered', 3), null)
  assert.equal(hear('bounced_soft', 6)?.pausesUntil, 6 + PAUSE_MS)
  assert.deepEqual(health, { softBounces: 5, pauses: 1, changedAt: 6 })
  assert.equal(hear('delivered', 7)?.isWell, true)
  for (let at = 8; at < 12; at++) assert.equal(hear('bounced_soft', at)?.pausesUntil, null)
})

test('an address that rested is tried again, twice; then it is dropped', async () => {
  const { db, sqlite } = openSqlite()
  const email = 'full@example.lt'
  const nights: string[] = []
  for (let pauses = 1; pauses <= 3; pauses++) {
    const until = NOW + pauses * PAUSE_MS
    await db.batch([
      ...putSuppressions(db, [told(email, 'paused', { sinceAt: until - PAUSE_MS, untilAt: until })]),
      putHealth(db, email, { softBounces: 5, pauses, changedAt: NOW }),
    ])
    assert.deepEqual(await listRested(db, until - 1, 10), [])
    const [rested] = await listRested(db, until, 10)
    nights.push(rested!.isDead ? 'dropped' : 'tried_again')
    await db.batch(putCleaned(db, { email, cleanedAt: until, what: rested!.isDead ? 'dropped' : 'tried_again' }))
    assert.deepEqual(await listRested(db, until, 10), [])
    // The next soft bounce pauses it again.
    assert.equal(sqlite.prepare('SELECT soft_bounces FROM address_health').get()?.soft_bounces, 4)
  }
  assert.deepEqual(nights, ['tried_again', 'tried_again', 'dropped'])
})
