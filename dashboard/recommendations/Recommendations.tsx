/** @module The Recommendations screen: each slot with what it shows right now, and how good recommendations are. */
import type { RecommendationReport } from '../../contract/recommend/figures.ts'
import type { RecommendationSlots } from '../../contract/recommend/slot-list.ts'
import { useReading } from '../api/use-reading.ts'
import { Empty } from '../part/Empty.tsx'
import { Icon } from '../part/Icon.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { hrefOf } from '../route.ts'
import { GradesCard } from './grades/GradesCard.tsx'
import { HeldCard } from './grades/HeldCard.tsx'
import { SlotList } from './slots/SlotList.tsx'
import { REPORT, SLOTS } from './slots-path.ts'
import { useSamples } from './try/use-samples.ts'

const EVERY_MS = 60_000

export function Recommendations() {
  const { value, readAt, trouble, retry } = useReading<RecommendationSlots>(SLOTS, EVERY_MS)
  const report = useReading<RecommendationReport>(REPORT, EVERY_MS)
  const found = useSamples()
  const isWaiting = value === null || (found.total === null && !found.trouble)
  const isEmpty = found.total === 0 && found.samples?.length === 0
  return (
    <>
      <ScreenHead title="Recommendations" sub="Which products stand where, how they are found, and how good they are">
        <a class="button button-main" href={hrefOf({ screen: 'new-recommendation' })}>
          <Icon name="plus" />
          New slot
        </a>
      </ScreenHead>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {isWaiting && !trouble && <Waiting rows={6} label="Reading the slots" />}
      {!isWaiting && isEmpty && <NothingYet />}
      {value !== null && !isWaiting && !isEmpty && (
        <SlotList slots={value.slots} report={report.value} samples={found.samples} onChanged={retry} />
      )}
      {!isWaiting && !isEmpty && (
        <div class="grades">
          <TroubleNote trouble={report.trouble} readAt={report.readAt} onRetry={report.retry} />
          {report.value !== null && (
            <>
              <GradesCard grades={report.value.grades} clicks={report.value.known.clicks} />
              <HeldCard known={report.value.known} />
            </>
          )}
        </div>
      )}
    </>
  )
}

const NothingYet = () => (
  <Empty icon="shelf" title="Nothing to recommend yet">
    <p>
      Vitrine knows no products of yours so far. It learns them by itself from the product pages that visitors open,
      once the tag is there; a feed or file of your whole catalogue is quicker.
    </p>
    <p class="empty-acts">
      <a class="button button-main" href={hrefOf({ screen: 'catalogue' })}>
        Add your products
      </a>
      <a class="button" href={hrefOf({ screen: 'connect' })}>
        See what the tag reads
      </a>
    </p>
  </Empty>
)
