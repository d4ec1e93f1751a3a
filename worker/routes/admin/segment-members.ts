/** @module GET /v1/segments/:id/members: the people in a segment, 50 at a time. */
import { Hono } from 'hono'
import type { SegmentMembers } from '../../../contract/segment.ts'
import { personRow } from '../../core/person-row.ts'
import { effectiveCondition } from '../../core/segment/effective-condition.ts'
import { readCustomerModels } from '../../store/customer-models.ts'
import type { MemberCursor } from '../../store/member-slice.ts'
import { readAnySegment } from '../../store/read-any-segment.ts'
import { listMembers } from '../../store/segment-members.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'

const PAGE = 50

export const segmentMembers = new Hono<AppEnv>().get('/', async (c) => {
  const now = Date.now()
  const after = cursorOf(c.req.query('cursor'))
  if (after === null) return requestInvalid(c, [{ field: 'cursor', message: 'is not a cursor of this list' }])
  const segment = await readAnySegment(c.env.DB, c.req.param('id') ?? '')
  if (!segment) return problem(c, 'not_found', { detail: 'There is no segment with this id (any more).' })
  const models = await readCustomerModels(c.env.DB)
  const { profiles, next } = await listMembers(c.env.DB, effectiveCondition(segment), {
    now,
    models,
    after,
    limit: PAGE,
  })
  const people = profiles.map((profile) => personRow(profile, now, models.currency))
  return c.json<SegmentMembers>({ people, next: next && `${next.seenHour}.${next.profileId}` })
})

/** `HOUR.ID`, as the page before gave it; undefined: from the beginning; null: it is none. */
function cursorOf(text: string | undefined): MemberCursor | undefined | null {
  if (text === undefined) return undefined
  const [, hour, profileId] = text.match(/^(\d{1,15})\.(.{1,200})$/) ?? []
  return hour && profileId ? { seenHour: Number(hour), profileId } : null
}
