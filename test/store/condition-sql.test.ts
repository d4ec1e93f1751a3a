/** @module A condition in memory and in SQL: the same answer of the same person, for any of both. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Condition } from '../../contract/condition.ts'
import { DAY_MS } from '../../worker/core/activity.ts'
import { hourOf } from '../../worker/core/hour-of.ts'
import { defaultModels } from '../../worker/core/nightly/customer-models.ts'
import { newProfile } from '../../worker/core/profile.ts'
import { matches } from '../../worker/core/segment/matches.ts'
import type { Moment } from '../../worker/core/segment/moment.ts'
import { readyMadeSegments } from '../../worker/core/segment/ready-made.ts'
import { conditionSql } from '../../worker/store/condition-sql.ts'
import { countMembers } from '../../worker/store/count-members.ts'
import type { MemberCursor } from '../../worker/store/member-slice.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { listMembers } from '../../worker/store/segment-members.ts'
import { NOW } from '../core/sample-event.ts'
import { somebody, someCondition, someMoment } from '../core/segment/some-people.ts'
import { putScored } from './put-scored.ts'
import { openSqlite } from './sqlite-d1.ts'

/** People a database and trees asked of them: so many pairs, for the price of few databases. */
const RUNS = Number(process.env.SEGMENT_RUNS ?? 8)
const PEOPLE = 20
const TREES = 20

const asked = fc.record({
  people: fc.array(somebody, { minLength: PEOPLE, maxLength: PEOPLE }),
  trees: fc.array(someCondition, { minLength: TREES, maxLength: TREES }),
  moment: someMoment,
})

test(`memory and SQL agree on ${RUNS * PEOPLE * TREES} random pairs of tree and person`, async (t) => {
  let [members, pairs] = [0, 0]
  const { db, sqlite } = openSqlite()
  await fc.assert(
    fc.asyncProperty(asked, async ({ people, trees, moment }) => {
      sqlite.exec('DELETE FROM profiles')
      const named = people.map((each, n) => ({ ...each, profileId: `p${n}` }))
      await db.batch(putProfiles(db, named))
      putScored(sqlite, named)
      for (const tree of trees) {
        const expected = named.filter((each) => matches(tree, each, moment)).length
        const { count, isExact } = await countMembers(db, tree, { ...moment, leftMs: () => Number.MAX_SAFE_INTEGER })
        pairs += named.length
        members += expected
        assert.deepEqual({ count, isExact }, { count: expected, isExact: true }, JSON.stringify({ tree, moment }))
      }
    }),
    { numRuns: RUNS, seed: 4, endOnFailure: true },
  )
  t.diagnostic(`${members} of ${pairs} pairs were members`)
  assert.ok(members > pairs / 10 && members < (pairs * 9) / 10, 'both answers must be frequent')
})

const CURRENCY = { currency: 'EUR' }
const MOMENT = { now: NOW, models: defaultModels('EUR') }
/** Borders of made-up customers. */
const FITTED: Moment = {
  now: NOW,
  models: {
    ...MOMENT.models,
    rfm: {
      kind: 'fitted',
      customers: 100,
      cutPoints: { recencyDays: [200, 90, 40, 10], orders: [1, 2, 3, 5], spentMinor: [2000, 4000, 9000, 20_000] },
    },
  },
}
const READY = readyMadeSegments({ ...MOMENT.models.limits, ...CURRENCY })

test('no count goes through the rows: the index is read, and of a row only what its key finds', async () => {
  const { db, sqlite, statements } = openSqlite()
  for (const { condition } of READY) {
    await countMembers(db, condition, { ...MOMENT, leftMs: () => Number.MAX_SAFE_INTEGER })
    await listMembers(db, condition, { ...MOMENT, limit: 50 })
  }
  for (const { sql } of statements) {
    const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]
    for (const { detail } of plan) {
      if (/\bf\b/.test(detail)) assert.match(detail, /USING COVERING INDEX profiles_by_seen/, sql)
      if (/\bp\b/.test(detail))
        assert.match(detail, /SEARCH p USING INDEX sqlite_autoindex_profiles_1 \(profile_id=\?\)/, sql)
      assert.doesNotMatch(detail, /TEMP B-TREE FOR ORDER BY/, sql)
    }
  }
})

const opensNoRow = (id: string) =>
  conditionSql(READY.find(({ segmentId }) => segmentId === id)!.condition, MOMENT).isIndexOnly

test('five of the ready-made segments are counted by the index alone', () => {
  const alone = READY.filter(({ segmentId }) => opensNoRow(segmentId)).map(({ segmentId }) => segmentId)
  assert.deepEqual(alone, ['new', 'active', 'inactive', 'vip', 'at-risk'])
})

test('an RFM group is counted by the index alone', () => {
  assert.ok(conditionSql({ kind: 'text', field: 'score.rfm_group', isOneOf: ['loyal'] }, FITTED).isIndexOnly)
})

test('a stage is told by the index of all but those whom an hour more or less would change', async () => {
  const { db, statements } = openSqlite()
  const people = Array.from({ length: 365 }, (_, days) => {
    const profile = newProfile(`p${days}`)
    return { ...profile, firstSeenAt: 0, lastSeenAt: NOW - days * DAY_MS }
  })
  await db.batch(putProfiles(db, people))
  const inactive: Condition = { kind: 'text', field: 'score.stage', isOneOf: ['inactive'] }
  statements.length = 0
  // Inactive by default after 180 days, to the millisecond: days 180 to 364.
  assert.equal((await countMembers(db, inactive, { ...MOMENT, leftMs: () => Number.MAX_SAFE_INTEGER })).count, 185)
  const [, slice] = statements
  const open = (await db
    .prepare(slice!.sql)
    .bind(...slice!.values)
    .first()) as { looked_at: number }
  assert.equal(open.looked_at, 1, 'of one the hour does not tell')
})

test('pages of members come to everybody once, the newest visit first', async () => {
  const { db } = openSqlite()
  const people = fc.sample(somebody, { numRuns: 60, seed: 7 }).map((each, n) => ({ ...each, profileId: `p${n}` }))
  await db.batch(putProfiles(db, people))
  const condition: Condition = { kind: 'number', field: 'seen.page_views', atLeast: 3 }
  const listed: string[] = []
  let after: MemberCursor | null | undefined
  while (after !== null) {
    const { profiles, next } = await listMembers(db, condition, { ...MOMENT, after, limit: 7 })
    listed.push(...profiles.map(({ profileId }) => profileId))
    after = next
  }
  const hours = listed.map((id) => hourOf(people.find(({ profileId }) => profileId === id)!.lastSeenAt))
  assert.deepEqual(
    hours,
    hours.toSorted((a, b) => b - a),
  )
  const members = people.filter((each) => matches(condition, each, MOMENT)).map(({ profileId }) => profileId)
  assert.deepEqual(listed.toSorted(), members.toSorted())
})

test('members of a person are neither counted nor listed, the person is', async () => {
  const { db, sqlite } = openSqlite()
  const [ann] = fc.sample(somebody, { numRuns: 1, seed: 7 })
  await db.batch(
    putProfiles(
      db,
      ['phone', 'laptop', 'person:1'].map((profileId) => ({ ...ann!, profileId })),
    ),
  )
  sqlite.exec("UPDATE profiles SET person_id = 'person:1' WHERE profile_id <> 'person:1'")
  for (const field of ['orders.count', 'seen.sessions'] as const) {
    const everybody: Condition = { kind: 'number', field, atLeast: 0 }
    assert.equal((await countMembers(db, everybody, { ...MOMENT, leftMs: () => Number.MAX_SAFE_INTEGER })).count, 1)
    const { profiles } = await listMembers(db, everybody, { ...MOMENT, limit: 9 })
    assert.deepEqual(
      profiles.map(({ profileId }) => profileId),
      ['person:1'],
    )
  }
})

test('a value is bound, whatever it says', () => {
  const words = ["'; DROP TABLE profiles; --", '%', '"', '?1', "') OR 1=1 --"]
  for (const word of words)
    for (const field of ['country', 'source'] as const) {
      const { sql, values } = conditionSql({ kind: 'text', field, isOneOf: [word] }, MOMENT)
      assert.ok(!sql.includes(word) || word === '?1', sql)
      assert.ok(values.includes(word))
    }
})

test('the largest tree binds less than the hundred values that D1 takes', () => {
  const carts = Array.from(
    { length: 18 },
    (_, n): Condition => ({
      kind: 'number',
      field: 'cart.minutes_unchanged',
      atLeast: 100 * n + 1,
      atMost: 100 * n + 7000,
    }),
  )
  const stage: Condition = { kind: 'text', field: 'score.stage', isOneOf: ['vip', 'potential', 'inactive'] }
  const group: Condition = { kind: 'text', field: 'score.rfm_group', isOneOf: ['loyal'] }
  const { sql, values } = conditionSql({ kind: 'any', of: [...carts, stage, group] }, FITTED, ['a', 'b', 'c', 'd'])
  assert.ok(values.length <= 100, `${values.length}`)
  assert.ok(sql.length < 30_000, 'of 100 kB that a statement may have, three times over')
})

test('a count on a slow machine asks for so few rows at a time that it ends when its time is up', async () => {
  const { db, sqlite, statements } = openSqlite()
  await db.batch(putProfiles(db, [{ ...newProfile('p'), firstSeenAt: 0, lastSeenAt: NOW }]))
  // 3000 people more, like the one.
  const columns = (sqlite.prepare('PRAGMA table_info(profiles)').all() as { name: string }[]).map(({ name }) => name)
  const others = columns.map((name) => (name === 'profile_id' ? "'p' || n" : name))
  sqlite.exec(`WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 3000)
    INSERT INTO profiles (${columns.join(', ')}) SELECT ${others.join(', ')} FROM profiles CROSS JOIN t`)
  statements.length = 0
  // Two rows a ms: 500 take 250 ms, and in the 450 ms that are left of 700 there is time for 900.
  const rows = () => statements.reduce((sum, { values }) => sum + Number(values[2]), 0)
  const seldom: Condition = { kind: 'number', field: 'seen.page_views', atMost: 0 }
  const counted = await countMembers(db, seldom, { ...MOMENT, leftMs: () => 700 - rows() / 2 })
  assert.deepEqual([counted.count, counted.isExact, statements.length], [1400, false, 2])
})
