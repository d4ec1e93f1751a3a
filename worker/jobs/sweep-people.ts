/** @module Asks everybody anew, in slices by key: after segments, limits or what was learned of the shop changed. */
import { askedBy, isSweepNeeded, modelsMark } from '../core/segment/followed-segments.ts'
import { listPeopleAfter } from '../store/memberships.ts'
import { putFollows } from '../store/segment-follows.ts'
import { type Following, followPeople } from './follow-people.ts'

/** People looked at together. Our policy: some tenths of a second of work. */
export const SLICE = 200

/** How far a sweep has come: behind this id. `mark` is that of the models at its beginning, `begunAt` in ms UTC. */
export interface Sweep {
  after: string
  begunAt: number
  mark: string
}

/** The sweep that is needed now, from its beginning; null: everybody was asked what there is to ask. */
export function neededSweep({ segments, asked, models }: Following, sweptBy: string | null, now: number): Sweep | null {
  const mark = modelsMark(models)
  return isSweepNeeded(segments, asked, { sweptBy, now: mark }) ? { after: '', begunAt: now, mark } : null
}

/** One slice; null: that was the last. Segments as they stood when it began are told of from then on. */
export async function sweepPeople(
  db: D1Database,
  sweep: Sweep,
  { following, now }: { following: Following; now: number },
): Promise<Sweep | null> {
  const profileIds = await listPeopleAfter(db, sweep.after, SLICE)
  if (profileIds.length > 0) await followPeople(db, profileIds, { following, now })
  const last = profileIds.at(-1)
  if (last !== undefined && profileIds.length === SLICE) return { ...sweep, after: last }
  const { segments } = following
  const unchanged = segments.filter(({ updatedAt }) => (updatedAt ?? 0) <= sweep.begunAt)
  await putFollows(
    db,
    unchanged.map((segment) => ({ segmentId: segment.segmentId, asked: askedBy(segment) })),
    { since: now, all: segments.map(({ segmentId }) => segmentId) },
  )
  return null
}
