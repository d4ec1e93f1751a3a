/** @module What one campaign did: by its versions, and against those who never see it. */
import type { CampaignList } from '../../../contract/admin.ts'
import type { CampaignDetail } from '../../../contract/campaign-admin.ts'
import { useReading } from '../../api/use-reading.ts'
import { Card } from '../../part/Card.tsx'
import { Empty } from '../../part/Empty.tsx'
import { SmallFigures } from '../../part/SmallFigures.tsx'
import { TroubleNote } from '../../part/TroubleNote.tsx'
import { Waiting } from '../../part/Waiting.tsx'
import { hrefOf } from '../../route.ts'
import { CampaignHead } from '../CampaignHead.tsx'
import { DebugLink } from '../DebugLink.tsx'
import { campaignPath } from '../editor/campaign-doors.ts'
import { shownFigures } from '../shown-figures.ts'
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

const Sums = ({ sums }: { sums: { shown: number; clicked: number; closed: number } }) => (
  <Card title="In all">
    <SmallFigures figures={shownFigures(sums)} class="figures-sums" />
  </Card>
)
