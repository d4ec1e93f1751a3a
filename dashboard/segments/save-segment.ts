/** @module Keeps a segment, and what this tab remembers of segments in step with it. */
import type { Segment, SegmentInput, SegmentList } from '../../contract/segment.ts'
import { read } from '../api/read.ts'
import { forgetReading, rememberReading } from '../api/reading-memory.ts'
import type { Answer } from '../api/request.ts'
import { send } from '../api/send.ts'
import { slug } from './slug.ts'

export const segmentPath = (segmentId: string): string => `/v1/segments/${encodeURIComponent(segmentId)}`

/** Ids that are addresses of something else. */
const DOORS = ['figures']

/** `segmentId` null: a new one, whose id is made from its name and is not that of another. */
export async function saveSegment(segmentId: string | null, input: SegmentInput): Promise<Answer<Segment>> {
  const id = segmentId === null ? await freeId(input.name) : { ok: true as const, value: segmentId }
  if (!id.ok) return id
  const answer = await send<Segment>(segmentPath(id.value), { method: 'PUT', body: input })
  if (!answer.ok) return answer
  rememberReading(segmentPath(id.value), { value: answer.value, readAt: Date.now() })
  forgetReading(`${segmentPath(id.value)}/members`)
  await readSegments()
  return answer
}

/** The list as it is now, also for the screens that show it next. */
export async function readSegments(): Promise<Answer<SegmentList>> {
  const answer = await read<SegmentList>('/v1/segments', new AbortController().signal)
  if (answer.ok) rememberReading('/v1/segments', { value: answer.value, readAt: Date.now() })
  return answer
}

async function freeId(name: string): Promise<Answer<string>> {
  const list = await readSegments()
  if (!list.ok) return list
  const taken = list.value.segments.map(({ segmentId }) => segmentId)
  return { ok: true, value: slug(name, [...DOORS, ...taken]) }
}
