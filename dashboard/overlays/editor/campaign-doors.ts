/** @module The doors of one campaign: reading, drafts, publishing, pausing, rolling back. */
import type { Campaign } from '../../../contract/campaign.ts'
import type { CampaignDetail, CampaignWritten, PreviewKey } from '../../../contract/campaign-admin.ts'
import { read } from '../../api/read.ts'
import { forgetReading } from '../../api/reading-memory.ts'
import type { Answer } from '../../api/request.ts'
import { send } from '../../api/send.ts'
import type { Draft } from '../draft/draft.ts'

export const campaignPath = (campaignId: string): string => `/v1/campaigns/${encodeURIComponent(campaignId)}`

export const readCampaign = (campaignId: string): Promise<Answer<CampaignDetail>> =>
  read(campaignPath(campaignId), new AbortController().signal)

/** What was written is seen in the list when it is opened next. */
async function write(
  path: string,
  method: 'PUT' | 'POST' | 'DELETE',
  body?: unknown,
): Promise<Answer<CampaignWritten>> {
  const answer = await send<CampaignWritten>(path, { method, body })
  if (answer.ok) forgetReading('/v1/campaigns')
  return answer
}

/** What a write builds on: `version` that is published, and `draft` by when it was saved. Null: whatever stands there. */
export interface Base {
  version: number | null
  draft?: number | null
}

function on(base: Base): string {
  const said = Object.entries(base).filter(([, value]) => value !== null && value !== undefined)
  return said.length === 0 ? '' : `?${said.map(([name, value]) => `${name}=${value}`).join('&')}`
}

/** May be unfinished. */
export const saveDraft = (campaignId: string, draft: Draft, base: Base) =>
  write(`${campaignPath(campaignId)}/draft${on(base)}`, 'PUT', draft)

export const discardDraft = (campaignId: string) => write(`${campaignPath(campaignId)}/draft`, 'DELETE')

export const publishCampaign = (campaign: Campaign, base: Base) =>
  write(`${campaignPath(campaign.campaignId)}${on(base)}`, 'PUT', campaign)

export const setStatus = (campaignId: string, status: 'live' | 'paused') =>
  write(`${campaignPath(campaignId)}/status`, 'POST', { status })

export const rollBack = (campaignId: string, version: number) =>
  write(`${campaignPath(campaignId)}/roll-back`, 'POST', { version })

export const makePreview = (campaign: Campaign, choice: { as?: string }) =>
  send<PreviewKey>('/v1/previews', { method: 'POST', body: { campaign, ...choice } })
