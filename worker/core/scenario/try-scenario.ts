/** @module What would happen to a person who went through a scenario and did nothing more: by the clock alone. */
import type { Run } from '../../../contract/scenario/run.ts'
import type { ScenarioTrial } from '../../../contract/scenario/scenario-list.ts'
import { awaitedSend, hearSend } from './hear-send.ts'
import { heldOutOf } from './holdout.ts'
import type { RunLook } from './run-look.ts'
import { type Stepped, stepRun } from './step-run.ts'

/** Looks at one run. Our policy: more than 60 steps twice over, and a round of a year. */
const MOST_LOOKS = 150

/** Nothing is written and nothing is sent: each message counts as sent when it is asked for. Nobody is held out. */
export function tryScenario({ subject, scenarioId }: { subject: Run['subject']; scenarioId: string }, look: RunLook) {
  const { scenario, person, matches, now, shopHoldout } = look
  const { profileId } = person.subject
  const notes: ScenarioTrial['notes'] = []
  if (scenario.audience && !matches(scenario.audience, person.subject, { now, models: person.models }))
    notes.push('not_in_audience')
  const heldOut = heldOutOf(scenario, profileId, shopHoldout)
  if (heldOut) notes.push(heldOut)
  const all = { ...look, scenario: { ...scenario, holdout: 0 }, shopHoldout: 0 }
  const begun: Run = {
    ...{ runId: 'trial', scenarioId, version: 0, profileId, key: '', enteredAt: now, stepId: scenario.first },
    ...{ reachedAt: now, asked: 0, dueAt: now, outcome: null, endedAt: null, subject },
    trail: [{ at: now, stepId: scenario.first, what: { kind: 'entered' } }],
  }
  const { trail, outcome } = toItsEnd(begun, all)
  return { notes, trail, outcome } satisfies ScenarioTrial
}

function toItsEnd(begun: Run, look: RunLook): Run {
  let run = begun
  let now = look.now
  for (let looks = 0; looks < MOST_LOOKS && run.stepId !== null; looks++) {
    now = Math.max(now, run.dueAt ?? now)
    run = next(run, { ...look, now }).run
  }
  return run
}

function next(run: Run, look: RunLook): Stepped {
  const sendId = awaitedSend(run)
  const news = sendId === null ? null : ({ sendId, state: 'sent', why: null, untilAt: null, startedAt: null } as const)
  return (news && hearSend(run, news, look)) ?? stepRun(run, look)
}
