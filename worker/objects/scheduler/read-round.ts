/** @module Reads by what runs are looked at: scenarios that are live, the shop's clock, quiet hours and models. */
import type { MessageSettings } from '../../../contract/message/message-settings.ts'
import type { Scenario } from '../../../contract/scenario/scenario.ts'
import type { CustomerModels } from '../../core/nightly/customer-models.ts'
import { bestTimeBy } from '../../core/scenario/best-time-by.ts'
import { mayGoBy } from '../../core/scenario/may-go-by.ts'
import type { Round } from '../../core/scenario/round.ts'
import type { Matches } from '../../core/segment/matches.ts'
import { readModel } from '../../store/read-model.ts'
import {
  type Definitions,
  hasPublished,
  listLiveScenarios,
  readDefinitions,
  versionName,
} from '../../store/scenario-definitions.ts'
import { readShopTiming } from '../../store/shop-timing.ts'

/** Changes of settings are heard of after so long at most, ms; those of scenarios at once. Our policy. */
const FRESH_MS = 30_000
/** Versions kept in memory: a few kB each. */
const MOST_VERSIONS = 300

/** What a round is made with, handed in so that this is read without it. */
export interface RoundParts {
  readModels: (db: D1Database) => Promise<CustomerModels>
  readMessageSettings: (db: D1Database) => Promise<MessageSettings>
  matches: Matches
}

/** Kept in the object's memory: read again when it is old, or when scenarios changed. */
export class Rounds {
  readonly #db: D1Database
  readonly #parts: RoundParts
  #definitions: Definitions = new Map()
  #kept: { round: Round; readAt: number } | null = null
  /** Counts what was forgotten: what was read before is not kept after it. */
  #forgotten = 0

  constructor(db: D1Database, parts: RoundParts) {
    this.#db = db
    this.#parts = parts
  }

  forget(): void {
    this.#kept = null
    this.#forgotten++
  }

  async read(now: number): Promise<Round> {
    if (this.#kept && now >= this.#kept.readAt && now - this.#kept.readAt < FRESH_MS) return this.#kept.round
    const forgotten = this.#forgotten
    const [hasScenarios, live, models, shop, messages, hours] = await Promise.all([
      hasPublished(this.#db),
      listLiveScenarios(this.#db),
      this.#parts.readModels(this.#db),
      readShopTiming(this.#db),
      this.#parts.readMessageSettings(this.#db),
      readModel(this.#db, 'hours'),
    ])
    for (const { scenario, version } of live)
      this.#definitions.set(versionName({ scenarioId: scenario.scenarioId, version }), scenario)
    const round: Round = {
      ...{
        hasScenarios,
        live,
        models,
        shopZone: shop.timeZone,
        shopHoldout: shop.holdout,
        matches: this.#parts.matches,
      },
      mayGo: mayGoBy(messages, shop.timeZone),
      bestTime: bestTimeBy(messages, { shopZone: shop.timeZone, hours: hours?.body ?? null }),
      definition: (of) => this.#definitions.get(versionName(of)),
    }
    if (forgotten === this.#forgotten) this.#kept = { round, readAt: now }
    return round
  }

  /** The round, with the versions of these runs at hand. Versions never change, so each is read once. */
  async readFor(runs: readonly { scenarioId: string; version: number }[], now: number): Promise<Round> {
    const round = await this.read(now)
    const missing = new Map(
      runs.filter((run) => !this.#definitions.has(versionName(run))).map((run) => [versionName(run), run]),
    )
    if (missing.size === 0) return round
    if (this.#definitions.size > MOST_VERSIONS) this.#forgetVersions(round)
    for (const [name, scenario] of await readDefinitions(this.#db, [...missing.values()]))
      this.#definitions.set(name, scenario)
    return round
  }

  #forgetVersions({ live }: Round): void {
    this.#definitions = new Map(
      live.map(({ scenario, version }): [string, Scenario] => [versionName({ ...scenario, version }), scenario]),
    )
  }
}
