/** @module Runs of scenarios in D1, as the owner's screens read them. */
import type { Run, RunOutcome } from '../../contract/scenario/run.ts'
import type { ListedRun } from '../../contract/scenario/scenario-list.ts'
import { COLUMNS, type RunRow, toRun } from './scenario-runs.ts'

/** `at` in ms UTC and the id of the last one before. */
export interface RunCursor {
  at: number
  runId: string
}

const FROM_START: RunCursor = { at: Number.MAX_SAFE_INTEGER, runId: '' }

/** Of a list only the newest entry of each trail is read. */
const LISTED = `${COLUMNS}, json_array(json_extract(r.trail, '$[#-1]')) AS trail`

/** What is asked for; all of them, those that stand at a step, or those that ended so. */
export interface RunsAsked {
  stepId: string | null
  outcome: RunOutcome | null
  cursor: RunCursor | null
  most: number
}

/** By what is asked for, so that an index leads to it. */
const SOME = {
  all: '(r.entered_at, r.run_id) < (?2, ?3) AND ?5 IS NULL ORDER BY r.entered_at DESC, r.run_id',
  at_step: `(r.entered_at, r.run_id) < (?2, ?3) AND r.ended_at IS NULL AND r.step_id = ?5 AND r.outcome IS NULL
    ORDER BY r.entered_at DESC, r.run_id`,
  ended: '(r.ended_at, r.run_id) < (?2, ?3) AND r.outcome = ?5 ORDER BY r.ended_at DESC, r.run_id',
} as const

/** Runs of a scenario: newest first, those that ended in the order of their end. */
export async function listRunsOfScenario(
  db: D1Database,
  scenarioId: string,
  { stepId, outcome, cursor, most }: RunsAsked,
): Promise<ListedRun[]> {
  const { at, runId } = cursor ?? FROM_START
  const WHICH = SOME[outcome !== null ? 'ended' : stepId !== null ? 'at_step' : 'all']
  const { results } = await db
    .prepare(`SELECT ${LISTED} FROM scenario_runs AS r WHERE r.scenario_id = ?1 AND ${WHICH} DESC LIMIT ?4`)
    .bind(scenarioId, at, runId, most, outcome ?? stepId)
    .all<RunRow>()
  return results.map(toListed)
}

/** Runs of these profiles, newest first. */
export async function listRunsOfPerson(
  db: D1Database,
  profileIds: readonly string[],
  { cursor, most }: Pick<RunsAsked, 'cursor' | 'most'>,
): Promise<ListedRun[]> {
  const { at, runId } = cursor ?? FROM_START
  const { results } = await db
    .prepare(
      `SELECT ${LISTED} FROM scenario_runs AS r
       WHERE r.profile_id IN (SELECT value FROM json_each(?1)) AND (r.entered_at, r.run_id) < (?2, ?3)
       ORDER BY r.entered_at DESC, r.run_id DESC LIMIT ?4`,
    )
    .bind(JSON.stringify(profileIds), at, runId, most)
    .all<RunRow>()
  return results.map(toListed)
}

/** One run with its whole trail, or null. */
export async function readRun(db: D1Database, runId: string): Promise<Run | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS}, r.trail FROM scenario_runs AS r WHERE r.run_id = ?1`)
    .bind(runId)
    .first<RunRow>()
  if (!row) return null
  const { revision: _, ...run } = toRun(row)
  return run
}

function toListed(row: RunRow): ListedRun {
  const { revision: _, asked: __, subject: ___, reachedAt: ____, trail, ...run } = toRun(row)
  return { ...run, last: trail[0] ?? null }
}
