/** @module The Segments screen: the ready-made ones and the owner's, each with how many are in it now. */
import { useMemo } from 'preact/hooks'
import type { Segment, SegmentFigures, SegmentList } from '../../contract/segment.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { Icon } from '../part/Icon.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { hrefOf } from '../route.ts'
import { SegmentLine } from './SegmentLine.tsx'
import { type Counts, questionOf, useSegmentCounts } from './use-segment-counts.ts'

const NONE: Segment[] = []

interface LinesProps {
  segments: readonly Segment[]
  counts: Counts
  figures: SegmentFigures | null
}

function Lines({ segments, counts, figures }: LinesProps) {
  return (
    <ul class="segments">
      {segments.map((segment) => (
        <SegmentLine
          key={segment.segmentId}
          segment={segment}
          count={counts.get(questionOf(segment))}
          flow={figures?.figures.find(({ segmentId }) => segmentId === segment.segmentId)}
          days={figures?.days ?? 0}
        />
      ))}
    </ul>
  )
}

const NewLink = () => (
  <a class="button button-main" href={hrefOf({ screen: 'new-segment' })}>
    <Icon name="plus" />
    New segment
  </a>
)

export function Segments() {
  const { value, readAt, trouble, retry } = useReading<SegmentList>('/v1/segments', null)
  const figures = useReading<SegmentFigures>('/v1/segments/figures', null).value
  const segments = value?.segments ?? NONE
  const counts = useSegmentCounts(segments)
  const [ready, own] = useMemo(
    () => [segments.filter(({ isReadyMade }) => isReadyMade), segments.filter(({ isReadyMade }) => !isReadyMade)],
    [segments],
  )
  return (
    <>
      <ScreenHead
        title="Segments"
        sub="A segment is a name for the people who pass a condition. Who is in it is asked anew each time."
      >
        <NewLink />
      </ScreenHead>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={8} label="Reading the segments" />}
      {value !== null && (
        <div class="stack">
          <Card title="Ready-made">
            <Lines segments={ready} counts={counts} figures={figures} />
          </Card>
          <Card title="Your own">
            {own.length > 0 ? <Lines segments={own} counts={counts} figures={figures} /> : <NoneYet />}
          </Card>
        </div>
      )}
    </>
  )
}

const NoneYet = () => (
  <div class="segments-none">
    <p>
      None yet. Begin with <a href={hrefOf({ screen: 'new-segment' })}>a new segment</a>, or copy a ready-made one above
      and change what it asks.
    </p>
  </div>
)
