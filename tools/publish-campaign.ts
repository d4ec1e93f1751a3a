/** @module Publishes one campaign through the admin API. */
import { callAdmin } from './local/call-admin.ts'
import type { OwnServer } from './local/own-server.ts'
import { Trouble } from './terminal/trouble.ts'

/**
 * Publishes the text of a campaign file. Throws `Trouble` for what is no JSON or has no id, `Refused` with the fields
 * for what the Worker does not take.
 */
export async function publishCampaign(server: OwnServer, fileName: string, text: string): Promise<string> {
  let campaign: unknown
  try {
    campaign = JSON.parse(text)
  } catch (error) {
    throw new Trouble(`${fileName} is no valid JSON: ${error instanceof Error ? error.message : error}`)
  }
  const id = campaign !== null && typeof campaign === 'object' && 'campaignId' in campaign ? campaign.campaignId : null
  if (typeof id !== 'string' || id === '') throw new Trouble(`${fileName} has no campaignId, such as "exit-offer".`)
  await callAdmin(server, { method: 'PUT', path: `/v1/campaigns/${encodeURIComponent(id)}` }, campaign)
  return id
}
