/** @module A few of the people in a segment, as it is saved. */
import type { SegmentMembers } from '../../contract/segment.ts'
import { useReading } from '../api/use-reading.ts'
import { Card } from '../part/Card.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { PeopleTable } from '../people/PeopleTable.tsx'
import { hrefOf } from '../route.ts'

/** Shown of them. Our policy. */
const EXAMPLES = 5

export function ExampleMembers({ segmentId }: { segmentId: string }) {
  const path = `/v1/segments/${encodeURIComponent(segmentId)}/members`
  const { value, readAt, trouble, retry } = useReading<SegmentMembers>(path, null)
  const people = value?.people ?? []
  return (
    <Card
      title="Some of them"
      aside={<a href={hrefOf({ screen: 'people', order: 'recent', segmentId })}>See all of them</a>}
    >
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {people.length > 0 && <PeopleTable people={people.slice(0, EXAMPLES)} />}
      {value !== null && people.length === 0 && (
        <p class="card-note">
          {value.next === null ? 'Nobody is in it now.' : 'None of those who came lately is in it.'}
        </p>
      )}
    </Card>
  )
}
