/** @module Asks the Worker how many people pass a condition. */
import type { Segment, SegmentCount } from '../../contract/segment.ts'
import type { Answer } from '../api/request.ts'
import { send } from '../api/send.ts'

export const countPeople = (
  { condition, agreed }: Pick<Segment, 'condition' | 'agreed'>,
  signal?: AbortSignal,
): Promise<Answer<SegmentCount>> => send('/v1/segments/count', { method: 'POST', body: { condition, agreed }, signal })
