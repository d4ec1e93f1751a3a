/** @module The published campaigns, made ready for thousands of decisions. */
import type { PublishedCampaign } from '../../../contract/settings.ts'
import type { PublishedSettings } from '../published-settings.ts'
import { remembered } from '../remembered.ts'
import { type ShopClock, shopClock } from './local-time.ts'
import { type Span, spanOf } from './schedule.ts'

/** `campaigns` by priority, the highest first. */
export interface Ready {
  clock: ShopClock
  campaigns: readonly { campaign: PublishedCampaign; span: Span }[]
}

/** Once for each publication: its order and its times are found once. */
export const readyCampaigns = remembered((settings: PublishedSettings): Ready => {
  const clock = shopClock(settings.shop.timeZone)
  const campaigns = settings.campaigns
    .toSorted((a, b) => b.priority - a.priority || (a.campaignId < b.campaignId ? -1 : 1))
    .map((campaign) => ({ campaign, span: spanOf(campaign.schedule, settings.shop.timeZone) }))
  return { clock, campaigns }
})
