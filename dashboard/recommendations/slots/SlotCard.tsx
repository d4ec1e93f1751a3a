/** @module One slot: what it shows right now, where it stands, how it finds products, and what came of it. */
import type { RecommendationReport } from '../../../contract/recommend/figures.ts'
import type { ListedSlot } from '../../../contract/recommend/slot-list.ts'
import { hrefOf } from '../../route.ts'
import { strategyWords } from '../strategy-words.ts'
import type { Sample } from '../try/typical-ask.ts'
import { askedForWords, placeWords } from '../where-words.ts'
import { SlotActs } from './SlotActs.tsx'
import { SlotFigures } from './SlotFigures.tsx'
import { SlotPictures } from './SlotPictures.tsx'

interface SlotCardProps {
  slot: ListedSlot
  report: RecommendationReport | null
  samples: readonly Sample[] | null
  /** Names of the overlays that ask for it. */
  overlays: readonly string[]
  onChanged(): void
}

export function SlotCard({ slot, report, samples, overlays, onChanged }: SlotCardProps) {
  const { slotId, name, status, chain } = slot
  const isAwaited = slot.place === undefined && overlays.length === 0
  return (
    <li class={`card slot-card slot-card-${status}`}>
      <header>
        <h2>
          <a href={hrefOf({ screen: 'recommendation-slot', slotId })}>{name}</a>
          <StateChip status={status} isAwaited={isAwaited} />
          {slot.isReadyMade && slot.updatedAt !== null && <span class="chip">Changed by you</span>}
        </h2>
        <p class="campaign-sub">{placeWords(slot) ?? askedForWords(slotId, overlays)}</p>
      </header>
      <SlotPictures slot={slot} samples={samples} isLearned={report && report.known.clicks > 0} />
      <ol class="chain-line" aria-label="How it finds products, in this order">
        {chain.map((strategy) => (
          <li key={strategy}>{strategyWords(strategy).title}</li>
        ))}
      </ol>
      <SlotFigures slotId={slotId} report={report} />
      <SlotActs slot={slot} onChanged={onChanged} />
    </li>
  )
}

/** One that is in no page is ready for whoever asks, and no more. */
function StateChip({ status, isAwaited }: { status: ListedSlot['status']; isAwaited: boolean }) {
  if (status === 'paused') return <span class="chip chip-paused">Paused</span>
  return isAwaited ? <span class="chip">Ready</span> : <span class="chip chip-live">Live</span>
}
