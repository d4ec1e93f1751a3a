/** @module The doors of scenarios and their runs, on a Worker that already runs. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import type { ScenarioInput } from '../../contract/scenario/scenario.ts'
import type {
  RunDetail,
  RunList,
  ScenarioDetail,
  ScenarioList,
  ScenarioTrial,
} from '../../contract/scenario/scenario-list.ts'
import { event, type RunningWorker, until, visit } from './harness.ts'

const NURTURE: ScenarioInput = {
  ...{ scenarioId: 'nurture', name: 'Nurture', status: 'live', kind: 'marketing', holdout: 0 },
  entry: { on: 'event', event: 'custom_event', name: 'asked_price' },
  first: 'wait',
  steps: { wait: { kind: 'wait', minutes: 600, next: 'mark' }, mark: { kind: 'stop' } },
}

/** Registers the tests: starting a Worker costs more. */
export function testScenarioDoors(running: () => RunningWorker): void {
  const put = (change: object, query = '') =>
    running().admin('PUT', `/v1/scenarios/nurture${query}`, { ...NURTURE, ...change })

  test('a scenario: a draft keeps its errors, a version is published, an older base is refused', async () => {
    const { admin } = running()
    const draft = await put({ status: 'draft', steps: { wait: { kind: 'wait', minutes: 5, next: 'lost' } } })
    assert.equal(draft.status, 200)
    assert.deepEqual([draft.body.version, draft.body.errors.length], [0, 1])
    assert.match(draft.body.errors[0].field, /^steps\.wait/)
    const broken = await put({ first: 'lost' })
    assert.deepEqual([broken.status, broken.body.code], [422, 'scenario_invalid'])
    assert.deepEqual((await put({}, '?version=0')).body, { scenarioId: 'nurture', status: 'live', version: 1 })
    const late = await put({}, '?version=0')
    assert.deepEqual([late.status, late.body.code], [409, 'scenario_changed'])
    assert.equal((await put({ name: 'Nurture more' })).body.version, 2)
    const back = await admin('POST', '/v1/scenarios/nurture/roll-back', { version: 1 })
    assert.equal(back.body.version, 3)
    const detail = (await admin('GET', '/v1/scenarios/nurture')).body as ScenarioDetail
    assert.deepEqual([detail.live?.definition.name, detail.draft, detail.versions.length], ['Nurture', null, 3])
    assert.equal((await admin('GET', '/v1/scenarios/nurture/versions/2')).body.definition.name, 'Nurture more')
    assert.equal((await admin('GET', '/v1/scenarios/nothing')).status, 404)
  })

  test('a run: it begins by an event, is seen step by step, and stopping ends it', async () => {
    const { admin, call, env } = running()
    const visitor = randomUUID()
    const consent = ['measure', 'personalise', 'message'] as const
    const asked = { ...event('custom_event', { name: 'asked_price' }), consent: [...consent] }
    const body = JSON.stringify(visit({ visitor, consent: [...consent], events: [asked] }))
    // Told twice it begins once.
    for (const _ of [1, 2]) await call('/v1/visit', { method: 'POST', body })
    const runsOf = async (path: string) => ((await admin('GET', path)).body as RunList).runs
    const [run] = await until('the run', async () => {
      const runs = await runsOf(`/v1/people/${visitor}/runs`)
      return runs.length > 0 && runs
    })
    assert.deepEqual([run?.stepId, run?.version, run?.last?.what.kind], ['wait', 3, 'waits'])
    assert.equal((await runsOf('/v1/scenarios/nurture/runs?stepId=wait')).length, 1)
    assert.deepEqual(await runsOf('/v1/scenarios/nurture/runs?stepId=mark'), [])
    const seen = (await admin('GET', `/v1/runs/${run?.runId}`)).body as RunDetail
    assert.deepEqual(
      seen.run.trail.map(({ what }) => what.kind),
      ['entered', 'waits'],
    )
    // Due at once: what time does is done here by hand.
    await admin('POST', '/v1/scenarios/nurture/status', { status: 'paused' })
    await env.DB.prepare('UPDATE scenario_runs SET due_at = 1, reached_at = 1 WHERE run_id = ?1').bind(run?.runId).run()
    const paused = (await admin('GET', '/v1/scenarios')).body as ScenarioList
    const figures = paused.scenarios.find(({ scenarioId }) => scenarioId === 'nurture')
    assert.deepEqual([figures?.status, figures?.figures.running, figures?.figures.entered], ['paused', 1, 1])
    await admin('POST', '/v1/scenarios/nurture/status', { status: 'live' })
    await until('it to go on', async () => (await runsOf('/v1/scenarios/nurture/runs?outcome=finished'))[0])

    const tried = await admin('POST', '/v1/scenarios/try', { scenario: NURTURE, profileId: visitor })
    const trial = tried.body as ScenarioTrial
    assert.deepEqual(
      [trial.notes, trial.outcome, trial.trail.map(({ what }) => what.kind)],
      [[], 'finished', ['entered', 'waits', 'ended']],
    )
    const stopped = await admin('POST', '/v1/scenarios/nurture/stop')
    assert.deepEqual([stopped.body.status, stopped.body.stopped], ['paused', 0])
    assert.equal((await admin('GET', '/v1/runs/nobody')).status, 404)
    assert.equal((await admin('GET', '/v1/scenarios/nurture/runs?cursor=x')).status, 400)
  })
}
