/** @module Somebody of a segment, to say what a person of it would get. */
import { effectiveCondition } from '../../core/segment/effective-condition.ts'
import { readCustomerModels } from '../../store/customer-models.ts'
import { readAnySegment } from '../../store/read-any-segment.ts'
import { listMembers } from '../../store/segment-members.ts'

/** What the door of previews is handed. */
export type ExampleMember = typeof exampleMember

/** Who of it was seen last; `profileId` null: nobody is in it now. Null: there is no such segment. */
export async function exampleMember(
  db: D1Database,
  segmentId: string,
  now: number,
): Promise<{ segment: string; profileId: string | null } | null> {
  const segment = await readAnySegment(db, segmentId)
  if (!segment) return null
  const models = await readCustomerModels(db)
  const { profiles } = await listMembers(db, effectiveCondition(segment), { now, models, limit: 1 })
  return { segment: segment.name, profileId: profiles[0]?.profileId ?? null }
}
