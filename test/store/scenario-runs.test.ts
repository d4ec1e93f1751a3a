/** @module Runs in D1: written by who read them last, found when due, and free while they wait. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RunDetail } from '../../contract/scenario/scenario-list.ts'
import { runs } from '../../worker/routes/admin/scenario-runs.ts'
import { readNextDue } from '../../worker/store/next-due.ts'
import { deleteOldRuns } from '../../worker/store/old-runs.ts'
import { insertRuns, listDueRuns, readRuns, updateRuns, writtenRuns } from '../../worker/store/scenario-runs.ts'
import { publishScenario, readScenario, saveScenarioDraft, setScenarioStatus } from '../../worker/store/scenarios.ts'
import { stopAllRuns } from '../../worker/store/stop-runs.ts'
import { storeProducts } from '../../worker/store/store-products.ts'
import { DAY, sampleRun, sampleScenario } from '../core/scenario/sample-run.ts'
import { sampleProduct } from './sample-product.ts'
import { openSqlite } from './sqlite-d1.ts'

const NOW = Date.parse('2026-11-23T10:00Z')
const welcome = sampleScenario({ a: { kind: 'wait', minutes: 5, next: null } })

/** A shop with that scenario and runs that are due at these moments after NOW. */
async function shop(...dueIn: number[]) {
  const opened = openSqlite()
  await publishScenario(opened.db, welcome, { now: NOW, by: null, base: 0 })
  const runs = dueIn.map((ms, n) => sampleRun(welcome, NOW, { runId: `run${n}`, dueAt: NOW + ms }))
  await opened.db.batch(insertRuns(opened.db, runs))
  return { ...opened, runs }
}

test('a run that is there already is not begun again', async () => {
  const { db, runs } = await shop(5)
  const results = await db.batch(
    insertRuns(db, [
      { ...runs[0]!, stepId: 'z' },
      { ...runs[0]!, runId: 'other' },
    ]),
  )
  assert.deepEqual([...writtenRuns(results)], ['other'])
  assert.equal((await readRuns(db, ['run0']))[0]?.stepId, 'a')
})

test('the inspector names the products that the catalogue has, also by another id', async () => {
  const { db, runs: made } = await shop()
  await storeProducts(db, [sampleProduct('pot', { name: 'Teapot', aliases: ['pot-red'] })], { source: 'api', now: NOW })
  const subject = { productIds: ['pot-red', 'gone'], category: 'Tea' }
  await db.batch(insertRuns(db, [sampleRun(welcome, NOW, { runId: 'run9', subject })]))
  const { run, products } = (await (await runs.request('/run9', {}, { DB: db })).json()) as RunDetail
  assert.deepEqual([made, run.subject, products], [[], subject, { 'pot-red': { productId: 'pot', name: 'Teapot' } }])
})

test('of two who read the same run, the first writes it and the second is told that it did not', async () => {
  const { db } = await shop(5)
  const [run] = await readRuns(db, ['run0'])
  const write = async (dueAt: number) => [...writtenRuns(await db.batch(updateRuns(db, [{ ...run!, dueAt }])))]
  assert.deepEqual([await write(1), await write(2)], [['run0'], []])
  assert.deepEqual(
    (await readRuns(db, ['run0'])).map(({ dueAt, revision }) => [dueAt, revision]),
    [[1, 2]],
  )
})

test('a run that ended is not written any more', async () => {
  const { db } = await shop(5, 6)
  const read = await readRuns(db, ['run0', 'run1'])
  assert.equal(await stopAllRuns(db, 'welcome', NOW), 2)
  assert.deepEqual([...writtenRuns(await db.batch(updateRuns(db, read)))], [])
  const [run] = await readRuns(db, ['run0'])
  assert.deepEqual(
    [run?.outcome, run?.stepId, run?.dueAt, run?.trail.at(-1)?.what],
    ['stopped', null, null, { kind: 'ended', outcome: 'stopped' }],
  )
})

test('the first that is due is found of live scenarios only; pausing touches no run', async () => {
  const { db } = await shop(700, 300, 500)
  assert.equal(await readNextDue(db), NOW + 300)
  const due = await listDueRuns(db, NOW + 500, 9)
  assert.deepEqual(
    due.map(({ runId }) => runId),
    ['run1', 'run2'],
  )
  await setScenarioStatus(db, 'welcome', { status: 'paused', now: NOW })
  assert.deepEqual([await readNextDue(db), await listDueRuns(db, NOW + 999, 9)], [null, []])
  assert.deepEqual(
    (await readRuns(db, ['run1'])).map(({ revision }) => revision),
    [1],
  )
})

test('no look reads through all runs', async () => {
  const { db, sqlite, statements } = await shop(5)
  statements.length = 0
  await readNextDue(db)
  await listDueRuns(db, NOW, 9)
  await db.batch(updateRuns(db, await readRuns(db, ['run0'])))
  for (const { sql, values } of statements) {
    const named = Object.fromEntries(values.map((value, n) => [`?${n + 1}`, value]))
    const plan = sqlite.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(named)
    // Scenarios are sorted, within a part of the statement; runs come in the order of their index.
    const scans = plan.flatMap(({ detail, parent }) =>
      /^SCAN (r|scenario_runs)\b/.test(String(detail)) || (parent === 0 && /TEMP B-TREE/.test(String(detail)))
        ? [String(detail)]
        : [],
    )
    assert.deepEqual(scans, [], sql)
  }
})

test('runs of 400 days ago go, but for what keeps their people from beginning again', async () => {
  const { db } = openSqlite()
  const again = (scenarioId: string, days: number) =>
    sampleScenario({ a: { kind: 'stop' } }, { scenarioId, reentry: { kind: 'after', days } })
  for (const scenario of [welcome, again('monthly', 30), again('late', 500)])
    await publishScenario(db, scenario, { now: NOW, by: null, base: 0 })
  const run = (scenarioId: string, days: number, outcome: 'goal' | 'joined') =>
    sampleRun(welcome, NOW - days * DAY, {
      ...{ scenarioId, runId: `${scenarioId} ${days} ${outcome}`, stepId: null, dueAt: null, outcome },
      ...{ endedAt: NOW - days * DAY, subject: { email: 'ann@example.com', productIds: ['mug'] } },
    })
  const runs = ['welcome', 'monthly', 'late'].flatMap((id) => [run(id, 399, 'goal'), run(id, 401, 'goal')])
  await db.batch(insertRuns(db, [...runs, run('welcome', 402, 'joined')]))
  await deleteOldRuns(db, NOW, 100)
  const left = await readRuns(db, [...runs.map(({ runId }) => runId), 'welcome 402 joined'])
  assert.deepEqual(left.map(({ runId, subject, trail }) => [runId, Object.keys(subject), trail.length]).sort(), [
    ['late 399 goal', ['email', 'productIds'], 1],
    ['late 401 goal', ['productIds'], 0],
    ['monthly 399 goal', ['email', 'productIds'], 1],
    ['welcome 399 goal', ['email', 'productIds'], 1],
    ['welcome 401 goal', ['productIds'], 0],
  ])
  await deleteOldRuns(db, NOW, 100)
  assert.equal((await readRuns(db, ['welcome 401 goal'])).length, 1)
})

test('a draft takes the place of none that was saved meanwhile, unless it is told to', async () => {
  const { db } = openSqlite()
  const draft = (name: string) => ({ scenarioId: 'shared', definition: { name } })
  const save = (name: string, now: number, base: number | null) => saveScenarioDraft(db, draft(name), { now, base })
  const kept = async () => (await readScenario(db, 'shared'))?.draft?.definition.name
  assert.ok(await save('first', 1000, 0))
  assert.ok(!(await save('from nothing, too', 2000, 0)), 'there is one by now')
  assert.ok(await save('second', 3000, 1000))
  assert.ok(!(await save('from the first', 4000, 1000)))
  assert.equal(await kept(), 'second')
  assert.ok(await save('whatever there is', 5000, null))
  assert.equal(await kept(), 'whatever there is')
})
