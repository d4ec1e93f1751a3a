/** @module What is on the way, in D1: runs that wait, by step and day, and how many begin on a usual day. */
import { DAY_MS } from '../core/activity.ts'

/** Days back that tell what is usual; a few hours of a new scenario tell nothing of a day, so it is at least a week. */
const USUAL_DAYS = 28
const LEAST_DAYS = 7

/** Runs of live scenarios that are due until `untilAt` (ms UTC), by step and day UTC. Reads a row a waiting run. */
export async function listWaitingRuns(
  db: D1Database,
  untilAt: number,
): Promise<{ scenarioId: string; stepId: string; dueAt: number; runs: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT r.scenario_id AS scenarioId, r.step_id AS stepId, MIN(r.due_at) AS dueAt, COUNT(*) AS runs
       FROM scenarios AS s CROSS JOIN scenario_runs AS r ON r.scenario_id = s.scenario_id AND r.due_at < ?1
       WHERE s.status = 'live' AND r.step_id IS NOT NULL
       GROUP BY r.scenario_id, r.step_id, r.due_at / ${DAY_MS}`,
    )
    .bind(untilAt)
    .all<{ scenarioId: string; stepId: string; dueAt: number; runs: number }>()
  return results
}

/**
 * How many begin a day, over the last 28 days or since the scenario is live where that is less long, at least a week.
 * Who is held out gets nothing and is not counted. Reads the index entries of these runs.
 */
export async function listUsualDays(db: D1Database, now: number): Promise<{ scenarioId: string; perDay: number }[]> {
  const { results } = await db
    .prepare(
      `SELECT s.scenario_id AS scenarioId, COUNT(*) AS runs, s.live_at AS liveAt
       FROM scenarios AS s CROSS JOIN scenario_runs AS r ON r.scenario_id = s.scenario_id
       WHERE s.status = 'live' AND r.entered_at > ?1 AND ifnull(r.outcome, '') <> 'held_out'
       GROUP BY s.scenario_id`,
    )
    .bind(now - USUAL_DAYS * DAY_MS)
    .all<{ scenarioId: string; runs: number; liveAt: number | null }>()
  return results.map(({ scenarioId, runs, liveAt }) => {
    const days = Math.min(USUAL_DAYS, (now - (liveAt ?? 0)) / DAY_MS)
    return { scenarioId, perDay: runs / Math.max(LEAST_DAYS, days) }
  })
}
