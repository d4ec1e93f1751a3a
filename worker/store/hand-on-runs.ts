/** @module Runs of scenarios that go with people who come to a person, or leave theirs. */
import type { PeoplePlan } from '../core/identity/settle-persons.ts'

/**
 * Whose runs (`src`) become whose (`dest`). A profile that comes to a person brings its own; a person that is no more gives
 * its own to the one of its profiles that it is named after, which is the lowest. Who leaves a person that stays leaves the
 * runs with it. Read before `person_id` is set anew.
 */
const MOVES = `moving AS (
    SELECT value->>'profileId' AS profile_id, COALESCE(value->>'personId', value->>'profileId') AS dest
    FROM json_each(?1)),
  moves (src, dest) AS (
    SELECT profile_id, dest FROM moving WHERE dest <> profile_id
    UNION ALL
    SELECT src, dest FROM (
      SELECT p.person_id AS src, m.dest AS dest, min(m.profile_id)
      FROM moving AS m CROSS JOIN profiles AS p ON p.profile_id = m.profile_id
      WHERE p.person_id IN (SELECT value FROM json_each(?2)) GROUP BY p.person_id)
    WHERE dest <> src)`

/** Open runs at a place where some come to, those that were there already, too, the one furthest on first. */
const MEETING = `SELECT run_id, row_number() OVER (
      PARTITION BY dest, scenario_id, run_key ORDER BY asked DESC, entered_at, run_id) AS place
  FROM (
    SELECT r.run_id, r.scenario_id, r.run_key, r.asked, r.entered_at, m.dest
    FROM moves AS m CROSS JOIN scenario_runs AS r ON r.profile_id = m.src WHERE r.outcome IS NULL
    UNION
    SELECT r.run_id, r.scenario_id, r.run_key, r.asked, r.entered_at, m.dest
    FROM moves AS m CROSS JOIN scenario_runs AS r ON r.profile_id = m.dest
    WHERE r.outcome IS NULL AND r.profile_id NOT IN (SELECT src FROM moves))`

const END_JOINED = `WITH ${MOVES}
  UPDATE scenario_runs SET outcome = 'joined', ended_at = ?3, step_id = NULL, due_at = NULL, revision = revision + 1,
    trail = json_insert(trail, '$[#]', json_object('at', ?3, 'stepId', step_id,
      'what', json_object('kind', 'ended', 'outcome', 'joined')))
  WHERE run_id IN (SELECT run_id FROM (${MEETING}) WHERE place > 1)`

const MOVE = `WITH ${MOVES}
  UPDATE scenario_runs SET profile_id = m.dest, revision = revision + 1
  FROM moves AS m WHERE scenario_runs.profile_id = m.src`

/**
 * Statements to be run before profiles move. Where two that become one went through the same scenario, by the same key, the
 * one that is further on (by messages, then the one that began first) stays, and the other ends as `joined`.
 */
export function handOnRuns(
  db: D1Database,
  { memberships, gone }: Pick<PeoplePlan, 'memberships' | 'gone'>,
  now: number,
): D1PreparedStatement[] {
  if (memberships.length === 0) return []
  const people = [JSON.stringify(memberships), JSON.stringify(gone)]
  return [db.prepare(END_JOINED).bind(...people, now), db.prepare(MOVE).bind(...people)]
}
