/** @module What a run that waits makes of something that happened to its person. */
import type { Run } from '../../../contract/scenario/run.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { endingOf } from './ending-of.ts'
import { passesEventTest } from './event-test.ts'
import type { Happening } from './happening.ts'
import type { RunLook } from './run-look.ts'
import { ended, noted, wentTo } from './run-trail.ts'
import { goOnFrom, type Stepped } from './step-run.ts'

/**
 * The run as it goes on by what happened, in any order; null: it is nothing to it. Also the state of its person is looked
 * at: whose cart is empty or who has ordered leaves at once. What was before the run began, or before it came to the step
 * that waits, is nothing to it, however late it is told.
 */
export function hearHappenings(run: Run, happenings: readonly Happening[], look: RunLook): Stepped | null {
  if (run.stepId === null) return null
  // Told in one go, what moves a run on must not take its end from it.
  const reached = hearGoal(run, happenings, look)
  if (reached) return reached
  const step = look.scenario.steps[run.stepId]
  if (step?.kind === 'wait_for' && happenings.some((each) => isWaitedFor(step, each, run)))
    return happened(run, step, look)
  const ending = endingOf(run, look)
  return ending && { run: ended(run, ending.outcome, look.now), effects: [] }
}

/** The end of a run whose goal is among what happened; null: it is not. */
export const hearGoal = (run: Run, happenings: readonly Happening[], look: RunLook): Stepped | null =>
  run.stepId !== null && happenings.some((each) => reachesGoal(run, each, look))
    ? { run: ended(run, 'goal', look.now), effects: [] }
    : null

function reachesGoal(run: Run, happening: Happening, { scenario: { goal } }: RunLook): boolean {
  if (happening.at < run.enteredAt) return false
  if (goal?.kind === 'event') return isNew(run, happening) && passesEventTest(goal, happening)
  return goal?.kind === 'order' && isOtherOrder(happening, run)
}

/** What began the run is not its goal. */
const isNew = ({ subject }: Run, { id }: Happening): boolean => subject.eventId !== id

/** Whether the order is one that the person placed, and not the one that the run is about. */
const isOtherOrder = (happening: Happening, { subject }: Run): boolean =>
  happening.kind === 'order' &&
  (happening.step === 'placed' || happening.step === 'paid') &&
  happening.transactionId !== subject.transactionId

function isWaitedFor({ event }: Extract<Step, { kind: 'wait_for' }>, happening: Happening, run: Run): boolean {
  // The id says which run's message it was, so its time does not matter.
  if (event.event === 'message_clicked')
    return happening.kind === 'message_clicked' && happening.sendId.startsWith(`${run.runId}.`)
  if (happening.at < run.reachedAt) return false
  return event.event === 'order' ? isOtherOrder(happening, run) : passesEventTest(event, happening)
}

function happened(run: Run, step: Extract<Step, { kind: 'wait_for' }>, look: RunLook): Stepped {
  const heard = noted(run, { kind: 'happened', event: step.event.event }, look.now)
  return goOnFrom(wentTo(heard, step.next, { now: look.now }), look)
}
