/** @module Runs of scenarios in D1, as the Scheduler reads and writes them. */
import type { Run } from '../../contract/scenario/run.ts'
import { OWNER } from './guest-owner.ts'
import { forRows, jsonRows } from './json-rows.ts'

/** A run as it was read: `revision` counts writes, so that who read an older one writes nothing. */
export interface StoredRun extends Run {
  revision: number
}

/** A row of the columns below and the trail. */
export interface RunRow {
  run_id: string
  profile_id: string
  scenario_id: string
  run_key: string
  entered_at: number
  version: number
  step_id: string | null
  reached_at: number
  due_at: number | null
  asked: number
  outcome: Run['outcome']
  ended_at: number | null
  subject: string
  trail: string
  revision: number
}

/** All columns but the trail, of the table as `r`. */
export const COLUMNS = `r.run_id, r.profile_id, r.scenario_id, r.run_key, r.entered_at, r.version, r.step_id, r.reached_at,
  r.due_at, r.asked, r.outcome, r.ended_at, r.subject, r.revision`

/** Live scenarios and when the first run of each is due. Reads a row a scenario, however many wait. */
const FIRST_DUE = `SELECT s.scenario_id,
    (SELECT MIN(r.due_at) FROM scenario_runs AS r WHERE r.scenario_id = s.scenario_id AND r.due_at IS NOT NULL) AS due_at
  FROM scenarios AS s WHERE s.status = 'live'`

/** When the next run of a live scenario is due, ms UTC, as one value; null: none is. */
export const NEXT_DUE_RUN = `SELECT MIN(due_at) FROM (${FIRST_DUE})`

/** Runs that are due by `now` (ms UTC) of the live scenario whose first one has been so the longest, in their order. */
export async function listDueRuns(db: D1Database, now: number, limit: number): Promise<StoredRun[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS}, r.trail FROM scenario_runs AS r
       WHERE r.scenario_id = (
         SELECT scenario_id FROM (${FIRST_DUE}) WHERE due_at IS NOT NULL ORDER BY due_at, scenario_id LIMIT 1)
         AND r.due_at <= ?1
       ORDER BY r.due_at LIMIT ?2`,
    )
    .bind(now, limit)
    .all<RunRow>()
  return results.map(toRun)
}

/** These runs, those that are there. */
export async function readRuns(db: D1Database, runIds: readonly string[]): Promise<StoredRun[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS}, r.trail FROM json_each(?1) AS wanted CROSS JOIN scenario_runs AS r ON r.run_id = wanted.value`,
    )
    .bind(JSON.stringify(runIds))
    .all<RunRow>()
  return results.map(toRun)
}

/**
 * All runs of the people whom these profiles are. Of those that ended only what tells whether another may begin: their
 * trail is empty. Reads a row a profile and one a run.
 */
export async function listRunsOf(db: D1Database, profileIds: readonly string[]): Promise<StoredRun[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS}, iif(r.ended_at IS NULL, r.trail, '[]') AS trail FROM (
         SELECT p.profile_id AS id FROM profiles AS p WHERE p.profile_id IN (SELECT value FROM json_each(?1))
         UNION SELECT p.person_id FROM profiles AS p
           WHERE p.profile_id IN (SELECT value FROM json_each(?1)) AND p.person_id IS NOT NULL
       ) AS own CROSS JOIN scenario_runs AS r ON r.profile_id = own.id`,
    )
    .bind(JSON.stringify(profileIds))
    .all<RunRow>()
  return results.map(toRun)
}

/**
 * Statements that store runs that begin; one that is there already stays as it is. Who has become part of a person since
 * they were read begins as that person, and a guest's order that has become somebody's as theirs.
 */
export function insertRuns(db: D1Database, runs: readonly Run[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO scenario_runs (run_id, profile_id, scenario_id, run_key, entered_at, version, step_id, reached_at, due_at,
       asked, outcome, ended_at, subject, trail, revision)
     SELECT value->>'runId', ifnull(p.person_id, ${OWNER}), value->>'scenarioId', value->>'key', value->>'enteredAt',
       value->>'version', value->>'stepId', value->>'reachedAt', value->>'dueAt', value->>'asked', value->>'outcome',
       value->>'endedAt', value->'subject', value->'trail', 1
     FROM json_each(?1) LEFT JOIN profiles AS p ON p.profile_id = ${OWNER}
     WHERE true ON CONFLICT (run_id) DO NOTHING RETURNING run_id`,
    runs,
  )
}

/**
 * Statements that store runs as they are now, each only where nobody has written it since it was read and it has not
 * ended; they name those that were. Whose it is stays as it stands there. An index entry is written anew whenever its
 * column is set, so what did not change is not.
 */
export function updateRuns(db: D1Database, runs: readonly StoredRun[]): D1PreparedStatement[] {
  return forRows(
    db,
    `UPDATE scenario_runs SET step_id = new.value->>'stepId', reached_at = new.value->>'reachedAt',
       due_at = new.value->>'dueAt', asked = new.value->>'asked', outcome = new.value->>'outcome',
       ended_at = new.value->>'endedAt', trail = new.value->'trail', revision = revision + 1
     FROM json_each(?1) AS new
     WHERE run_id = new.value->>'runId' AND revision = new.value->>'revision' AND scenario_runs.ended_at IS NULL
     RETURNING run_id`,
    runs.map(({ runId, stepId, reachedAt, dueAt, asked, outcome, endedAt, trail, revision }) => ({
      ...{ runId, stepId, reachedAt, dueAt, asked, outcome, endedAt, trail, revision },
    })),
  )
}

/** The ids in the results of both. */
export function writtenRuns(results: readonly D1Result[]): Set<string> {
  return new Set(results.flatMap((result) => (result.results as { run_id: string }[]).map(({ run_id }) => run_id)))
}

/** Statements that put runs off that could not be looked at, until ms UTC: so they do not hold up the others. */
export function putOffRuns(db: D1Database, runIds: readonly string[], untilAt: number): D1PreparedStatement[] {
  return jsonRows(runIds).map((ids) =>
    db
      .prepare(
        `UPDATE scenario_runs SET due_at = ?2
         WHERE run_id IN (SELECT value FROM json_each(?1)) AND due_at IS NOT NULL`,
      )
      .bind(ids, untilAt),
  )
}

/** A row with all columns. */
export const toRun = (row: RunRow): StoredRun => ({
  runId: row.run_id,
  profileId: row.profile_id,
  scenarioId: row.scenario_id,
  key: row.run_key,
  enteredAt: row.entered_at,
  version: row.version,
  stepId: row.step_id,
  reachedAt: row.reached_at,
  dueAt: row.due_at,
  asked: row.asked,
  outcome: row.outcome,
  endedAt: row.ended_at,
  subject: JSON.parse(row.subject),
  trail: JSON.parse(row.trail),
  revision: row.revision,
})
