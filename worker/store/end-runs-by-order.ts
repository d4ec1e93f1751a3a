/** @module What an order ends: runs whose goal is an order, and those about a cart, of everybody who is its buyer. */
import { jsonRows } from './json-rows.ts'

/** Who ordered, and when, ms UTC. */
export interface Buyer {
  profileId: string
  transactionId: string
  at: number
}

/**
 * The shop's clock and ours differ, and a cart is told some seconds late: an order from shortly before a run began ends it,
 * too, ms. Our policy: rather one reminder less than one after the purchase.
 */
const CLOCKS_MS = 300_000

/** The open runs that end, each once, and how: a cart that is bought without that being the goal is left. */
const ENDING = `SELECT DISTINCT r.run_id AS id, iif(v.definition->'goal'->>'kind' = 'order', 'goal', 'left') AS outcome
  FROM json_each(?1) AS bought CROSS JOIN profiles AS p ON p.profile_id = bought.value->>'profileId'
  CROSS JOIN scenario_runs AS r ON r.profile_id IN (p.profile_id, p.person_id)
  CROSS JOIN scenario_versions AS v ON v.scenario_id = r.scenario_id AND v.version = r.version
  WHERE r.ended_at IS NULL AND r.entered_at <= (bought.value->>'at') + ${CLOCKS_MS}
    AND r.subject->>'transactionId' IS NOT bought.value->>'transactionId'
    AND (v.definition->'goal'->>'kind' = 'order' OR v.definition->'entry'->>'on' = 'cart')`

const END = `UPDATE scenario_runs SET outcome = ending.outcome, ended_at = ?2, due_at = NULL, revision = revision + 1,
    trail = json_insert(trail, '$[#]', json_object('at', ?2, 'stepId', step_id,
      'what', json_object('kind', 'ended', 'outcome', ending.outcome))),
    step_id = NULL
  FROM (${ENDING}) AS ending WHERE run_id = ending.id`

/**
 * Statements for the transaction that stores orders, so that nobody is reminded of what they bought: they end open runs of
 * the buyers, and of the persons whom those are part of. An order ends no run that is about that very order. Ended is
 * ended: an order that is cancelled later brings no run back, and who had read such a run writes nothing any more. Reads
 * two rows an order and two a run.
 */
export function endRunsByOrder(db: D1Database, buyers: readonly Buyer[], now: number): D1PreparedStatement[] {
  return jsonRows(buyers).map((rows) => db.prepare(END).bind(rows, now))
}
