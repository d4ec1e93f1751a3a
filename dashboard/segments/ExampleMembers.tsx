/** @module A few of the people in a segment, as it is saved. */
import { usePages } from '../api/use-pages.ts'
import { Card } from '../part/Card.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { PeopleTable } from '../people/PeopleTable.tsx'
import { segmentList } from '../people/segment-list.ts'
import { hrefOf } from '../route.ts'

/** Shown of them. Our policy. */
const EXAMPLES = 5

export function ExampleMembers({ segmentId }: { segmentId: string }) {
  const { rows, readAt, trouble, retry, hasMore } = usePages(segmentList(segmentId), null)
  const people = rows ?? []
  return (
    <Card
      title="Some of them"
      aside={<a href={hrefOf({ screen: 'people', order: 'recent', segmentId })}>See all of them</a>}
    >
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {people.length > 0 && <PeopleTable people={people.slice(0, EXAMPLES)} />}
      {rows?.length === 0 && (
        <p class="card-note">{hasMore ? 'None of those who came lately is in it.' : 'Nobody is in it now.'}</p>
      )}
    </Card>
  )
}
