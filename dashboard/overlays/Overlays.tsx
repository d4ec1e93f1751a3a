/** @module The Overlays screen: every campaign with its figures, what waits to be published, and the way to a new one. */
import { useState } from 'preact/hooks'
import type { CampaignList } from '../../contract/admin.ts'
import type { SegmentList } from '../../contract/segment.ts'
import { useReading } from '../api/use-reading.ts'
import { Empty } from '../part/Empty.tsx'
import { Icon } from '../part/Icon.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { hrefOf } from '../route.ts'
import { exitAlarmSentence } from '../sentence/exit-alarm-sentence.ts'
import { CampaignCard } from './CampaignCard.tsx'
import { DebugLink } from './DebugLink.tsx'
import { NewDrafts } from './NewDrafts.tsx'
import { type Filter, StatusFilter } from './StatusFilter.tsx'

const EVERY_MS = 30_000

const NewButton = () => (
  <a class="button button-main" href={hrefOf({ screen: 'new-campaign' })}>
    <Icon name="plus" />
    New overlay
  </a>
)

export function Overlays() {
  const { value, readAt, trouble, retry } = useReading<CampaignList>('/v1/campaigns', EVERY_MS)
  const isEmpty = value !== null && value.campaigns.length === 0 && (value.drafts ?? []).length === 0
  return (
    <>
      <ScreenHead title="Overlays" sub="What visitors see over your shop’s pages, and in them">
        <a class="button" href={hrefOf({ screen: 'look' })}>
          Colours and limits
        </a>
        {!isEmpty && <NewButton />}
      </ScreenHead>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={4} label="Reading the overlays" />}
      {isEmpty && (
        <Empty icon="overlay" title="No overlays yet">
          <p>Begin with a ready-made one, or from nothing. Nobody sees it before you publish it.</p>
          <p class="empty-acts">
            <NewButton />
          </p>
        </Empty>
      )}
      {value !== null && !isEmpty && <List list={value} onChanged={retry} />}
    </>
  )
}

/** What visitors see goes first. */
const STANDING = { live: 0, paused: 1, draft: 2 }

function List({ list: { campaigns, drafts = [], exitAlarms }, onChanged }: { list: CampaignList; onChanged(): void }) {
  const [filter, setFilter] = useState<Filter>('all')
  const { value } = useReading<SegmentList>('/v1/segments', null)
  const segmentNames = Object.fromEntries((value?.segments ?? []).map(({ segmentId, name }) => [segmentId, name]))
  const exits = exitAlarmSentence(exitAlarms)
  const fresh = drafts.filter(({ campaignId }) => campaigns.every((each) => each.campaignId !== campaignId))
  const draftOf = (campaignId: string) => drafts.find((each) => each.campaignId === campaignId) ?? null
  const isDraft = (each: CampaignList['campaigns'][number]) =>
    each.status === 'draft' || draftOf(each.campaignId) !== null
  const shown = campaigns
    .filter((each) => filter === 'all' || (filter === 'draft' ? isDraft(each) : each.status === filter))
    .sort((a, b) => STANDING[a.status] - STANDING[b.status])
  const counts = {
    all: campaigns.length + fresh.length,
    live: campaigns.filter(({ status }) => status === 'live').length,
    paused: campaigns.filter(({ status }) => status === 'paused').length,
    draft: campaigns.filter(isDraft).length + fresh.length,
  }
  return (
    <>
      <StatusFilter filter={filter} counts={counts} onChoose={setFilter} />
      {exits && <p class="exit-alarms">{exits}</p>}
      {(filter === 'all' || filter === 'draft') && fresh.length > 0 && (
        <NewDrafts drafts={fresh} onChanged={onChanged} />
      )}
      <ul class="campaigns">
        {shown.map((campaign) => (
          <CampaignCard
            key={campaign.campaignId}
            campaign={campaign}
            draft={draftOf(campaign.campaignId)}
            segmentNames={segmentNames}
            onChanged={onChanged}
          />
        ))}
      </ul>
      {counts[filter] === 0 && <p class="card-note">None of them.</p>}
      <DebugLink />
      <p class="card-note">
        <a href={hrefOf({ screen: 'proofs' })}>Every number shown about a product</a>: where it came from, how old it
        was, and why one is not shown.
      </p>
    </>
  )
}
