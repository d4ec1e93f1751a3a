/** @module What begins runs by itself, without anything that a person did just now: one source of it. */
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { CustomerModels } from '../../core/nightly/customer-models.ts'
import type { LiveScenario } from '../../core/scenario/begin-runs.ts'
import type { Happening } from '../../core/scenario/happening.ts'

/** Scenarios that begin by one kind of entry. */
export type LiveOn<On extends Scenario['entry']['on']> = LiveScenario & {
  scenario: { entry: Extract<Scenario['entry'], { on: On }> }
}

/** By what a source looks. `shopZone`: IANA; `now` in ms UTC. */
export interface EntryLook<On extends Scenario['entry']['on']> {
  live: readonly LiveOn<On>[]
  shopZone: string
  models: CustomerModels
  now: number
}

/** What a slice came to. `state`: to be kept once the happenings were heard; `dueAt`: when to look again, ms UTC. */
export interface SourceSlice<State> {
  happenings: Happening[]
  state: State
  dueAt: number | null
}
