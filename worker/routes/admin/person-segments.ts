/** @module GET /v1/people/:id/segments: the segments a person is in now. */
import { Hono } from 'hono'
import type { PersonSegments } from '../../../contract/segment.ts'
import { effectiveCondition } from '../../core/segment/effective-condition.ts'
import type { Matches } from '../../core/segment/matches.ts'
import { readFollowing } from '../../store/following.ts'
import { readMembersOf } from '../../store/members-of.ts'
import type { AppEnv } from '../app-env.ts'
import { problem } from '../problem.ts'

/** The door, which asks by `matches`. */
export const personSegments = (matches: Matches) =>
  new Hono<AppEnv>().get('/:id/segments', async (c) => {
    const now = Date.now()
    const profileId = c.req.param('id').replace(/^person:/, '')
    const [following, [member]] = await Promise.all([readFollowing(c.env.DB), readMembersOf(c.env.DB, [profileId])])
    if (!member) return problem(c, 'not_found', { detail: 'There is nobody with this id (any more).' })
    const { subject, stored } = member
    return c.json<PersonSegments>({
      segments: following.segments
        .filter((segment) => matches(effectiveCondition(segment), subject, { now, models: following.models }))
        .map(({ segmentId, name }) => ({ segmentId, name, since: stored.memberOf.get(segmentId) || null })),
    })
  })
