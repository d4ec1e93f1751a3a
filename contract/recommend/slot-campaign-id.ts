/** @module The id under which a slot with a place of its own stands among campaigns. */

/** No campaign of an owner can have it: theirs have no colon. */
export const slotCampaignId = (slotId: string): string => `slot:${slotId}`

/** Is this a slot that is drawn by itself? It has no exposures and clicks of a campaign, but those of recommendations. */
export const isSlotCampaign = (campaignId: string): boolean => campaignId.includes(':')
