/** @module The screen of one segment: an own one to be changed, a ready-made one to be read. */
import type { Segment } from '../../contract/segment.ts'
import type { Trouble } from '../api/trouble.ts'
import { useReading } from '../api/use-reading.ts'
import { Empty } from '../part/Empty.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { formState } from './form-state.ts'
import { ReadyMade } from './ReadyMade.tsx'
import { SegmentForm } from './SegmentForm.tsx'
import { SegmentHead } from './SegmentHead.tsx'
import { segmentPath } from './save-segment.ts'

const isUnknown = (trouble: Trouble | null): boolean => trouble?.kind === 'refused' && trouble.problem.status === 404

export function SegmentScreen({ segmentId }: { segmentId: string }) {
  const { value, readAt, trouble, retry } = useReading<Segment>(segmentPath(segmentId), null)
  if (isUnknown(trouble))
    return (
      <>
        <SegmentHead title="Segments" />
        <Empty icon="segment" title="No segment by this id">
          <p>It may have been deleted.</p>
        </Empty>
      </>
    )
  return (
    <>
      {value?.isReadyMade ? null : <SegmentHead title={value?.name ?? 'Segment'} sub="One of your own" />}
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={4} label="Reading the segment" />}
      {value !== null &&
        (value.isReadyMade ? (
          <ReadyMade segment={value} />
        ) : (
          <SegmentForm segmentId={segmentId} begin={formState(value)} beginVersion={value.version} />
        ))}
    </>
  )
}
