/** @module Who is in which segment in D1: handed on when people are joined and parted, found when due, forgotten in time. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf } from '../../worker/core/activity.ts'
import { defaultModels } from '../../worker/core/nightly/customer-models.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import { followPeople } from '../../worker/core/segment/follow-people.ts'
import type { FollowedSegment } from '../../worker/core/segment/follow-segments.ts'
import { readyMadeSegments } from '../../worker/core/segment/ready-made.ts'
import { followStatements } from '../../worker/store/follow-statements.ts'
import { readMembersOf } from '../../worker/store/members-of.ts'
import { listDue, putMemberships, putOffDue } from '../../worker/store/memberships.ts'
import { readNextDue } from '../../worker/store/next-due.ts'
import { putPersons } from '../../worker/store/persons.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { addChanges, deleteOldChanges, listChangesOf } from '../../worker/store/segment-changes.ts'
import { openSqlite } from './sqlite-d1.ts'

let { db, sqlite, statements } = openSqlite()
/** A test with a database of its own. */
const testAnew = (name: string, body: () => Promise<void>) =>
  test(name, () => {
    const fresh = openSqlite()
    db = fresh.db
    sqlite = fresh.sqlite
    statements = fresh.statements
    return body()
  })

const profile = (profileId: string): Profile => ({ ...newProfile(profileId), firstSeenAt: 1, lastSeenAt: 1 })
const store = (...ids: string[]) => db.batch(putProfiles(db, ids.map(profile)))
const put = (profileId: string, memberOf: Record<string, number>, dueAt: number | null = null) =>
  db.batch(
    putMemberships(db, [
      { profileId, membership: { memberOf: new Map(Object.entries(memberOf)), dueAt }, told: [], wasDueAt: null },
    ]),
  )
const move = (personOf: Record<string, string | null>, gone: string[] = []) =>
  db.batch(
    putPersons(db, {
      memberships: Object.entries(personOf).map(([profileId, personId]) => ({ profileId, personId })),
      gone,
    }),
  )
const rows = () => ({
  ...Object.fromEntries(
    sqlite
      .prepare('SELECT profile_id, member_of, due_at FROM memberships ORDER BY profile_id')
      .all()
      .map(({ profile_id, member_of, due_at }) => [profile_id, [JSON.parse(String(member_of)), due_at]]),
  ),
})
const everybody: FollowedSegment = { segmentId: 'all', condition: { kind: 'all', of: [] }, isTold: true }
/** What is told at MOMENT is forgotten then. */
const FORGOTTEN = 1000 + 30 * 86_400_000
const MOMENT = { now: 1000, models: defaultModels('EUR') }

/** Looks at people as the Scheduler does; returns what is told. */
async function look(ids: string[], segments = [everybody]) {
  const plan = followPeople(await readMembersOf(db, ids), segments, MOMENT)
  await db.batch(followStatements(db, plan))
  return plan.changes
}

testAnew(
  'joined: the person begins with all that its profiles were in, since the first entry that was seen',
  async () => {
    await store('a', 'b', 'person:a')
    await put('a', { vip: 5, old: 0 })
    await put('b', { vip: 3, new: 9, old: 7 })
    await move({ a: 'person:a', b: 'person:a' })
    const [person, ...others] = await readMembersOf(db, ['b', 'a'])
    assert.deepEqual([person?.subject.profileId, others], ['person:a', []])
    assert.deepEqual([...(person?.stored.memberOf ?? [])].sort(), [
      ['new', 9],
      ['old', 7],
      ['vip', 3],
    ])
    assert.deepEqual((await listDue(db, 0, 9)).profileIds.sort(), ['a', 'b', 'person:a'], 'due though nobody says so')
  },
)

testAnew(
  'joined: nobody enters what one of its profiles was in, and each leaves what the person is not in',
  async () => {
    await store('a', 'b', 'person:a')
    await put('a', { all: 5 })
    await put('b', { gone: 7, never: 8 })
    await move({ a: 'person:a', b: 'person:a' })
    const nobody = { ...everybody, segmentId: 'never', condition: { kind: 'any', of: [] } } satisfies FollowedSegment
    const told = await look(['b'], [everybody, nobody])
    assert.deepEqual(told, [{ profileId: 'person:a', at: 1000, segmentId: 'never', change: 'left' }])
    assert.deepEqual(rows(), { 'person:a': [{ all: 5 }, FORGOTTEN] }, 'a segment that is no more falls out untold')
    assert.deepEqual(await look(['a', 'b', 'person:a']), [], 'told once')
  },
)

testAnew('a person that gets another name keeps what it was in', async () => {
  await store('a', 'b', 'c', 'person:b')
  await move({ b: 'person:b', c: 'person:b' })
  await look(['b'])
  await store('person:a')
  await move({ a: 'person:a', b: 'person:a', c: 'person:a' }, ['person:b'])
  assert.deepEqual(await look(['b']), [])
  assert.deepEqual(rows(), { 'person:a': [{ all: 1000 }, FORGOTTEN] })
})

testAnew('joined while one was looked at: what was found then is not told, and the person tells it', async () => {
  await store('a', 'b', 'person:a')
  const plan = followPeople(await readMembersOf(db, ['a']), [everybody], MOMENT)
  await move({ a: 'person:a', b: 'person:a' })
  await db.batch(followStatements(db, plan))
  assert.deepEqual(await listChangesOf(db, 'all', { before: { at: 9999, profileId: '' }, limit: 9 }), [])
  const told = await look((await listDue(db, 0, 9)).profileIds)
  assert.deepEqual(
    told.map(({ profileId, change }) => [profileId, change]),
    [['person:a', 'entered']],
  )
  assert.deepEqual(rows(), { 'person:a': [{ all: 1000 }, FORGOTTEN] })
})

testAnew('who comes to be due at once while looked at stays so, whatever the look finds', async () => {
  await store('a', 'b', 'c')
  await put('b', { old: 5 }, 2000)
  await put('c', { old: 5 }, 10)
  const nobody = { ...everybody, segmentId: 'old', condition: { kind: 'any', of: [] } } satisfies FollowedSegment
  const plan = followPeople(await readMembersOf(db, ['a', 'b', 'c']), [nobody], MOMENT)
  const atOnce = sqlite.prepare(
    "INSERT INTO memberships VALUES (?, '{}', 0, '[]') ON CONFLICT DO UPDATE SET due_at = 0",
  )
  for (const id of ['a', 'b', 'c']) atOnce.run(id)
  await db.batch(followStatements(db, plan))
  assert.deepEqual((await listDue(db, 0, 9)).profileIds.sort(), ['a', 'b', 'c'])
})

testAnew('who stays due, because nobody is found under the id, is asked again an hour later only', async () => {
  await store('a')
  await put('a', { vip: 5 }, 10)
  sqlite.exec("UPDATE profiles SET person_id = 'person:nobody' WHERE profile_id = 'a'")
  const due = await listDue(db, 1000, 9)
  await look(due.profileIds)
  sqlite.exec("INSERT INTO memberships VALUES ('b', '{}', 10, '[]')")
  const listed = await listDue(db, 1000, 9)
  sqlite.exec("UPDATE memberships SET due_at = 0 WHERE profile_id = 'b'")
  await db.batch(putOffDue(db, { ...listed, gone: [] }, 1000))
  assert.deepEqual(due.profileIds, ['a'])
  const rest = rows()
  assert.deepEqual([rest.a?.[1], rest.b?.[1]], [1000 + 3_600_000, 0], 'but who came to be due at once meanwhile')
})

testAnew('parted: each part begins with what the person was in', async () => {
  await store('a', 'b', 'person:a')
  await move({ a: 'person:a', b: 'person:a' })
  await look(['a'])
  await move({ a: null, b: null }, ['person:a'])
  assert.deepEqual(rows(), { a: [{ all: 1000 }, 0], b: [{ all: 1000 }, 0] })
  assert.deepEqual(await look(['a', 'b']), [])
})

testAnew('a page view of somebody in nothing, on whom time does not work, writes nothing', async () => {
  const viewed = { [dayOf(MOMENT.now)]: { page_view: 3, view_item: 4 } }
  await db.batch(putProfiles(db, [{ ...profile('a'), state: { ...profile('a').state, activity: viewed } }]))
  const before = statements.length
  const { limits, currency } = MOMENT.models
  const ready = readyMadeSegments({ ...limits, currency }).map((segment) => ({ ...segment, isTold: true }))
  assert.deepEqual(await look(['a'], ready), [])
  assert.deepEqual(
    statements.slice(before).filter(({ sql }) => !sql.startsWith('SELECT')),
    [],
  )
})

testAnew('who is due is found by the index, longest ago first, and who is no more is named apart', async () => {
  await store('a', 'b')
  await put('a', {}, 20)
  await put('b', { vip: 1 }, 10)
  await store('ghost')
  await put('ghost', {}, 5)
  sqlite.exec("DELETE FROM profiles WHERE profile_id = 'ghost'")
  assert.equal(await readNextDue(db), 5)
  const due = async (now: number) => {
    const { profileIds, gone } = await listDue(db, now, 9)
    return { profileIds, gone }
  }
  assert.deepEqual(await due(20), { profileIds: ['b', 'a'], gone: ['ghost'] })
  assert.deepEqual(await due(19), { profileIds: ['b'], gone: ['ghost'] })
  for (const { sql } of statements.filter((each) => /due_at (<=|IS NOT)/.test(each.sql)))
    assertPlan(sql, 'memberships_due')
})

testAnew('changes are listed newest first and forgotten in time, each segment by the index', async () => {
  await store('p1', 'p2', 'p3', 'p4')
  const change = { change: 'entered' as const }
  const told = ['x', 'y', 'z'].flatMap((segmentId) =>
    [1, 2, 3, 4].map((at) => ({ ...change, segmentId, at, profileId: `p${at}` })),
  )
  await db.batch(addChanges(db, told))
  await db.batch(addChanges(db, told))
  const page = await listChangesOf(db, 'y', { before: { at: 4, profileId: 'p4' }, limit: 2 })
  assert.deepEqual(
    page.map(({ at }) => at),
    [3, 2],
  )
  await deleteOldChanges(db, 3, 5)
  assert.equal(sqlite.prepare('SELECT COUNT(*) AS n FROM segment_changes').get()?.n, 12 - 5)
  await deleteOldChanges(db, 3, 5)
  assert.equal(sqlite.prepare('SELECT MIN(at) AS first FROM segment_changes').get()?.first, 3)
  const [list, forget] = ['ORDER BY s.at DESC', 'WITH RECURSIVE'].map(
    (text) => statements.find(({ sql }) => sql.includes(text))?.sql ?? '',
  )
  assertPlan(list!, 'PRIMARY KEY')
  assertPlan(forget!, 'PRIMARY KEY')
})

/** The statement goes through this index, and neither reads all rows nor sorts. */
function assertPlan(sql: string, index: string): void {
  const steps = sqlite
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(({ detail }) => String(detail))
  assert.ok(
    steps.some((step) => step.includes(index)),
    steps.join('\n'),
  )
  assert.ok(
    !steps.some((step) => /USE TEMP B-TREE FOR ORDER|SCAN (memberships|segment_changes)(?! USING COVERING)/.test(step)),
    steps.join('\n'),
  )
}
