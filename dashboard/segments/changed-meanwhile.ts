/** @module Whether a segment was changed elsewhere while its form was open. */
import type { Segment } from '../../contract/segment.ts'
import { read } from '../api/read.ts'
import { segmentPath } from './save-segment.ts'

/** What is stored instead of what the form began with; version 0: nothing any more. */
export interface Meanwhile {
  version: number
  sentence: string
}

/** Null: nothing happened to it, or nobody can say; saving then says why. */
export async function changedMeanwhile(segmentId: string, version: number): Promise<Meanwhile | null> {
  const answer = await read<Segment>(segmentPath(segmentId), new AbortController().signal)
  if (answer.ok) return answer.value.version === version ? null : { version: answer.value.version, sentence: CHANGED }
  const isGone = answer.trouble.kind === 'refused' && answer.trouble.problem.status === 404
  return isGone && version !== 0 ? { version: 0, sentence: DELETED } : null
}

const CHANGED =
  'It was changed elsewhere since you opened it. Save once more to put yours in its place, or load this page again to see the other.'
const DELETED = 'It was deleted elsewhere meanwhile. Save once more to make it anew.'
