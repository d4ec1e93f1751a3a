/** @module What an unsubscription ends: runs of the person that would only write to them. */

/** Open runs of scenarios with mails that are not owed to anybody, of the person of one of these profiles. */
const ENDING = `SELECT DISTINCT r.run_id
  FROM json_each(?1) AS told CROSS JOIN profiles AS p ON p.profile_id = told.value
  CROSS JOIN scenario_runs AS r ON r.profile_id IN (p.profile_id, p.person_id)
  CROSS JOIN scenario_versions AS v ON v.scenario_id = r.scenario_id AND v.version = r.version
  WHERE r.ended_at IS NULL AND v.definition->>'kind' <> 'transactional'
    AND EXISTS (SELECT 1 FROM json_each(v.definition, '$.messages') AS m WHERE m.value->>'channel' = 'email')`

/**
 * Statement that ends them: `left`. Done twice it is the same as once, and who had read such a run writes nothing any more.
 * `now` in ms UTC.
 */
export function endRunsByUnsubscribing(
  db: D1Database,
  profileIds: readonly string[],
  now: number,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE scenario_runs SET outcome = 'left', ended_at = ?2, due_at = NULL, revision = revision + 1,
         trail = json_insert(trail, '$[#]', json_object('at', CAST(?2 AS INTEGER), 'stepId', step_id,
           'what', json_object('kind', 'ended', 'outcome', 'left', 'why', 'unsubscribed'))),
         step_id = NULL
       WHERE run_id IN (${ENDING})`,
    )
    .bind(JSON.stringify(profileIds), now)
}
