/** @module A walk over everybody, in slices by key: after segments, limits or what was learned of the shop changed. */
import { askedBy, isSweepNeeded, modelsMark } from '../core/segment/followed-segments.ts'
import type { Following } from '../store/following.ts'
import { listPeopleAfter } from '../store/people-after.ts'
import { putFollows } from '../store/segment-follows.ts'
import { SLICE } from './slice-of-people.ts'

/**
 * How far it has come: behind this id. `mark` is that of the models at its beginning, `asks` when each segment was last
 * written by then (ms UTC; null: ready-made), as its row said: clocks of two machines differ. Absent where an older version began it.
 */
export interface Sweep {
  after: string
  mark: string
  asks?: Record<string, number | null>
}

/** The sweep that is needed now, from its beginning; null: everybody was asked what there is to ask. */
export function neededSweep({ segments, asked, models }: Following, sweptBy: string | null): Sweep | null {
  const mark = modelsMark(models)
  if (!isSweepNeeded(segments, asked, { sweptBy, now: mark })) return null
  return {
    after: '',
    mark,
    asks: Object.fromEntries(segments.map(({ segmentId, updatedAt }) => [segmentId, updatedAt])),
  }
}

/** The people of the next slice, and where it goes on after them; null: they are the last. */
export async function nextSlice(db: D1Database, sweep: Sweep): Promise<{ profileIds: string[]; rest: Sweep | null }> {
  const profileIds = await listPeopleAfter(db, sweep.after, SLICE)
  const last = profileIds.length === SLICE ? profileIds.at(-1) : undefined
  return { profileIds, rest: last === undefined ? null : { ...sweep, after: last } }
}

/** Everybody was asked: segments that stand as they did when it began are told of from `now` (ms UTC) on. */
export async function endSweep(db: D1Database, sweep: Sweep, { segments }: Following, now: number): Promise<void> {
  const unchanged = segments.filter(({ segmentId, updatedAt }) => sweep.asks?.[segmentId] === updatedAt)
  await putFollows(
    db,
    unchanged.map((segment) => ({ segmentId: segment.segmentId, asked: askedBy(segment) })),
    { since: now, all: segments.map(({ segmentId }) => segmentId) },
  )
}
