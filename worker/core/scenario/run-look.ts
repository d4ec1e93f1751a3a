/** @module What one look at a run depends on beside the run itself. */
import type { WhyNot } from '../../../contract/message/send-state.ts'
import type { Run } from '../../../contract/scenario/run.ts'
import type { Scenario, ScenarioKind } from '../../../contract/scenario/scenario.ts'
import type { Matches } from '../segment/matches.ts'
import type { BestMoment } from '../send-time/best-moment.ts'
import type { RunPerson } from './run-person.ts'

/** Says until when a message of this kind must wait for this person; null: it may go. Quiet hours, in the Scheduler. */
export type MayGo = (person: RunPerson, kind: ScenarioKind, at: number) => { untilAt: number; why: WhyNot } | null

/**
 * The best moment for the next message of a run within 24 hours of `from`, and before `endsAt` (both ms UTC); null: it may
 * go at none of them.
 */
export type BestTime = (
  run: Run,
  person: RunPerson,
  asked: { kind: ScenarioKind; from: number; endsAt: number },
) => BestMoment | null

/** `scenario`: the version by which the run goes. */
export interface RunLook {
  scenario: Scenario
  person: RunPerson
  /** ms UTC. */
  now: number
  matches: Matches
  mayGo: MayGo
  bestTime: BestTime
  /** Share of people to whom the shop shows and sends nothing, 0 to 0.5. */
  shopHoldout: number
  /** Writes of the run so far: with the step it makes the ids of effects, so that the same look makes the same. */
  revision: number
  /** The scenario is paused: what happens moves the run on, and it stands at the next step until the scenario goes on. */
  isHeld: boolean
}
