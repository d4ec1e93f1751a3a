/** @module What following people changed, as statements. */
import type { FollowPlan } from '../core/segment/follow-people.ts'
import { addCounters } from './counters.ts'
import { deleteJoined, putMemberships } from './memberships.ts'
import { addChanges } from './segment-changes.ts'

/** Statements for one transaction; of most batches there are none. */
export function followStatements(db: D1Database, plan: FollowPlan): D1PreparedStatement[] {
  return [
    ...deleteJoined(db, plan.joined),
    ...putMemberships(db, plan.memberships),
    ...addChanges(db, plan.changes),
    ...addCounters(db, plan.counters),
  ]
}
