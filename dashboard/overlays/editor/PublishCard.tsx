/** @module Publishes in one click, and says before what it changes, or what is to be mended. */
import { useMemo } from 'preact/hooks'
import type { Campaign } from '../../../contract/campaign.ts'
import type { CampaignDetail } from '../../../contract/campaign-admin.ts'
import { Card } from '../../part/Card.tsx'
import { clock } from '../../part/clock.ts'
import { DiscardDraft } from '../../part/DiscardDraft.tsx'
import { DoneLine } from '../../part/DoneLine.tsx'
import { Icon } from '../../part/Icon.tsx'
import { PublishButton } from '../../part/PublishButton.tsx'
import { TroubleLine } from '../../part/TroubleLine.tsx'
import { useShop } from '../../part/use-shop.ts'
import { counted } from '../../sentence/counted.ts'
import { changes } from '../draft/changes.ts'
import { HeldOut } from '../HeldOut.tsx'
import { Mending } from './Mending.tsx'
import type { CampaignEditor } from './use-campaign-editor.ts'

interface PublishCardProps {
  detail: CampaignDetail
  campaign: Campaign | null
  editor: CampaignEditor
  segmentNames: Record<string, string>
  goTo(field: string): void
}

export function PublishCard({ detail, campaign, editor, segmentNames, goTo }: PublishCardProps) {
  const { currency, timeZone } = useShop()
  const { publishing, editing, saving } = editor
  const before = detail.live?.definition ?? null
  const told = useMemo(
    () => campaign && changes(before, campaign, { currency, segmentNames, zone: timeZone, now: clock.peek() }),
    [campaign, before, segmentNames],
  )
  const isSame = told?.length === 0
  const status = before?.status
  return (
    <Card title="Publish" class="publish">
      <div class="publish-acts">
        <PublishButton isBusy={publishing.isBusy} isSame={isSame} onPublish={() => publishing.publish(campaign)} />
        {status === 'live' && (
          <button type="button" class="button" onClick={() => publishing.status('paused')}>
            <Icon name="pause" />
            Pause
          </button>
        )}
        {status === 'paused' && (
          <button type="button" class="button" onClick={() => publishing.status('live')}>
            <Icon name="play" />
            Resume
          </button>
        )}
      </div>
      {told !== null && <Changes told={told} isFirst={before === null} />}
      <Mending editing={editing} goTo={goTo} />
      <div role="status">
        {publishing.done !== null && <DoneLine>{publishing.done}</DoneLine>}
        {publishing.done !== null && status === 'live' && <HeldOut />}
        {publishing.trouble !== null && <TroubleLine>{publishing.trouble}</TroubleLine>}
      </div>
      {before !== null && (detail.draft !== null || saving.state.kind === 'saved') && !isSame && (
        <DiscardDraft onYes={publishing.discard} />
      )}
    </Card>
  )
}

/** More lines than these would push the preview out of sight. */
const MOST_OPEN = 3

function Changes({ told, isFirst }: { told: readonly string[]; isFirst: boolean }) {
  if (told.length === 0) return <p class="card-note">There is nothing new to publish.</p>
  return (
    <details class="publish-told" open={told.length <= MOST_OPEN}>
      <summary>
        {isFirst ? 'Who then sees it, where and when' : `Publishing makes ${counted(told.length, 'change')}`}
      </summary>
      <ul class="publish-changes">
        {told.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  )
}
