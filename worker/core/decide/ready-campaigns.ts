/** @module The published campaigns, made ready for thousands of decisions. */
import type { Outcome } from '../../../contract/decision.ts'
import type { PageType } from '../../../contract/page.ts'
import type { PublishedCampaign } from '../../../contract/settings.ts'
import type { PublishedSettings } from '../published-settings.ts'
import { remembered } from '../remembered.ts'
import { isOfType } from './is-on-page.ts'
import { type ShopClock, shopClock } from './local-time.ts'
import { type Span, spanOf } from './schedule.ts'

/** A campaign with what is worked out of it once. */
export interface ReadyCampaign {
  campaign: PublishedCampaign
  span: Span
}

/** The campaigns as pages of one type have them. */
export interface OfPageType {
  /** By priority, then by the value expected of one exposure, then by id; the highest first. */
  campaigns: readonly ReadyCampaign[]
  /** By campaign id, those that never run on such pages. */
  elsewhere: readonly (readonly [string, Outcome])[]
}

/** What one publication comes to. */
export interface Ready {
  clock: ShopClock
  ofType: (type: PageType) => OfPageType
}

/** Once for each publication: order, times and page types are found once. */
export const readyCampaigns = remembered((settings: PublishedSettings): Ready => {
  const { timeZone } = settings.shop
  const campaigns = ranked(settings).map((campaign) => ({ campaign, span: spanOf(campaign.schedule, timeZone) }))
  const byType = new Map<PageType, OfPageType>()
  const ofType = (type: PageType) => {
    const known = byType.get(type) ?? partedBy(type, campaigns)
    byType.set(type, known)
    return known
  }
  return { clock: shopClock(timeZone), ofType }
})

function ranked({ campaigns, worth = {} }: PublishedSettings): PublishedCampaign[] {
  const worthOf = ({ campaignId }: PublishedCampaign) => worth[campaignId] ?? 0
  return campaigns.toSorted(
    (a, b) => b.priority - a.priority || worthOf(b) - worthOf(a) || (a.campaignId < b.campaignId ? -1 : 1),
  )
}

function partedBy(type: PageType, campaigns: readonly ReadyCampaign[]): OfPageType {
  const runsThere = ({ campaign }: ReadyCampaign) => isOfType(campaign.pages, type)
  return {
    campaigns: campaigns.filter(runsThere),
    elsewhere: campaigns
      .filter((ready) => !runsThere(ready))
      .map(({ campaign }) => [campaign.campaignId, { kind: 'other_page', pageType: type }]),
  }
}
