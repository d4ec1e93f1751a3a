/** @module Takes a segment away, after asking once more. */
import { RemoveAfterAsking } from '../part/RemoveAfterAsking.tsx'

interface DeleteSegmentProps {
  segmentId: string
  name: string
  onDeleted(): void
}

export function DeleteSegment({ segmentId, name, onDeleted }: DeleteSegmentProps) {
  return (
    <RemoveAfterAsking
      path={`/v1/segments/${encodeURIComponent(segmentId)}`}
      question={`“${name}” goes for good. The people in it stay as they are.`}
      yes="Delete it"
      onRemoved={onDeleted}
    >
      Delete this segment
    </RemoveAfterAsking>
  )
}
