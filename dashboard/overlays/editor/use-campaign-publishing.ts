/** @module A hook: publishing, pausing and going back of a campaign. */
import type { Campaign } from '../../../contract/campaign.ts'
import type { CampaignWritten } from '../../../contract/campaign-admin.ts'
import { type Publishing, type PublishingOptions, usePublishing } from '../../api/use-publishing.ts'
import { discardDraft, publishCampaign, rollBack, setStatus } from './campaign-doors.ts'

export type CampaignPublishing = Publishing<Campaign, CampaignWritten>

interface CampaignPublishingOptions extends Omit<PublishingOptions<Campaign, CampaignWritten>, 'doors' | 'words'> {
  campaignId: string
}

export const useCampaignPublishing = ({ campaignId, ...options }: CampaignPublishingOptions): CampaignPublishing =>
  usePublishing({
    ...options,
    doors: {
      publish: (campaign, version) => publishCampaign(campaign, { version }),
      setStatus: (status) => setStatus(campaignId, status),
      rollBack: (to) => rollBack(campaignId, to),
      discardDraft: () => discardDraft(campaignId),
    },
    words: WORDS,
  })

const WORDS = {
  published: () => 'Published. Visitors have it within a minute.',
  live: 'It is live again, within a minute.',
  paused: 'Paused: within a minute nobody sees it any more.',
  back: (version: number) => `Version ${version} stands again.`,
}
