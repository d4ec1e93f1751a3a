/** @module What one step does with a run. */
import { bucket } from '../../../contract/bucket.ts'
import type { Run, RunEntry } from '../../../contract/scenario/run.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { DAY_MS } from '../activity.ts'
import type { DoneEffect, Effect } from './effect.ts'
import { otherOrderFrom } from './ending-of.ts'
import type { RunLook } from './run-look.ts'
import { ended, noted, notedAnew, wentTo } from './run-trail.ts'
import { sendStep } from './send-step.ts'
import { untilAt, waitOverAt } from './wait-over.ts'

/** `rests`: the look is over, the run stands still. */
export interface Taken {
  run: Run
  effects: Effect[]
  rests: boolean
}

const MINUTE_MS = 60_000

/** A step that its version does not have ends the run: what is published has none (flow-faults.ts). */
export function takeStep(run: Run, look: RunLook): Taken {
  const step = run.stepId === null ? undefined : look.scenario.steps[run.stepId]
  if (!step) return on(ended(run, 'stopped', look.now))
  switch (step.kind) {
    case 'wait':
      return wait(run, { step, until: waitOverAt(step, run, look.person), now: look.now })
    case 'wait_until':
      return wait(run, { step, until: untilAt(step, run, look.person), now: look.now })
    case 'wait_for':
      return waitFor(run, step, look)
    case 'branch':
      return on(branched(run, step, look))
    case 'split':
      return on(splitUp(run, step, look.now))
    case 'send':
      return sendStep(run, step, look)
    case 'overlay':
    case 'set_trait':
    case 'webhook':
      return withEffect(run, step, look)
    case 'stop':
      return on(ended(run, 'finished', look.now))
  }
}

const on = (run: Run): Taken => ({ run, effects: [], rests: false })

function wait(run: Run, { step, until, now }: { step: { next: string | null }; until: number; now: number }): Taken {
  if (until <= now) return on(wentTo(run, step.next, { now, reachedAt: Math.max(until, run.reachedAt) }))
  return { run: { ...notedAnew(run, { kind: 'waits', untilAt: until }, now), dueAt: until }, effects: [], rests: true }
}

/** An order that was not told as such counts by the person's orders. */
function waitFor(run: Run, step: Extract<Step, { kind: 'wait_for' }>, { now, person }: RunLook): Taken {
  const mostUntilAt = run.reachedAt + step.mostMinutes * MINUTE_MS
  const since = Math.max(run.reachedAt, otherOrderFrom(run))
  if (step.event.event === 'order' && person.orderedAt >= since)
    return on(wentTo(noted(run, { kind: 'happened', event: 'order' }, now), step.next, { now }))
  if (mostUntilAt <= now)
    return on(wentTo(noted(run, { kind: 'not_happened' }, now), step.otherwise, { now, reachedAt: mostUntilAt }))
  const waiting = notedAnew(run, { kind: 'waits_for', mostUntilAt }, now)
  return { run: { ...waiting, dueAt: mostUntilAt }, effects: [], rests: true }
}

/** Ways are told by their names, or their places from 1 on. */
function branched(run: Run, step: Extract<Step, { kind: 'branch' }>, { matches, person, now }: RunLook): Run {
  const place = step.ways.findIndex(({ condition }) =>
    matches(condition, person.subject, { now, models: person.models }),
  )
  const way = step.ways[place]
  const taken = way ? (way.name ?? String(place + 1)) : 'otherwise'
  return passed(noted(run, { kind: 'took', way: taken }, now), way ? way.next : step.otherwise, now)
}

function splitUp(run: Run, step: Extract<Step, { kind: 'split' }>, now: number): Run {
  const place = bucket(`${run.scenarioId} ${run.stepId}`, run.runId)
  let end = 0
  const way =
    step.ways.find(({ share }) => {
      end += share
      return place < end
    }) ?? step.ways.at(-1)
  return passed(noted(run, { kind: 'took', way: way?.wayId ?? '' }, now), way?.next ?? null, now)
}

/** A step that takes no time. */
const passed = (run: Run, next: string | null, now: number): Run => wentTo(run, next, { now, reachedAt: run.reachedAt })

type EffectStep = Extract<Step, { kind: DoneEffect['kind'] }>

function withEffect(run: Run, step: EffectStep, look: RunLook): Taken {
  const what: RunEntry['what'] = { kind: 'effect', effect: step.kind }
  return {
    run: passed(noted(run, what, look.now), step.next, look.now),
    effects: [effectOf(run, step, look)],
    rests: false,
  }
}

/** Done once a look, which passes a step again where a run was held up for rounds (step-run.ts). */
function effectOf(run: Run, step: EffectStep, { now, revision }: RunLook): DoneEffect {
  const { runId, scenarioId, profileId, stepId } = run
  const about = { effectId: `${runId}.${revision}.${stepId}`, profileId, at: now }
  switch (step.kind) {
    case 'overlay':
      return { ...about, kind: step.kind, campaignId: step.campaignId, untilAt: now + step.forDays * DAY_MS }
    case 'set_trait':
      return { ...about, kind: step.kind, name: step.name, value: step.value }
    case 'webhook':
      return { ...about, kind: step.kind, url: step.url, scenarioId, runId }
  }
}
