/** @module All versions of a campaign that were published. */
import type { CampaignDetail } from '../../../contract/campaign-admin.ts'
import { VersionsCard } from '../../part/VersionsCard.tsx'
import type { CampaignPublishing } from '../editor/use-campaign-publishing.ts'
import { statusWord } from '../status-word.ts'

interface VersionsSectionProps {
  detail: CampaignDetail
  publishing: CampaignPublishing
}

export const VersionsSection = ({ detail: { versions, live }, publishing }: VersionsSectionProps) => (
  <VersionsCard
    versions={versions}
    now={live?.version}
    mark={({ status }) => <span class={`chip chip-${status}`}>{statusWord(status)}</span>}
    about={({ name }, published) => `${name}, ${published}`}
    question="It takes the place of what visitors see, and of the draft."
    onBack={publishing.back}
  />
)
