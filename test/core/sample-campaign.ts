/** @module Campaigns for tests, checked and filled in by the contract's own schema. */
import * as v from 'valibot'
import { type CampaignInput, CampaignSchema } from '../../contract/campaign.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'

/** A modal for everybody on every page that opens on the way out, and what is to be different. */
export function sampleCampaign(change: Partial<CampaignInput> = {}): PublishedCampaign {
  const campaign = v.parse(CampaignSchema, {
    campaignId: 'offer',
    name: 'Offer',
    status: 'live',
    layout: 'modal',
    triggers: [{ kind: 'exit_intent' }],
    content: [{ kind: 'headline', text: 'Wait' }],
    ...change,
  })
  return { ...campaign, version: 1 }
}
