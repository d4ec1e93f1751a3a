/** @module The Live screen: events as they arrive. */
import type { CampaignList } from '../../contract/admin.ts'
import { useReading } from '../api/use-reading.ts'
import { Empty } from '../part/Empty.tsx'
import { Icon } from '../part/Icon.tsx'
import { ScreenHead } from '../part/ScreenHead.tsx'
import { TroubleNote } from '../part/TroubleNote.tsx'
import { Waiting } from '../part/Waiting.tsx'
import { plain } from '../sentence/counted.ts'
import { Announcer } from './Announcer.tsx'
import { LiveLine } from './LiveLine.tsx'
import { useLiveFeed } from './use-live-feed.ts'

export function Live() {
  const { shown, held, readAt, trouble, isPaused, setPaused, retry } = useLiveFeed()
  const list = useReading<CampaignList>('/v1/campaigns', null)
  const campaignNames = Object.fromEntries((list.value?.campaigns ?? []).map((c) => [c.campaignId, c.name]))
  const hasLines = shown !== null && shown.length > 0
  return (
    <>
      <ScreenHead title="Live" sub="What visitors do, seconds after they do it">
        <button type="button" class="button" aria-pressed={isPaused} onClick={() => setPaused(!isPaused)}>
          <Icon name={isPaused ? 'play' : 'pause'} />
          {isPaused ? `Paused${held.length > 0 ? `, ${plain(held.length)} new` : ''}` : 'Pause'}
        </button>
      </ScreenHead>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {shown === null && !trouble && <Waiting rows={8} label="Reading the latest events" />}
      {shown !== null && !hasLines && (
        <Empty icon="live" title="Quiet for now">
          <p>Open your shop in another tab and look at a product: it appears here within seconds.</p>
        </Empty>
      )}
      {hasLines && (
        <>
          <Announcer ids={shown.map((event) => event.id)} />
          <ol class="lines card">
            {shown.map((event) => (
              <LiveLine key={event.id} event={event} campaignNames={campaignNames} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}
