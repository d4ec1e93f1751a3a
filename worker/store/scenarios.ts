/** @module Scenarios in D1: what is published of them, whether they are live, and what waits to be published. */
import type { RawCampaign } from '../../contract/campaign-admin.ts'
import type { Scenario } from '../../contract/scenario/scenario.ts'
import { conditionSegmentId } from '../core/scenario/is-entry.ts'

/** Versions of one scenario that are kept beside those by which somebody still goes. Our policy: one a week for a year. */
const KEPT_VERSIONS = 50

interface ScenarioRow {
  scenario_id: string
  version: number
  status: Scenario['status']
  published_at: number | null
  definition: string | null
  draft: string | null
  draft_at: number | null
}

/** `version` 0 and no `live`: never published. `live.definition` says the status of its publication; `status` is it now. */
export interface StoredScenario {
  scenarioId: string
  version: number
  status: Scenario['status']
  live: { version: number; publishedAt: number; definition: Scenario } | null
  draft: { savedAt: number; definition: RawCampaign } | null
}

const SELECT = `SELECT s.scenario_id, s.version, s.status, s.draft, s.draft_at, v.published_at, v.definition
  FROM scenarios AS s LEFT JOIN scenario_versions AS v ON v.scenario_id = s.scenario_id AND v.version = s.version`

/** All of them, by id. */
export async function listScenarios(db: D1Database): Promise<StoredScenario[]> {
  const { results } = await db.prepare(`${SELECT} ORDER BY s.scenario_id LIMIT 500`).all<ScenarioRow>()
  return results.map(toScenario)
}

/** One of them, or null. */
export async function readScenario(db: D1Database, scenarioId: string): Promise<StoredScenario | null> {
  const row = await db.prepare(`${SELECT} WHERE s.scenario_id = ?1`).bind(scenarioId).first<ScenarioRow>()
  return row && toScenario(row)
}

const toScenario = (row: ScenarioRow): StoredScenario => ({
  scenarioId: row.scenario_id,
  version: row.version,
  status: row.status,
  live:
    row.definition === null
      ? null
      : {
          version: row.version,
          publishedAt: row.published_at ?? 0,
          definition: { ...(JSON.parse(row.definition) as Scenario), status: row.status },
        },
  draft: row.draft === null ? null : { savedAt: row.draft_at ?? 0, definition: JSON.parse(row.draft) as RawCampaign },
})

/** `base`: the version that the write builds on; null: whatever there is. */
export interface Publishing {
  now: number
  by: string | null
  base: number | null
}

/**
 * Publishes as the next version and ends the draft; returns that version, or null: somebody has published since. Runs that
 * began go on by their own version.
 */
export async function publishScenario(
  db: D1Database,
  scenario: Scenario,
  { now, by, base }: Publishing,
): Promise<number | null> {
  const { scenarioId, status } = scenario
  const [, put] = await db.batch<{ version: number }>([
    forgetAsked(db, scenarioId, status),
    db
      .prepare(
        `INSERT INTO scenarios (scenario_id, version, status, live_at)
         SELECT ?1, 1, ?2, iif(?2 = 'live', ?3, NULL)
         WHERE ?4 IS NULL OR ?4 = ifnull((SELECT version FROM scenarios WHERE scenario_id = ?1), 0)
         ON CONFLICT (scenario_id) DO UPDATE SET version = version + 1, draft = NULL, draft_at = NULL,
           live_at = iif(?2 = 'live' AND status <> 'live', ?3, live_at), status = excluded.status
         RETURNING version`,
      )
      .bind(scenarioId, status, now, base),
    db
      .prepare(
        `INSERT INTO scenario_versions (scenario_id, version, published_at, published_by, definition)
         SELECT scenario_id, version, ?2, ?3, ?4 FROM scenarios
         WHERE scenario_id = ?1 AND (?5 IS NULL OR version = ?5 + 1) ON CONFLICT DO NOTHING`,
      )
      .bind(scenarioId, now, by, JSON.stringify(scenario), base),
    db
      .prepare(
        `DELETE FROM scenario_versions WHERE scenario_id = ?1
           AND version <= (SELECT version FROM scenarios WHERE scenario_id = ?1) - ${KEPT_VERSIONS}
           AND version NOT IN (SELECT version FROM scenario_runs WHERE scenario_id = ?1 AND ended_at IS NULL)`,
      )
      .bind(scenarioId),
  ])
  return put?.results[0]?.version ?? null
}

/**
 * Before it goes live: whom its condition held of while it was not, nobody knows, so everybody is asked anew, and who
 * fulfils it then does not begin.
 */
function forgetAsked(db: D1Database, scenarioId: string, status: Scenario['status']): D1PreparedStatement {
  return db
    .prepare(
      `DELETE FROM segment_follows WHERE segment_id = ?2 AND ?3 = 'live'
         AND NOT EXISTS (SELECT 1 FROM scenarios WHERE scenario_id = ?1 AND status = 'live')`,
    )
    .bind(scenarioId, conditionSegmentId(scenarioId), status)
}

/** Takes people in from now on, or holds all runs where they are. False: it was never published. */
export async function setScenarioStatus(
  db: D1Database,
  scenarioId: string,
  { status, now }: { status: 'live' | 'paused'; now: number },
): Promise<boolean> {
  const [, set] = await db.batch([
    forgetAsked(db, scenarioId, status),
    db
      .prepare(
        `UPDATE scenarios SET live_at = iif(?2 = 'live' AND status <> 'live', ?3, live_at), status = ?2
         WHERE scenario_id = ?1 AND version > 0 RETURNING scenario_id`,
      )
      .bind(scenarioId, status, now),
  ])
  return (set?.results.length ?? 0) > 0
}

/**
 * Keeps what was written beside what is published, in the place of an earlier draft. `base`: when that one was saved, ms
 * UTC, 0: there was none; null: whatever there is. False: somebody has saved another since, and nothing was kept.
 */
export async function saveScenarioDraft(
  db: D1Database,
  { scenarioId, definition }: { scenarioId: string; definition: RawCampaign },
  { now, base }: Pick<Publishing, 'now' | 'base'>,
): Promise<boolean> {
  const { results } = await db
    .prepare(
      `INSERT INTO scenarios (scenario_id, version, status, draft, draft_at) SELECT ?1, 0, 'draft', ?2, ?3
       WHERE ?4 IS NULL OR ?4 = ifnull((SELECT draft_at FROM scenarios WHERE scenario_id = ?1), 0)
       ON CONFLICT (scenario_id) DO UPDATE SET draft = excluded.draft, draft_at = excluded.draft_at
       RETURNING scenario_id`,
    )
    .bind(scenarioId, JSON.stringify(definition), now, base)
    .all()
  return results.length > 0
}

/** Throws the draft away; a scenario that was nothing else goes with it. */
export async function deleteScenarioDraft(db: D1Database, scenarioId: string): Promise<void> {
  await db.batch([
    db.prepare('DELETE FROM scenarios WHERE scenario_id = ?1 AND version = 0').bind(scenarioId),
    db.prepare('UPDATE scenarios SET draft = NULL, draft_at = NULL WHERE scenario_id = ?1').bind(scenarioId),
  ])
}
