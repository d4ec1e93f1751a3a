/** @module Whose people are listed, in the segment's own words. */
import type { Segment } from '../../contract/segment.ts'
import { hrefOf } from '../route.ts'
import { conditionSentence } from '../sentence/condition-sentence.ts'

export function SegmentNote({ segment }: { segment: Segment }) {
  const { segmentId, name, description, condition } = segment
  return (
    <p class="segment-note">
      <a href={hrefOf({ screen: 'segment', segmentId })}>{name}</a>
      {description !== '' && `: ${description}`}
      <span class="segment-rule">{conditionSentence(condition)}</span>
    </p>
  )
}
