/** @module GET /v1/segments/figures: how many entered and left each segment in a week. */
import { Hono } from 'hono'
import type { SegmentFigures } from '../../../contract/segment.ts'
import { dayOf } from '../../core/activity.ts'
import { sumDailyCounters } from '../../store/counters.ts'
import { listFollows } from '../../store/segment-follows.ts'
import type { AppEnv } from '../app-env.ts'

const DAYS = 7

export const segmentFigures = new Hono<AppEnv>().get('/', async (c) => {
  const today = dayOf(Date.now())
  const [asked, sums] = await Promise.all([
    listFollows(c.env.DB),
    sumDailyCounters(c.env.DB, 'segment_', { from: today - DAYS + 1, to: today }),
  ])
  const figures = [...asked.keys()].map((segmentId) => ({
    segmentId,
    entered: sums[`segment_entered ${segmentId}`] ?? 0,
    left: sums[`segment_left ${segmentId}`] ?? 0,
  }))
  return c.json<SegmentFigures>({ figures, days: DAYS })
})
