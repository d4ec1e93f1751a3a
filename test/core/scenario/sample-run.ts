/** @module Scenarios, runs and looks at them for tests. */
import assert from 'node:assert/strict'
import { parse } from '../../../contract/parse.ts'
import type { Run } from '../../../contract/scenario/run.ts'
import { type Scenario, type ScenarioInput, ScenarioSchema } from '../../../contract/scenario/scenario.ts'
import { defaultModels } from '../../../worker/core/nightly/customer-models.ts'
import { newProfile, type ProfileState } from '../../../worker/core/profile.ts'
import type { RunLook } from '../../../worker/core/scenario/run-look.ts'
import type { RunPerson } from '../../../worker/core/scenario/run-person.ts'
import { runPersonOf } from '../../../worker/core/scenario/run-person-of.ts'
import { matches } from '../../../worker/core/segment/matches.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A mail with nothing in it but a line. */
const HELLO: NonNullable<ScenarioInput['messages']>[string] = {
  channel: 'email',
  name: 'Hello',
  content: { subject: 'Hello', blocks: [{ kind: 'text', text: 'Hello.' }] },
}

/** Checked as the doors check it; nobody is held out unless it says so. */
export function sampleScenario(
  steps: ScenarioInput['steps'],
  change: Partial<ScenarioInput> & { audience?: ScenarioInput['audience'] } = {},
): Scenario {
  const first = Object.keys(steps)[0] ?? ''
  const parsed = parse(ScenarioSchema, {
    ...{ scenarioId: 'welcome', name: 'Welcome', status: 'live', kind: 'marketing', holdout: 0 },
    ...{ entry: { on: 'subscribed' }, first, steps, messages: { hello: HELLO } },
    ...change,
  })
  assert.ok(parsed.ok, JSON.stringify(parsed))
  return parsed.value
}

/** One that began at `now` and stands at the first step. */
export function sampleRun(scenario: Scenario, now: number, change: Partial<Run> = {}): Run {
  return {
    ...{ runId: 'run1', scenarioId: scenario.scenarioId, version: 1, profileId: 'ann', key: '', enteredAt: now },
    ...{ stepId: scenario.first, reachedAt: now, asked: 0, dueAt: now, outcome: null, endedAt: null, subject: {} },
    trail: [{ at: now, stepId: scenario.first, what: { kind: 'entered' } }],
    ...change,
  }
}

/** What is different of the person, and of the look. */
export interface LookChange extends Partial<Omit<RunLook, 'person' | 'scenario' | 'now'>> {
  state?: Partial<ProfileState>
  person?: Partial<RunPerson>
}

/** Somebody in Vilnius of whom nothing is known, who may be written to at any hour. */
export function sampleLook(scenario: Scenario, now: number, { state, person, ...change }: LookChange = {}): RunLook {
  const profile = newProfile('ann')
  const subject = { ...profile, lastSeenAt: now, state: { ...profile.state, ...state } }
  return {
    ...{ scenario, now, matches, shopHoldout: 0, revision: 1, isHeld: false },
    ...{ mayGo: () => null, bestTime: () => null },
    person: { ...runPersonOf(subject, { shopZone: 'Europe/Vilnius', models: defaultModels('EUR') }), ...person },
    ...change,
  }
}
