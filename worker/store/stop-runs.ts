/** @module Ends all runs of a scenario in D1. */

/** Runs that one statement ends. Our policy: some tenths of a second. */
const SLICE = 5000

/** Ends as many open runs as one statement may, `now` in ms UTC; says how many it were. Fewer than `SLICE`: there are no more. */
async function stopRuns(db: D1Database, scenarioId: string, now: number): Promise<number> {
  const { results } = await db
    .prepare(
      `UPDATE scenario_runs SET outcome = 'stopped', ended_at = ?2, due_at = NULL, revision = revision + 1,
         trail = json_insert(trail, '$[#]', json_object('at', ?2, 'stepId', step_id,
           'what', json_object('kind', 'ended', 'outcome', 'stopped'))),
         step_id = NULL
       WHERE run_id IN (
         SELECT run_id FROM scenario_runs WHERE scenario_id = ?1 AND ended_at IS NULL LIMIT ?3)
       RETURNING run_id`,
    )
    .bind(scenarioId, now, SLICE)
    .all()
  return results.length
}

/** All of them; who enters meanwhile is not kept out. */
export async function stopAllRuns(db: D1Database, scenarioId: string, now: number): Promise<number> {
  let stopped = 0
  for (;;) {
    const some = await stopRuns(db, scenarioId, now)
    stopped += some
    if (some < SLICE) return stopped
  }
}
