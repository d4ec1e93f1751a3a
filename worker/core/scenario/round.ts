/** @module By what all runs are looked at just now. */
import type { Run } from '../../../contract/scenario/run.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { CustomerModels } from '../nightly/customer-models.ts'
import type { Matches } from '../segment/matches.ts'
import type { Subject } from '../segment/subject.ts'
import type { LiveScenario } from './begin-runs.ts'
import type { BestTime, MayGo, RunLook } from './run-look.ts'
import { runPersonOf } from './run-person-of.ts'

/**
 * `live`: scenarios that take people in; `hasScenarios`: false as long as none was ever published; `definition`: a version of any of them, undefined where there is none.
 */
export interface Round {
  hasScenarios: boolean
  live: readonly LiveScenario[]
  definition: (of: { scenarioId: string; version: number }) => Scenario | undefined
  models: CustomerModels
  /** IANA, the shop's. */
  shopZone: string
  shopHoldout: number
  mayGo: MayGo
  bestTime: BestTime
  matches: Matches
}

/** A run with how often it was written; 0: not yet. */
export interface RevisedRun {
  run: Run
  revision: number
}

/** How one run is looked at. Runs of a scenario that is not live end, but do not go on. */
export function lookOf(
  { run, revision }: RevisedRun,
  { scenario, subject, now }: { scenario: Scenario; subject: Subject; now: number },
  round: Round,
): RunLook {
  const { mayGo, bestTime, matches, shopHoldout, live } = round
  const isHeld = !live.some((each) => each.scenario.scenarioId === run.scenarioId)
  const person = runPersonOf(subject, round)
  return { scenario, person, now, matches, mayGo, bestTime, shopHoldout, revision, isHeld }
}
