/** @module The choice of whose list it is: everybody's, or that of the people in one segment. */
import type { Segment } from '../../contract/segment.ts'
import { hrefOf } from '../route.ts'

interface SegmentChoiceProps {
  segments: readonly Segment[]
  /** Null: everybody. */
  segmentId: string | null
}

export function SegmentChoice({ segments, segmentId }: SegmentChoiceProps) {
  const choose = (chosen: string) => {
    location.hash = hrefOf({ screen: 'people', order: 'recent', ...(chosen !== '' && { segmentId: chosen }) })
  }
  const options = (isReadyMade: boolean) =>
    segments
      .filter((segment) => segment.isReadyMade === isReadyMade)
      .map((segment) => (
        <option key={segment.segmentId} value={segment.segmentId}>
          {segment.name}
        </option>
      ))
  const own = options(false)
  // Not in the list yet, or no more: the address names it all the same.
  const isAbsent = segmentId !== null && !segments.some((segment) => segment.segmentId === segmentId)
  return (
    <select
      class="field people-segment"
      aria-label="Who is listed"
      value={segmentId ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="">Everybody</option>
      {isAbsent && <option value={segmentId}>{segmentId}</option>}
      <optgroup label="Ready-made segments">{options(true)}</optgroup>
      {own.length > 0 && <optgroup label="Your own segments">{own}</optgroup>}
    </select>
  )
}
