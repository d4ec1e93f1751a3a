/** @module Versions of scenarios in D1, as the Scheduler reads them. */
import type { Scenario } from '../../contract/scenario/scenario.ts'
import type { LiveScenario } from '../core/scenario/begin-runs.ts'

interface LiveRow {
  version: number
  live_at: number | null
  definition: string
}

/** All scenarios that take people in, as they are published now. */
export async function listLiveScenarios(db: D1Database): Promise<LiveScenario[]> {
  const { results } = await db
    .prepare(
      `SELECT s.version, s.live_at, v.definition FROM scenarios AS s
       JOIN scenario_versions AS v ON v.scenario_id = s.scenario_id AND v.version = s.version
       WHERE s.status = 'live' ORDER BY s.scenario_id LIMIT 500`,
    )
    .all<LiveRow>()
  return results.map((row) => ({
    scenario: JSON.parse(row.definition) as Scenario,
    version: row.version,
    liveAt: row.live_at ?? 0,
  }))
}

/** Was any scenario ever published? One row read. */
export async function hasPublished(db: D1Database): Promise<boolean> {
  return (await db.prepare('SELECT 1 FROM scenario_versions LIMIT 1').first()) !== null
}

/** One version of a scenario by its name, see `versionName`. */
export type Definitions = Map<string, Scenario>

export const versionName = ({ scenarioId, version }: { scenarioId: string; version: number }): string =>
  `${scenarioId}@${version}`

/** These versions, those that are there. */
export async function readDefinitions(
  db: D1Database,
  versions: readonly { scenarioId: string; version: number }[],
): Promise<Definitions> {
  const asked = versions.map(({ scenarioId, version }) => [scenarioId, version])
  const { results } = await db
    .prepare(
      `SELECT v.scenario_id, v.version, v.definition FROM json_each(?1) AS wanted CROSS JOIN scenario_versions AS v
       ON v.scenario_id = wanted.value->>0 AND v.version = wanted.value->>1`,
    )
    .bind(JSON.stringify(asked))
    .all<{ scenario_id: string; version: number; definition: string }>()
  return new Map(
    results.map((row) => [
      versionName({ scenarioId: row.scenario_id, version: row.version }),
      JSON.parse(row.definition) as Scenario,
    ]),
  )
}
