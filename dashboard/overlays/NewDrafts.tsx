/** @module Campaigns of which nothing was published yet. */
import type { WaitingDraft } from '../../contract/campaign-admin.ts'
import { LAYOUTS } from '../../contract/layout.ts'
import { Card } from '../part/Card.tsx'
import { clock } from '../part/clock.ts'
import { RemoveAfterAsking } from '../part/RemoveAfterAsking.tsx'
import { useShop } from '../part/use-shop.ts'
import { hrefOf } from '../route.ts'
import { layoutName } from '../sentence/layout-words.ts'
import { dayAndClock } from '../sentence/moment.ts'
import { campaignPath } from './editor/campaign-doors.ts'

interface NewDraftsProps {
  drafts: readonly WaitingDraft[]
  onChanged(): void
}

export function NewDrafts({ drafts, onChanged }: NewDraftsProps) {
  const { timeZone } = useShop()
  return (
    <Card title="Not published yet" class="new-drafts">
      <ul>
        {drafts.map(({ campaignId, name, layout, savedAt }) => (
          <li key={campaignId}>
            <div>
              <a href={hrefOf({ screen: 'campaign', campaignId })}>{name || 'Without a name'}</a>
              <p class="card-note">
                {LAYOUTS.filter((each) => each === layout)
                  .map(layoutName)
                  .join('') || 'Overlay'}
                , saved {dayAndClock(savedAt, timeZone, clock.peek())}
              </p>
            </div>
            <RemoveAfterAsking
              path={`${campaignPath(campaignId)}/draft`}
              question="It goes for good. Nobody has seen it yet."
              yes="Delete it"
              onRemoved={onChanged}
            >
              Delete<span class="unseen"> “{name}”</span>
            </RemoveAfterAsking>
          </li>
        ))}
      </ul>
    </Card>
  )
}
