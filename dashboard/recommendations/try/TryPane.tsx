/** @module Try it: what the slot as it is written would show to a visitor on a page, and why nothing else. */
import { useId, useRef, useState } from 'preact/hooks'
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import type { TriedRecommendations } from '../../../contract/recommend/tried.ts'
import { Card } from '../../part/Card.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { FoundBy } from './FoundBy.tsx'
import { TriedCards } from './TriedCards.tsx'
import { TryFields } from './TryFields.tsx'
import { type TryAsk, tryBody } from './try-ask.ts'
import { typicalAsk } from './typical-ask.ts'
import { useSamples } from './use-samples.ts'
import { useTried } from './use-tried.ts'

interface TryPaneProps {
  /** Null: something is to be mended before it can be tried. */
  slot: RecommendationSlot | null
}

export function TryPane({ slot }: TryPaneProps) {
  const { samples } = useSamples()
  const [asked, setAsked] = useState<TryAsk | null>(null)
  // Once begun it stays: a chain that is put in another order is tried by the same visitor.
  const typical = useRef<TryAsk | null>(null)
  typical.current ??= slot && samples && typicalAsk(slot, samples)
  const ask = asked ?? typical.current
  const tried = useTried(slot && ask && tryBody(slot, ask))
  const id = useId()
  return (
    <section id="try-it" class="try-pane stack" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id} class="unseen">
        Try it
      </h2>
      <Card title="Try it as a visitor" class="edit-section try-as">
        {ask !== null && <TryFields ask={ask} onChange={setAsked} />}
      </Card>
      <div class={tried.trouble ? undefined : 'try-quiet'}>
        <TroubleNote trouble={tried.trouble} readAt={null} onRetry={tried.retry} />
      </div>
      {slot === null && <p class="card-note">Once what is marked in the form is mended, you see here what it shows.</p>}
      <Shown tried={tried.value} slot={slot} isOld={tried.isOld} />
    </section>
  )
}

interface ShownProps {
  tried: TriedRecommendations | null
  slot: RecommendationSlot | null
  isOld: boolean
}

function Shown({ tried, slot, isOld }: ShownProps) {
  const count = slot?.count ?? 4
  return (
    <div class={isOld ? 'tried tried-old stack' : 'tried stack'} aria-busy={isOld}>
      <Card title={tried?.title ?? 'What it shows'} aside={tried && `${tried.products.length} of ${count}`}>
        {tried !== null && tried.products.length === 0 ? (
          <p class="slot-nothing">
            It stays out of the page: {foundEnough(tried)}. Below stands what was found, and why it is left out.
          </p>
        ) : (
          <TriedCards products={tried?.products ?? null} places={Math.min(count, 6)} withReason />
        )}
      </Card>
      {tried !== null && <FoundBy tried={tried} />}
    </div>
  )
}

const foundEnough = ({ found }: TriedRecommendations): string =>
  found.every(({ products }) => products.length === 0) ? 'nothing was found' : 'too few may be shown'
