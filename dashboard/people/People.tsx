/** @module The People screen: everybody we know of, the most recent or the hottest first, or those of a segment. */
import type { SegmentList } from '../../contract/segment.ts'
import { usePages } from '../api/use-pages.ts'
import { useReading } from '../api/use-reading.ts'
import { Empty } from '../part/Empty.tsx'
import { More } from '../part/More.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import type { PeopleOrder } from '../route.ts'
import { OrderChoice } from './OrderChoice.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { PEOPLE_LISTS } from './people-list.ts'
import { SegmentChoice } from './SegmentChoice.tsx'
import { SegmentNote } from './SegmentNote.tsx'
import { segmentList } from './segment-list.ts'

interface PeopleProps {
  order: PeopleOrder
  /** Undefined: everybody. */
  segmentId: string | undefined
}

export function People({ order, segmentId }: PeopleProps) {
  const pages = usePages(segmentId === undefined ? PEOPLE_LISTS[order] : segmentList(segmentId), null)
  const segments = useReading<SegmentList>('/v1/segments', null).value?.segments ?? []
  const segment = segments.find((each) => each.segmentId === segmentId)
  const isEmpty = pages.rows?.length === 0
  return (
    <>
      <ScreenHead title="People" sub={subOf(segmentId)}>
        <SegmentChoice segments={segments} segmentId={segmentId ?? null} />
        {segmentId === undefined && <OrderChoice order={order} />}
      </ScreenHead>
      {segment && <SegmentNote segment={segment} />}
      <TroubleNote trouble={pages.trouble} readAt={pages.readAt} onRetry={pages.retry} />
      {pages.rows === null && !pages.trouble && <Waiting rows={8} label="Reading the list of people" />}
      {isEmpty && (segmentId === undefined ? <Nobody /> : <NobodyInIt hasMore={pages.hasMore} />)}
      {pages.rows && !isEmpty && (
        <div class="card card-table">
          <PeopleTable people={pages.rows} />
        </div>
      )}
      <More pages={pages} label={isEmpty ? 'Look among those who came earlier' : 'Show more people'} />
    </>
  )
}

const subOf = (segmentId: string | undefined) =>
  segmentId === undefined
    ? 'Everybody who visited or ordered: by browser, by proven identity, or as a guest'
    : 'Who is in this segment now, the newest visit first'

const Nobody = () => (
  <Empty icon="people" title="Nobody yet">
    <p>Open your shop in another tab: the first visitor to appear here will be you.</p>
  </Empty>
)

/** A page looks at so many people at most: it may be empty though there are some further down. */
const NobodyInIt = ({ hasMore }: { hasMore: boolean }) => (
  <Empty icon="segment" title={hasMore ? 'Nobody among those who came last' : 'Nobody is in this segment now'}>
    <p>{hasMore ? 'There may be some among earlier visitors.' : 'Whoever comes to pass its condition appears here.'}</p>
  </Empty>
)
