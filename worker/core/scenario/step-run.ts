/** @module One look at a run: it goes from step to step until it waits, asks for a message, or ends. */
import type { Run } from '../../../contract/scenario/run.ts'
import type { Effect } from './effect.ts'
import { endingOf } from './ending-of.ts'
import { heldOutOf } from './holdout.ts'
import type { RunLook } from './run-look.ts'
import { ended } from './run-trail.ts'
import { takeStep } from './take-step.ts'

/** Steps of one look. Our policy: a scenario has at most 60, and a round waits a week. */
const MOST_STEPS = 100
/** A run that still goes on after them is looked at again after so long, ms. */
const PAUSE_MS = 60_000

/** The run afterwards, and what it asks for. `effects` in their order; at most one of them a message, the last. */
export interface Stepped {
  run: Run
  effects: Effect[]
}

/**
 * Pure: the same run, person and moment make the same. A run that begins is held out here, so that those held out are
 * stored and can be compared. A run that waits until later, or has ended, comes back as it is.
 */
export function stepRun(run: Run, look: RunLook): Stepped {
  if (run.stepId === null) return { run, effects: [] }
  if (hasJustBegun(run) && heldOutOf(look.scenario, run.profileId, look.shopHoldout))
    return { run: ended(run, 'held_out', look.now), effects: [] }
  const ending = endingOf(run, look)
  if (ending) return { run: ended(run, ending.outcome, look.now), effects: [] }
  return goOn(run, look)
}

/** What moved a run on lets it go on at once, unless its scenario is paused: then it is due when that goes on. */
export const goOnFrom = (run: Run, look: RunLook): Stepped => (look.isHeld ? { run, effects: [] } : stepRun(run, look))

/** What would have been done in each of several rounds that a run was held up for is done once. */
const isAmong = (effects: readonly Effect[], effect: Effect): boolean =>
  effect.kind !== 'send' && effects.some((other) => other.kind !== 'send' && other.effectId === effect.effectId)

/** By what it has noted: it entered, and nothing more. */
const hasJustBegun = ({ trail }: Run): boolean => trail.length === 1 && trail[0]?.what.kind === 'entered'

function goOn(run: Run, look: RunLook): Stepped {
  const effects: Effect[] = []
  let now = run
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const taken = takeStep(now, look)
    effects.push(...taken.effects.filter((each) => !isAmong(effects, each)))
    now = taken.run
    if (taken.rests || now.stepId === null) return { run: now, effects }
  }
  return { run: { ...now, dueAt: look.now + PAUSE_MS }, effects }
}
