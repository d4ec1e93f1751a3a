/** @module What one campaign did: by its versions, and against those who never see it. */
import type { CampaignList } from '../../../contract/admin.ts'
import type { CampaignDetail } from '../../../contract/campaign-admin.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { Empty } from '../../part/Empty.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { hrefOf } from '../../route.ts'
import { plain } from '../../sentence/counted.ts'
import { rate } from '../../sentence/share.ts'
import { CampaignHead } from '../CampaignHead.tsx'
import { DebugLink } from '../DebugLink.tsx'
import { campaignPath } from '../editor/campaign-doors.ts'
import { FiguresTable } from './FiguresTable.tsx'

const EVERY_MS = 30_000

export function CampaignFigures({ campaignId }: { campaignId: string }) {
  const { value, readAt, trouble, retry } = useReading<CampaignDetail>(campaignPath(campaignId), EVERY_MS)
  const { value: list } = useReading<CampaignList>('/v1/campaigns', EVERY_MS)
  const sums = list?.campaigns.find((each) => each.campaignId === campaignId)?.figures
  const definition = value?.live?.definition
  return (
    <>
      <CampaignHead title={definition?.name ?? 'Overlay'} sub="What it did since the beginning">
        <a class="button" href={hrefOf({ screen: 'campaign', campaignId })}>
          Edit
        </a>
      </CampaignHead>
      <TroubleNote trouble={trouble} readAt={readAt} onRetry={retry} />
      {value === null && !trouble && <Waiting rows={3} label="Reading the figures" />}
      {value !== null && !definition && (
        <Empty icon="overlay" title="Nothing to count yet">
          <p>It was never published, so nobody has seen it.</p>
        </Empty>
      )}
      {value !== null && definition && (
        <div class="stack">
          {sums && <Sums sums={sums} />}
          <FiguresTable figures={value.figures} campaign={definition} />
          <DebugLink />
        </div>
      )}
    </>
  )
}

function Sums({ sums }: { sums: { shown: number; clicked: number; closed: number } }) {
  const numbers = [
    { label: 'Shown', value: plain(sums.shown) },
    { label: 'Clicked', value: plain(sums.clicked) },
    { label: 'Closed', value: plain(sums.closed) },
    { label: 'Click rate', value: rate(sums.clicked, sums.shown) ?? '–' },
  ]
  return (
    <Card title="In all">
      <dl class="small-figures figures-sums">
        {numbers.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
