/** @module What goes with an order that leaves its guest, and guests who have no order any more. */
import type { GuestsLeft } from '../core/identity/guests-left.ts'
import { forRows } from './json-rows.ts'

/** What a guest goes through of an order is run by run, so no run of the other meets it: no order begins two of a scenario. */
const MOVE_RUNS = `UPDATE scenario_runs SET profile_id = ifnull(p.person_id, moved.value->>'to'), revision = revision + 1
  FROM json_each(?1) AS moved LEFT JOIN profiles AS p ON p.profile_id = moved.value->>'to'
  WHERE scenario_runs.profile_id = moved.value->>'from' AND run_key = moved.value->>'transactionId'`

/** Runs about the order, wherever they are by now. */
const OF_ORDER = `SELECT r.run_id FROM profiles AS p
  CROSS JOIN scenario_runs AS r ON r.profile_id = ifnull(p.person_id, p.profile_id)
  WHERE p.profile_id = moved.value->>'to' AND r.run_key = moved.value->>'transactionId'`

const MOVE_MESSAGES = `UPDATE messages SET profile_id = moved.value->>'to' FROM json_each(?1) AS moved
  WHERE messages.profile_id = moved.value->>'from' AND run_id IN (${OF_ORDER})`

const MOVE_CODES = `UPDATE claims SET profile_id = moved.value->>'to' FROM json_each(?1) AS moved
  WHERE claims.profile_id = moved.value->>'from' AND substr(campaign_id, 5, 22) IN (${OF_ORDER})`

const GONE = `SELECT value FROM json_each(?1) WHERE NOT EXISTS (SELECT 1 FROM orders WHERE profile_id = value)`

/**
 * Statements for after orders were written: runs about an order that leaves its guest go with it, with their messages and
 * codes, so nothing is said twice and nothing is forgotten. A guest without an order is nobody: the profile goes. What
 * such a guest still goes through beside ends when it is due (step-people.ts).
 */
export function leaveGuests(db: D1Database, { moved, orderless }: GuestsLeft): D1PreparedStatement[] {
  return [
    ...forRows(db, MOVE_RUNS, moved),
    ...forRows(db, MOVE_MESSAGES, moved),
    ...forRows(db, MOVE_CODES, moved),
    ...forRows(db, `DELETE FROM identity_links WHERE profile_id IN (${GONE})`, orderless),
    ...forRows(db, `DELETE FROM memberships WHERE profile_id IN (${GONE})`, orderless),
    ...forRows(db, `DELETE FROM profiles WHERE profile_id IN (${GONE})`, orderless),
  ]
}
