/** @module The Overlays screen: every campaign with its figures. Read only: campaigns are files. */
import type { CampaignList } from '../../contract/admin.ts'
import { useReading } from '../api/use-reading.ts'
import { Empty } from '../part/Empty.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { exitAlarmSentence } from '../sentence/exit-alarm-sentence.ts'
import { CampaignCard } from './CampaignCard.tsx'
import { DebugLink } from './DebugLink.tsx'

const EVERY_MS = 30_000

export function Overlays() {
  const { value, readAt, trouble, retry } = useReading<CampaignList>('/v1/campaigns', EVERY_MS)
  const isEmpty = value !== null && value.campaigns.length === 0
  const exits = value && exitAlarmSentence(value.exitAlarms)
  return (
    <>
      <ScreenHead
        title="Overlays"
        sub={
          <>
            Campaigns are files. Publish one with <code>npm run campaign -- FILE</code>
          </>
        }
      />
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={4} label="Reading the campaigns" />}
      {isEmpty && (
        <Empty icon="overlay" title="No campaigns yet">
          <p>
            Write one as a file and publish it with <code>npm run campaign -- FILE</code>. It is on the shop’s pages
            within a minute.
          </p>
        </Empty>
      )}
      {exits && <p class="exit-alarms">{exits}</p>}
      {value !== null && !isEmpty && (
        <ul class="campaigns">
          {value.campaigns.map((campaign) => (
            <CampaignCard key={campaign.campaignId} campaign={campaign} />
          ))}
        </ul>
      )}
      {value !== null && !isEmpty && <DebugLink />}
    </>
  )
}
