/** @module What becomes of runs when people order, are joined and are parted, on the real tables. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Run } from '../../contract/scenario/run.ts'
import { newProfile, type Profile } from '../../worker/core/profile.ts'
import { endRunsByOrder } from '../../worker/store/end-runs-by-order.ts'
import { putPersons } from '../../worker/store/persons.ts'
import { putProfiles } from '../../worker/store/profiles-of-batch.ts'
import { insertRuns, readRuns } from '../../worker/store/scenario-runs.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = Date.UTC(2026, 6, 1, 12)
const MINUTE = 60_000

const profile = (profileId: string): Profile => ({ ...newProfile(profileId), firstSeenAt: 1, lastSeenAt: 1 })

const run = (runId: string, profileId: string, change: Partial<Run> = {}): Run => ({
  ...{ runId, profileId, scenarioId: 'cart', version: 1, key: '', enteredAt: NOW, stepId: 'wait', reachedAt: NOW },
  ...{ asked: 0, dueAt: NOW + MINUTE, outcome: null, endedAt: null, subject: {}, trail: [] },
  ...change,
})

/** A shop with a scenario `cart`, whose goal is an order, one without a goal, and these people and runs. */
async function shop({
  people,
  persons = {},
  runs,
}: {
  people: string[]
  persons?: Record<string, string>
  runs: Run[]
}) {
  const { db } = openSqlite()
  const version = (scenarioId: string, goal: object) =>
    db
      .prepare('INSERT INTO scenario_versions (scenario_id, version, published_at, definition) VALUES (?1, 1, 1, ?2)')
      .bind(scenarioId, JSON.stringify(goal))
  await db.batch([
    ...putProfiles(db, [...new Set([...people, ...Object.values(persons)])].map(profile)),
    version('cart', { goal: { kind: 'order' } }),
    version('nurture', {}),
    version('signs-up', { goal: { kind: 'event', event: 'sign_up' } }),
  ])
  const move = (memberships: Record<string, string | null>, gone: string[] = []) =>
    db.batch(
      putPersons(db, {
        memberships: Object.entries(memberships).map(([profileId, personId]) => ({ profileId, personId })),
        gone,
      }),
    )
  if (Object.keys(persons).length > 0) await move(persons)
  if (runs.length > 0) await db.batch(insertRuns(db, runs))
  const stored = async () =>
    new Map(
      (
        await readRuns(
          db,
          runs.map(({ runId }) => runId),
        )
      ).map((each) => [each.runId, each]),
    )
  return { db, move, stored }
}

const order = (profileId: string, at = NOW) => ({ profileId, transactionId: 'T-1', at })

const orders: { name: string; run: Partial<Run>; buyer: ReturnType<typeof order>; isEnded: boolean }[] = [
  { name: 'of the buyer', run: {}, buyer: order('ann', NOW + MINUTE), isEnded: true },
  { name: 'of somebody else', run: {}, buyer: order('bob', NOW + MINUTE), isEnded: false },
  { name: 'of another member of the person', run: { profileId: 'person:ann' }, buyer: order('bea'), isEnded: true },
  {
    name: 'by a shop whose clock is four minutes behind',
    run: {},
    buyer: order('ann', NOW - 4 * MINUTE),
    isEnded: true,
  },
  { name: 'that began after the order', run: {}, buyer: order('ann', NOW - 6 * MINUTE), isEnded: false },
  { name: 'with another goal', run: { scenarioId: 'signs-up' }, buyer: order('ann'), isEnded: false },
  { name: 'without a goal', run: { scenarioId: 'nurture' }, buyer: order('ann'), isEnded: false },
  {
    name: 'that is about this very order',
    run: { subject: { transactionId: 'T-1' } },
    buyer: order('ann'),
    isEnded: false,
  },
]
for (const { name, run: change, buyer, isEnded } of orders)
  test(`an order and a run ${name}: ${isEnded ? 'it ends' : 'it goes on'}`, async () => {
    const persons = change.profileId ? { ann: 'person:ann', bea: 'person:ann' } : undefined
    const { db, stored } = await shop({ people: ['ann', 'bea', 'bob'], persons, runs: [run('r', 'ann', change)] })
    // Twice: a batch may be delivered again.
    for (const at of [NOW, NOW + MINUTE]) await db.batch(endRunsByOrder(db, [buyer], at))
    const after = (await stored()).get('r')
    assert.deepEqual(
      [after?.outcome, after?.endedAt, after?.stepId, after?.dueAt, after?.revision],
      isEnded ? ['goal', NOW, null, null, 2] : [null, null, 'wait', NOW + MINUTE, 1],
    )
    assert.deepEqual(
      after?.trail,
      isEnded ? [{ at: NOW, stepId: 'wait', what: { kind: 'ended', outcome: 'goal' } }] : [],
    )
  })

test('a run that ended as it was joined, or was stopped, is not reached by an order', async () => {
  const { db, stored } = await shop({ people: ['ann'], runs: [run('r', 'ann', { outcome: 'stopped', endedAt: 5 })] })
  await db.batch(endRunsByOrder(db, [order('ann', NOW + MINUTE)], NOW))
  assert.equal((await stored()).get('r')?.outcome, 'stopped')
})

const merges: {
  name: string
  persons?: Record<string, string>
  runs: Run[]
  memberships: Record<string, string | null>
  gone?: string[]
  after: Record<string, [profileId: string, outcome: string | null]>
}[] = [
  {
    name: 'two profiles become a person: both bring their runs',
    runs: [run('r', 'ann'), run('s', 'bea', { scenarioId: 'nurture' })],
    memberships: { ann: 'person:ann', bea: 'person:ann' },
    after: { r: ['person:ann', null], s: ['person:ann', null] },
  },
  {
    name: 'of the same scenario the one that asked for more messages stays',
    runs: [run('r', 'ann', { enteredAt: 1 }), run('s', 'bea', { asked: 1 })],
    memberships: { ann: 'person:ann', bea: 'person:ann' },
    after: { r: ['person:ann', 'joined'], s: ['person:ann', null] },
  },
  {
    name: 'of the same scenario, as far, the one that began first stays',
    runs: [run('r', 'ann'), run('s', 'bea', { enteredAt: NOW - 1 })],
    memberships: { ann: 'person:ann', bea: 'person:ann' },
    after: { r: ['person:ann', 'joined'], s: ['person:ann', null] },
  },
  {
    name: 'of the same scenario about two orders both stay',
    runs: [run('r', 'ann', { key: 'T-1' }), run('s', 'bea', { key: 'T-2' })],
    memberships: { ann: 'person:ann', bea: 'person:ann' },
    after: { r: ['person:ann', null], s: ['person:ann', null] },
  },
  {
    name: 'one that ended does not end another',
    runs: [run('r', 'ann', { outcome: 'finished', endedAt: 5, asked: 4 }), run('s', 'bea')],
    memberships: { ann: 'person:ann', bea: 'person:ann' },
    after: { r: ['person:ann', 'finished'], s: ['person:ann', null] },
  },
  {
    name: 'who comes to a person that goes through it already joins there',
    persons: { ann: 'person:ann', bea: 'person:ann' },
    runs: [run('r', 'person:ann'), run('s', 'cat', { enteredAt: NOW + 1 })],
    memberships: { cat: 'person:ann' },
    after: { r: ['person:ann', null], s: ['person:ann', 'joined'] },
  },
  {
    name: 'two persons become one',
    persons: { ann: 'person:ann', bea: 'person:ann', cat: 'person:cat', dan: 'person:cat' },
    runs: [run('r', 'person:ann', { scenarioId: 'nurture' }), run('s', 'person:cat')],
    memberships: { cat: 'person:ann', dan: 'person:ann' },
    gone: ['person:cat'],
    after: { r: ['person:ann', null], s: ['person:ann', null] },
  },
  {
    name: 'a person is parted: its runs go with the profile that it is named after',
    persons: { ann: 'person:ann', bea: 'person:ann' },
    runs: [run('r', 'person:ann')],
    memberships: { ann: null, bea: null },
    gone: ['person:ann'],
    after: { r: ['ann', null] },
  },
  {
    name: 'who leaves a person that stays leaves its runs there',
    persons: { ann: 'person:ann', bea: 'person:ann', cat: 'person:ann' },
    runs: [run('r', 'person:ann')],
    memberships: { cat: null },
    after: { r: ['person:ann', null] },
  },
  {
    name: 'a person that gets another name keeps its runs',
    persons: { bea: 'person:bea', cat: 'person:bea' },
    runs: [run('r', 'person:bea')],
    memberships: { ann: 'person:ann', bea: 'person:ann', cat: 'person:ann' },
    gone: ['person:bea'],
    after: { r: ['person:ann', null] },
  },
]
for (const { name, persons, runs, memberships, gone, after } of merges)
  test(`runs of people: ${name}`, async () => {
    const { move, stored } = await shop({ people: ['ann', 'bea', 'cat', 'dan', 'person:ann'], persons, runs })
    await move(memberships, gone)
    const found = [...(await stored())].map(([id, { profileId, outcome }]) => [id, [profileId, outcome]])
    assert.deepEqual(Object.fromEntries(found), after)
  })

test('a run that begins while its profile becomes part of a person is the person’s', async () => {
  const { db, move } = await shop({ people: ['ann', 'bea', 'person:ann'], runs: [] })
  await move({ ann: 'person:ann', bea: 'person:ann' })
  await db.batch(insertRuns(db, [run('r', 'ann')]))
  assert.equal((await readRuns(db, ['r']))[0]?.profileId, 'person:ann')
})
