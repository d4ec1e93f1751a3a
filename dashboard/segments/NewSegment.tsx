/** @module The screen on which a segment of the owner's own begins, from nothing or as a copy. */
import { useMemo } from 'preact/hooks'
import type { Segment } from '../../contract/segment.ts'
import { useReading } from '../api/use-reading.ts'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { blankForm, formState } from './form-state.ts'
import { SegmentForm } from './SegmentForm.tsx'
import { SegmentHead } from './SegmentHead.tsx'
import { segmentPath } from './save-segment.ts'

export function NewSegment({ from }: { from: string | undefined }) {
  return from === undefined ? <Blank /> : <CopyOf segmentId={from} />
}

function Blank() {
  const begin = useMemo(blankForm, [])
  return (
    <>
      <SegmentHead title="New segment" sub="Say who is in it; the number follows as you do." />
      <SegmentForm segmentId={null} begin={begin} beginVersion={0} />
    </>
  )
}

function CopyOf({ segmentId }: { segmentId: string }) {
  const { value, readAt, trouble, retry } = useReading<Segment>(segmentPath(segmentId), null)
  const begin = useMemo(() => value && formState({ ...value, name: `${value.name}, mine` }), [value])
  return (
    <>
      <SegmentHead title="New segment" sub={value ? `Begins as a copy of “${value.name}”.` : ' '} />
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={4} label="Reading the segment" />}
      {begin !== null && <SegmentForm segmentId={null} begin={begin} beginVersion={0} />}
    </>
  )
}
