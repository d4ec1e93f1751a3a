/** @module Publishes one campaign through the admin API, or saves it as a draft. */
import type { CampaignWritten } from '../contract/campaign-admin.ts'
import { callAdmin } from './local/call-admin.ts'
import type { OwnServer } from './local/own-server.ts'
import { Trouble } from './terminal/trouble.ts'

/**
 * Publishes the text of a campaign file; `isDraft` saves it beside what is published, though it has errors. Throws
 * `Trouble` for what is no JSON or has no id, `Refused` with the fields for what the Worker does not take.
 */
export async function publishCampaign(
  server: OwnServer,
  { name, text }: { name: string; text: string },
  isDraft = false,
): Promise<CampaignWritten> {
  let campaign: unknown
  try {
    campaign = JSON.parse(text)
  } catch (error) {
    throw new Trouble(`${name} is no valid JSON: ${error instanceof Error ? error.message : error}`)
  }
  const id = campaign !== null && typeof campaign === 'object' && 'campaignId' in campaign ? campaign.campaignId : null
  if (typeof id !== 'string' || id === '') throw new Trouble(`${name} has no campaignId, such as "exit-offer".`)
  const path = `/v1/campaigns/${encodeURIComponent(id)}${isDraft ? '/draft' : ''}`
  return (await callAdmin(server, { method: 'PUT', path }, campaign)) as CampaignWritten
}
