/** @module What is wrong with the way through a scenario's steps. */
import type { Step } from './step.ts'

/** The steps that may follow a step, in their order. */
export function nextOf(step: Step): string[] {
  switch (step.kind) {
    case 'stop':
      return []
    case 'branch':
      return named([...step.ways.map(({ next }) => next), step.otherwise])
    case 'split':
      return named(step.ways.map(({ next }) => next))
    case 'wait_for':
      return named([step.next, step.otherwise])
    case 'wait':
    case 'wait_until':
    case 'send':
    case 'overlay':
    case 'set_trait':
    case 'webhook':
      return named([step.next])
  }
}

const named = (ids: (string | null)[]): string[] => ids.filter((id) => id !== null)

/** Most steps of one scenario. Our policy. */
export const MOST_STEPS = 60

/** A round that a run may go again and again must keep it waiting so long at least, minutes. Our policy: a week. */
export const LEAST_ROUND_MINUTES = 10_080

/** Each fault by the step at which it is to be mended. */
export function flowFaults({
  first,
  steps,
  messages,
}: {
  first: string
  steps: Record<string, Step>
  messages: Record<string, unknown>
}): { stepId: string; message: string }[] {
  const ids = Object.keys(steps)
  if (ids.length > MOST_STEPS) return [{ stepId: first, message: `has more than ${MOST_STEPS} steps` }]
  if (!Object.hasOwn(steps, first)) return [{ stepId: first, message: 'is named as the first step and is not there' }]
  const missing = ids.flatMap((stepId) =>
    nextOf(steps[stepId]!)
      .filter((id) => !Object.hasOwn(steps, id))
      .map((id) => ({ stepId, message: `leads to “${id}”, which is not there` })),
  )
  if (missing.length > 0) return missing
  const reached = reachedFrom(first, steps)
  return [
    ...ids.filter((stepId) => !reached.has(stepId)).map((stepId) => ({ stepId, message: 'is never reached' })),
    ...ids.flatMap((stepId) => {
      const step = steps[stepId]!
      return step.kind === 'send' && !Object.hasOwn(messages, step.messageId)
        ? [{ stepId, message: `sends “${step.messageId}”, which is not there` }]
        : []
    }),
    ...hastyRounds(ids, steps).map((stepId) => ({
      stepId,
      message: 'is in a round that waits less than a week: it would go on and on',
    })),
  ]
}

function reachedFrom(first: string, steps: Record<string, Step>): Set<string> {
  const reached = new Set([first])
  for (const id of reached) for (const next of nextOf(steps[id]!)) reached.add(next)
  return reached
}

/**
 * Steps on rounds whose surely passed waits are too short. Only a `wait` of that length cuts a round: without those steps
 * no round may be left. (A wait for an event or an hour may be over at once, and so may one since an activity that is long ago.)
 */
function hastyRounds(ids: readonly string[], steps: Record<string, Step>): string[] {
  const left = new Map(
    ids
      .filter((id) => !isLongWait(steps[id]!))
      .map((id) => [id, nextOf(steps[id]!).filter((next) => !isLongWait(steps[next]!))]),
  )
  // Takes away what leads nowhere, then what nothing leads to: what stays lies on a round or between two.
  for (let size = -1; size !== left.size; ) {
    size = left.size
    for (const [id, next] of left) if (!next.some((each) => left.has(each))) left.delete(id)
    const led = new Set([...left.values()].flat())
    for (const id of left.keys()) if (!led.has(id)) left.delete(id)
  }
  return [...left.keys()]
}

const isLongWait = (step: Step): boolean =>
  step.kind === 'wait' && step.since !== 'entry' && step.since !== 'activity' && step.minutes >= LEAST_ROUND_MINUTES
