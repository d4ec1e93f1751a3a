/** @module Begins a campaign: as a draft under an id of its own, in whose editor it opens. */
import type { CampaignList } from '../../contract/admin.ts'
import type { CampaignInput } from '../../contract/campaign.ts'
import type { CampaignWritten } from '../../contract/campaign-admin.ts'
import { read } from '../api/read.ts'
import type { Answer } from '../api/request.ts'
import { hrefOf } from '../route.ts'
import { slug } from '../segments/slug.ts'
import { saveDraft } from './editor/campaign-doors.ts'

/** The id is made of the name, and is that of no other campaign. */
export async function beginCampaign(campaign: Omit<CampaignInput, 'campaignId'>): Promise<Answer<CampaignWritten>> {
  const list = await read<CampaignList>('/v1/campaigns', new AbortController().signal)
  if (!list.ok) return list
  const { campaigns, drafts = [] } = list.value
  const campaignId = slug(
    campaign.name,
    [...campaigns, ...drafts].map((each) => each.campaignId),
    'overlay',
  )
  const answer = await saveDraft(campaignId, { ...campaign, campaignId, status: 'draft' }, { version: 0, draft: 0 })
  if (answer.ok) location.hash = hrefOf({ screen: 'campaign', campaignId })
  return answer
}
