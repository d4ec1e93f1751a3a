/** @module Who entered and left segments, as the owner's addresses may be told it. */
import type { FollowPlan } from '../segment/follow-people.ts'
import type { Tiding } from './tiding.ts'

/** Of a plan without the conditions of scenarios, which are no segments of the owner's. */
export const segmentTidings = ({ changes }: FollowPlan): Tiding[] =>
  changes.map(({ profileId, at, segmentId, change }) => ({
    id: `segment.${change}:${segmentId}:${profileId}:${at}`,
    type: change === 'entered' ? 'segment.entered' : 'segment.left',
    at,
    data: { profileId, segmentId },
  }))
