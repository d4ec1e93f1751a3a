/** @module Whether scenarios are live now, in D1. */
import type { Scenario } from '../../contract/scenario/scenario.ts'

/** By scenario; of one that is no more nothing. */
export async function readScenarioStatuses(
  db: D1Database,
  scenarioIds: readonly string[],
): Promise<Map<string, Scenario['status']>> {
  const { results } = await db
    .prepare('SELECT scenario_id, status FROM scenarios WHERE scenario_id IN (SELECT value FROM json_each(?1))')
    .bind(JSON.stringify([...new Set(scenarioIds)]))
    .all<{ scenario_id: string; status: Scenario['status'] }>()
  return new Map(results.map((row) => [row.scenario_id, row.status]))
}
