/** @module Writes what following people changed, in one transaction. */
import type { FollowPlan } from '../core/segment/follow-people.ts'
import { addCounters } from './counters.ts'
import { deleteJoined, putMemberships } from './memberships.ts'
import { addChanges } from './segment-changes.ts'

/** All of it or nothing; of most batches it is nothing. */
export async function writeFollowPlan(db: D1Database, plan: FollowPlan): Promise<void> {
  const statements = [
    ...deleteJoined(db, plan.joined),
    ...putMemberships(db, plan.memberships),
    ...addChanges(db, plan.changes),
    ...addCounters(db, plan.counters),
  ]
  if (statements.length > 0) await db.batch(statements)
}
