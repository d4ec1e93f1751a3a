/** @module Whether a message of a run is still wanted, asked at the last moment before it goes. */
import type { WhyNot } from '../../../contract/message/send-state.ts'
import type { Run, RunOutcome } from '../../../contract/scenario/run.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import { type EndingLook, endingOf } from './ending-of.ts'

/** `status`: of the scenario now; null: there is none any more. `scenario` of the look: the version of the run. */
export interface LastLook extends EndingLook {
  status: Scenario['status'] | null
}

/**
 * Why not; null: it is wanted. By what is stored right now: the run (null: it is gone), its scenario, its person. `paused`:
 * it may be wanted again.
 */
export function whyNotWanted(run: Run | null, look: LastLook): WhyNot | null {
  if (!run || look.status === null) return 'stopped'
  if (run.outcome !== null) return WHY[run.outcome]
  const ending = endingOf(run, look)
  if (ending) return { goal: 'goal_reached', cart: 'cart_empty', leave_when: 'left' }[ending.because] as WhyNot
  return look.status === 'live' ? null : 'paused'
}

/** Why a message of a run that ended does not go any more. One that finished asked for it before. */
const WHY: Record<RunOutcome, WhyNot | null> = {
  finished: null,
  goal: 'goal_reached',
  left: 'left',
  held_out: 'held_out',
  stopped: 'stopped',
  joined: 'sent_before',
  erased: 'no_address',
}
