/** @module What the owner's screens read of scenarios and their runs, and what writes of scenarios answer. */
import type { FieldNote, RawCampaign } from '../campaign-admin.ts'
import type { SendState, WhyNot } from '../message/send-state.ts'
import type { Entry } from './entry.ts'
import type { Run, RunEntry, RunOutcome } from './run.ts'
import type { Scenario, ScenarioKind } from './scenario.ts'

/**
 * `running`: runs that have not ended; `waiting`: of them those that stand still until a moment, an event, or an answer
 * about a message. `entered` and `ended`: of the last 30 days, counting who was held out, too.
 */
export interface ScenarioFigures {
  running: number
  waiting: number
  entered: number
  ended: Record<RunOutcome, number>
  /** Messages that its runs sent in the last 30 days; absent: not counted. */
  sent?: number
}

/** One scenario in the list. Times in ms UTC. `draft`: nothing of it was ever published. */
export interface ListedScenario {
  scenarioId: string
  name: string
  status: Scenario['status']
  kind: ScenarioKind | null
  /** Null: a draft that does not say it yet. */
  entry: Entry['on'] | null
  /** The same in full, for a sentence; absent where it is not whole yet. */
  begins?: Entry
  /** Share of people who go through without any effect. */
  holdout?: number
  /** 0: never published. */
  version: number
  publishedAt: number | null
  /** Since when there is a draft that is newer than what was published; null: there is none. */
  draftAt: number | null
  figures: ScenarioFigures
}

/** `GET /v1/scenarios` */
export interface ScenarioList {
  scenarios: ListedScenario[]
}

/** A version that was published once. Times in ms UTC. `running`: runs that still go by it. */
export interface ScenarioVersion {
  version: number
  publishedAt: number
  /** Name of the admin key; absent: not known. */
  publishedBy?: string
  name: string
  running: number
}

/**
 * `GET /v1/scenarios/:id`. `live`: as it was published last, whatever its status. `errors`: what must be mended before the
 * draft can be published; `warnings`: what should be known of it, or of what is live where there is no draft. `steps`: how
 * many runs stand at each step now, of all versions. `missedSlots`: moments of its schedule in the last 30 days at which
 * nobody began, because nothing ran for more than a day after them, ms UTC, newest first; absent: none.
 */
export interface ScenarioDetail {
  scenarioId: string
  status: Scenario['status']
  live: { version: number; publishedAt: number; definition: Scenario } | null
  draft: { savedAt: number; definition: RawCampaign } | null
  versions: ScenarioVersion[]
  errors: FieldNote[]
  warnings?: FieldNote[]
  figures: ScenarioFigures
  steps: Record<string, number>
  missedSlots?: number[]
}

/** `GET /v1/scenarios/:id/versions/:n` */
export interface ScenarioAtVersion {
  scenarioId: string
  version: number
  publishedAt: number
  publishedBy?: string
  definition: Scenario
}

/**
 * Answer of every write: `PUT /v1/scenarios/:id`, `DELETE …/draft`, `POST …/status` with `{ status }`, `POST …/roll-back`
 * with `{ version }`, `POST …/stop`. A `PUT` whose `status` is `draft` is kept as a draft though it has errors; they come
 * back with it. One that is `live` or `paused` is published as the next version, or refused as `scenario_invalid` (422).
 */
export interface ScenarioWritten {
  scenarioId: string
  status: Scenario['status']
  /** 0: never published. */
  version: number
  /** Of a draft only: when it was saved, ms UTC. */
  savedAt?: number
  /** Of a draft only. */
  errors?: FieldNote[]
  /** What does no harm, but should be known; absent: nothing. */
  warnings?: FieldNote[]
  /** Of `…/stop` only: runs that it ended. */
  stopped?: number
}

/** One run in a list. Times in ms UTC, `last`: the newest entry of its trail. */
export interface ListedRun extends Omit<Run, 'reachedAt' | 'asked' | 'subject' | 'trail'> {
  last: RunEntry | null
}

/** `GET /v1/scenarios/:id/runs?cursor=&stepId=&outcome=`, newest first, and `GET /v1/people/:id/runs`. */
export interface RunList {
  runs: ListedRun[]
  /** To be given as `cursor` for those after them; null: there are no more. */
  cursor: string | null
}

/** What is known of one message of a run, by its trail. Times in ms UTC. */
export interface RunMessage {
  sendId: string
  stepId: string
  state: SendState
  why: WhyNot | null
  at: number
}

/** `GET /v1/runs/:id`: one run with all that it did, the steps as the version says that it goes by, and its messages. */
export interface RunDetail {
  run: Run
  scenario: Pick<Scenario, 'scenarioId' | 'name' | 'kind' | 'first' | 'steps' | 'entry' | 'leaveWhen'>
  /** The scenario is paused: the run stands still, whatever it waits for. */
  isPaused: boolean
  messages: RunMessage[]
  /** Names of the version's messages, by their ids; absent: steps are told by the ids alone. */
  messageNames?: Record<string, string>
  /** Products that it is about and the catalogue has, by the ids that the subject names them by; absent: none. */
  products?: Record<string, { productId: string; name: string }>
  /** IANA zone of the person's clock; absent: not known, then it is the shop's. */
  timeZone?: string
}

/** `POST /v1/scenarios/try` with `{ scenario, profileId }`: what would happen to this person step by step, by the clock alone. */
export interface ScenarioTrial {
  /** Not empty: why this person would not begin, or be held out. They go through all the same. */
  notes: ('not_in_audience' | 'held_out' | 'held_out_of_all')[]
  /** As a run's trail, with the moments at which it would come to pass if the person did nothing more. */
  trail: RunEntry[]
  outcome: RunOutcome | null
}
