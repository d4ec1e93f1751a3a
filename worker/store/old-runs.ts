/** @module Runs in D1 that ended long ago: they go, but for what tells whether their person may begin again. */
import { DAY_MS } from '../core/activity.ts'

/** What ended before that many days. Our policy: a year, and the same weeks of the year before beside it. */
const KEPT_DAYS = 400
/** Nights that were left out are made up for within so many days: what stays is not read again every night for ever. */
const MADE_UP_DAYS = 7

/** Scenarios, and whether a run of so long ago keeps nobody from beginning again (may-begin-again.ts). */
const SCENARIOS = `old AS MATERIALIZED (
  SELECT s.scenario_id, v.definition->'reentry'->>'kind' = 'after' AND v.definition->'reentry'->>'days' <= ${KEPT_DAYS}
    AS is_over
  FROM scenarios AS s CROSS JOIN scenario_versions AS v ON v.scenario_id = s.scenario_id AND v.version = s.version)`

const ENDED = `WITH ${SCENARIOS}
  SELECT r.run_id FROM old CROSS JOIN scenario_runs AS r ON r.scenario_id = old.scenario_id
  WHERE r.ended_at >= ?1 AND r.ended_at < ?2 AND`

const DELETE = `DELETE FROM scenario_runs
  WHERE run_id IN (${ENDED} (old.is_over OR r.outcome = 'joined') LIMIT ?3)`

const EMPTY = `UPDATE scenario_runs SET trail = '[]',
    subject = iif(subject->'productIds' IS NULL, '{}', json_object('productIds', subject->'productIds'))
  WHERE run_id IN (${ENDED} NOT old.is_over AND r.outcome <> 'joined' AND r.trail <> '[]' LIMIT ?3)`

/**
 * Deletes up to `most` runs that ended 400 days before `now` (ms UTC). Where one may begin but once, or only after longer,
 * that they did, by what, and with which products stays.
 */
export async function deleteOldRuns(db: D1Database, now: number, most: number): Promise<void> {
  const before = now - KEPT_DAYS * DAY_MS
  const places = [before - MADE_UP_DAYS * DAY_MS, before, most]
  await db.batch([db.prepare(DELETE).bind(...places), db.prepare(EMPTY).bind(...places)])
}
