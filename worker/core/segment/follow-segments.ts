/** @module Who enters and leaves segments: what is stored of a person, against what holds of that person now. */
import type { Condition } from '../../../contract/condition.ts'
import { changesAt } from './changes-at.ts'
import { matches } from './matches.ts'
import type { Moment } from './moment.ts'
import type { Subject } from './subject.ts'

/** Since when somebody is in a segment (ms UTC) by its id; 0: nobody saw the entry. */
export type MemberOf = ReadonlyMap<string, number>

/** `dueAt`: time alone changes nothing before it (ms UTC); null: never. */
export interface Membership {
  memberOf: MemberOf
  dueAt: number | null
}

/** `condition`: the effective one. `isTold` false: not everybody was asked yet, so who is in it says nothing new. */
export interface FollowedSegment {
  segmentId: string
  condition: Condition
  isTold: boolean
}

/** What is told of one person. */
export interface SegmentChange {
  segmentId: string
  change: 'entered' | 'left'
}

/**
 * The membership at a moment and what to tell of it. Asked again with what it answered, it tells nothing. Segments that
 * are no more fall out of it untold. Cost: `changesAt` once for each segment, as far as the first that changes.
 */
export function followSegments(
  subject: Subject,
  segments: readonly FollowedSegment[],
  stored: Membership,
  moment: Moment,
): { membership: Membership; changes: SegmentChange[] } {
  const memberOf = new Map<string, number>()
  const changes: SegmentChange[] = []
  // A moment that is too early costs a look more; another one, three rows written. While somebody fills a cart each change
  // of it moves the hour after which it is left: so the stored moment stays until it comes.
  let dueAt = stored.dueAt !== null && stored.dueAt > moment.now ? stored.dueAt : null
  for (const { segmentId, condition, isTold } of segments) {
    const isIn = matches(condition, subject, moment)
    if (isIn) memberOf.set(segmentId, stored.memberOf.get(segmentId) ?? (isTold ? moment.now : 0))
    if (isTold && isIn !== stored.memberOf.has(segmentId))
      changes.push({ segmentId, change: isIn ? 'entered' : 'left' })
    dueAt = changesAt(condition, subject, { ...moment, before: dueAt ?? Number.POSITIVE_INFINITY }) ?? dueAt
  }
  return { membership: { memberOf, dueAt }, changes }
}
