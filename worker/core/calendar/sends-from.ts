/** @module Which messages a run will send from a step on, and when, as far as the definition tells. */
import { nextOf } from '../../../contract/scenario/flow-faults.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { Step } from '../../../contract/scenario/step.ts'
import { DAY_MS } from '../activity.ts'

/** A message on the way: sent by such a share of the runs, so long after the step was reached. */
export interface PathSend {
  stepId: string
  messageId: string
  delayMs: number
  share: number
}

/** A way that is gone by fewer is not followed. */
const LEAST_SHARE = 0.001
/** Steps looked at, over all ways and rounds. */
const MOST_LOOKS = 2_000

/**
 * Until `mostMs` from `stepId` on; `delayMs` what it takes to get there. Splits by their shares; of a branch the ways are
 * held for equally likely, and of a wait for an event half to see it half-way: what is not known is not made up any finer.
 */
export function sendsFrom(
  { steps }: Pick<Scenario, 'steps'>,
  stepId: string,
  { mostMs, isReached = true }: { mostMs: number; isReached?: boolean },
): PathSend[] {
  const sends: PathSend[] = []
  // What a waiting run waits for is over at its moment: only what follows counts.
  const begun = isReached ? [{ stepId, delayMs: 0, share: 1 }] : afterWait(steps[stepId], 0, 1)
  const open = [...begun]
  for (let looks = 0; open.length > 0 && looks < MOST_LOOKS; looks++) {
    const at = open.shift()!
    const step = steps[at.stepId]
    if (!step || at.delayMs > mostMs || at.share < LEAST_SHARE) continue
    if (step.kind === 'send') sends.push({ ...at, messageId: step.messageId })
    open.push(...waysOn(step, at.delayMs, at.share))
  }
  return sends
}

type Way = Omit<PathSend, 'messageId'>

const ways = (ids: readonly (string | null)[], delayMs: number, share: number): Way[] =>
  ids.flatMap((stepId) => (stepId === null ? [] : [{ stepId, delayMs, share }]))

function waysOn(step: Step, delayMs: number, share: number): Way[] {
  switch (step.kind) {
    case 'wait':
      return ways([step.next], delayMs + step.minutes * 60_000, share)
    case 'wait_until':
      // On average half of the round of the clock, or of the week.
      return ways([step.next], delayMs + (step.weekday === undefined ? 0.5 : 3.5) * DAY_MS, share)
    case 'wait_for':
      return [
        ...ways([step.next], delayMs + step.mostMinutes * 30_000, share / 2),
        ...ways([step.otherwise], delayMs + step.mostMinutes * 60_000, share / 2),
      ]
    case 'split':
      return step.ways.flatMap((way) => ways([way.next], delayMs, share * way.share))
    case 'branch':
      return ways([...step.ways.map(({ next }) => next), step.otherwise], delayMs, share / (step.ways.length + 1))
    case 'send':
    case 'overlay':
    case 'set_trait':
    case 'webhook':
    case 'stop':
      return ways(nextOf(step), delayMs, share)
  }
}

/** From a wait that is over: by time, so a wait for an event has not seen it. */
function afterWait(step: Step | undefined, delayMs: number, share: number): Way[] {
  if (step === undefined) return []
  if (step.kind === 'wait_for') return ways([step.otherwise], delayMs, share)
  if (step.kind === 'wait' || step.kind === 'wait_until') return ways([step.next], delayMs, share)
  return []
}
