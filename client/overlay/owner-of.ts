/** @module Whose recommended products are. */
import { isSlotCampaign } from '../../contract/recommend/slot-campaign-id.ts'
import type { Stage } from './stage.ts'

/** The slot, and the campaign in whose overlay it stands; one that is drawn by itself has none. */
export const ownerOf = ({ campaignId }: Stage, slotId: string) => ({
  slotId,
  campaignId: isSlotCampaign(campaignId) ? undefined : campaignId,
})
