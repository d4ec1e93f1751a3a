/** @module All slots, each with pictures of what it shows by one product, which can be changed. */
import type { CampaignList } from '../../../contract/admin.ts'
import type { RecommendationReport } from '../../../contract/recommend/figures.ts'
import type { ListedSlot } from '../../../contract/recommend/slot-list.ts'
import { useReading } from '../../api/use-reading.ts'
import { ChosenProduct } from '../try/ChosenProduct.tsx'
import type { Sample } from '../try/typical-ask.ts'
import { chosenSample } from '../try/use-samples.ts'
import { overlaysAsking } from '../where-words.ts'
import { SlotCard } from './SlotCard.tsx'

interface SlotListProps {
  slots: readonly ListedSlot[]
  /** Null: not read yet. */
  report: RecommendationReport | null
  samples: readonly Sample[] | null
  onChanged(): void
}

export function SlotList({ slots, report, samples, onChanged }: SlotListProps) {
  const { value } = useReading<CampaignList>('/v1/campaigns', null)
  return (
    <>
      <SampleBar sample={samples?.[0] ?? null} />
      <ul class="slot-cards">
        {slots.map((slot) => (
          <SlotCard
            key={slot.slotId}
            slot={slot}
            report={report}
            samples={samples}
            overlays={overlaysAsking(slot.slotId, value?.campaigns ?? [])}
            onChanged={onChanged}
          />
        ))}
      </ul>
    </>
  )
}

function SampleBar({ sample }: { sample: Sample | null }) {
  return (
    <div class="sample-bar">
      <p>
        <b>What visitors see right now</b> <span class="card-note">with this product on the page or in the cart:</span>
      </p>
      <ChosenProduct
        productId={sample?.productId ?? null}
        label="Show them by another product"
        onChoose={(product) => {
          chosenSample.value = product
        }}
      />
    </div>
  )
}
