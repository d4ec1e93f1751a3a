/** @module Where a slot stands: drawn into the page by itself, or asked for. */
import { useFields } from '../../overlays/field/fields.ts'
import { SlotFields } from '../../overlays/section/SlotFields.tsx'
import { WhereSection } from '../../overlays/section/WhereSection.tsx'
import { Card } from '../../part/Card.tsx'
import { CopyLine } from '../../part/CopyLine.tsx'
import type { SlotDraft } from './slot-draft.ts'

interface PlaceCardProps {
  /** Null: a new one. */
  slotId: string | null
  draft: SlotDraft
}

/** A place keeps the pages that were chosen, also while it is not drawn by itself: they say what it is about. */
export function PlaceCard({ slotId, draft }: PlaceCardProps) {
  const { set } = useFields()
  const hasPlace = draft.place !== undefined
  const usualName = slotId ?? 'recommended'
  return (
    <>
      <Card title="Where it stands" class="edit-section">
        <fieldset class="edit-field">
          <legend class="unseen">How it comes into the page</legend>
          <label class="edit-check">
            <input
              type="radio"
              name="has-place"
              checked={hasPlace}
              onChange={() => set('place', { name: usualName, place: 'inside' })}
            />
            Vitrine draws it into your pages
          </label>
          <label class="edit-check">
            <input type="radio" name="has-place" checked={!hasPlace} onChange={() => set('place', undefined)} />
            It is asked for: by an overlay, your theme or your app
          </label>
        </fieldset>
        {hasPlace ? <SlotFields way="place" /> : <AskedFor slotId={slotId} />}
      </Card>
      {hasPlace && <WhereSection />}
    </>
  )
}

function AskedFor({ slotId }: { slotId: string | null }) {
  if (slotId === null) return <p class="card-note">How to ask for it stands here once it is saved.</p>
  return (
    <div class="slot-asked">
      <p class="card-note">In an overlay: the block “Recommendations”. Your shop’s own server or app:</p>
      <CopyLine what="the address" text={`${location.origin}/v1/recommendations?slot=${slotId}`} />
    </div>
  )
}
