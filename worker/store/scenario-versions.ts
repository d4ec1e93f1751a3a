/** @module The versions of a scenario that were published, for the owner's screens. */
import type { Scenario } from '../../contract/scenario/scenario.ts'
import type { ScenarioAtVersion, ScenarioVersion } from '../../contract/scenario/scenario-list.ts'

interface VersionRow {
  version: number
  published_at: number
  published_by: string | null
}

/** All that are kept, newest first. `running`: reads the open runs' index entries. */
export async function listScenarioVersions(db: D1Database, scenarioId: string): Promise<ScenarioVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT v.version, v.published_at, v.published_by, v.definition->>'name' AS name, ifnull(open.runs, 0) AS running
       FROM scenario_versions AS v LEFT JOIN (
         SELECT version, COUNT(*) AS runs FROM scenario_runs WHERE scenario_id = ?1 AND ended_at IS NULL GROUP BY version
       ) AS open ON open.version = v.version
       WHERE v.scenario_id = ?1 ORDER BY v.version DESC`,
    )
    .bind(scenarioId)
    .all<VersionRow & { name: string; running: number }>()
  return results.map((row) => ({ ...publishedOf(row), name: row.name, running: row.running }))
}

/** One of them with what it says, or null. */
export async function readScenarioVersion(
  db: D1Database,
  scenarioId: string,
  version: number,
): Promise<ScenarioAtVersion | null> {
  const row = await db
    .prepare(
      `SELECT version, published_at, published_by, definition FROM scenario_versions
       WHERE scenario_id = ?1 AND version = ?2`,
    )
    .bind(scenarioId, version)
    .first<VersionRow & { definition: string }>()
  return row && { scenarioId, ...publishedOf(row), definition: JSON.parse(row.definition) as Scenario }
}

const publishedOf = ({ version, published_at, published_by }: VersionRow) => ({
  version,
  publishedAt: published_at,
  ...(published_by !== null && { publishedBy: published_by }),
})
