/** @module GET /v1/segments/:id/changes: who entered and left, newest first, 50 at a time. */
import { Hono } from 'hono'
import type { SegmentChanges } from '../../../contract/segment.ts'
import { type ChangeCursor, listChangesOf } from '../../store/segment-changes.ts'
import type { AppEnv } from '../app-env.ts'
import { requestInvalid } from '../problem.ts'

const PAGE = 50
const FROM_THE_NEWEST: ChangeCursor = { at: Number.MAX_SAFE_INTEGER, profileId: '' }

export const segmentChanges = new Hono<AppEnv>().get('/', async (c) => {
  const before = cursorOf(c.req.query('cursor'))
  if (before === null) return requestInvalid(c, [{ field: 'cursor', message: 'is not a cursor of this list' }])
  const found = await listChangesOf(c.env.DB, c.req.param('id') ?? '', { before, limit: PAGE + 1 })
  const page = found.slice(0, PAGE)
  const last = found.length > PAGE ? page.at(-1) : undefined
  return c.json<SegmentChanges>({
    changes: page.map(({ profileId, at, change }) => ({ profileId, at, change })),
    next: last ? `${last.at}.${last.profileId}` : null,
  })
})

/** `MS.ID`, as the page before gave it; null: it is none. */
function cursorOf(text: string | undefined): ChangeCursor | null {
  if (text === undefined) return FROM_THE_NEWEST
  const [, at, profileId] = text.match(/^(\d{1,15})\.(.{1,200})$/) ?? []
  return at && profileId ? { at: Number(at), profileId } : null
}
