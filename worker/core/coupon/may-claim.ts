/** @module May this visitor have something of a campaign, as far as that can be told without a page? */
import { bucket } from '../../../contract/bucket.ts'
import type { Purpose } from '../../../contract/purpose.ts'
import type { PublishedCampaign } from '../../../contract/settings.ts'
import type { Profile } from '../profile.ts'

/** Who asks. `country`: where the request came from, two capitals; null: unknown. */
export interface Claimant {
  profile: Profile
  consent: readonly Purpose[]
  country: string | null
}

/**
 * Only somebody whom events of a visit measured (a made-up visitor id has none), who permits it, is not held out and is
 * whom the campaign is for. What it asks of the page and the cart was asked when it was offered.
 */
export function mayClaim(campaign: PublishedCampaign, { profile, consent, country }: Claimant): boolean {
  const { campaignId, holdout, audience } = campaign
  if (profile.state.pageViews === 0) return false
  if (campaign.consent === 'personalise' && !consent.includes('personalise')) return false
  if (holdout > 0 && bucket(campaignId, profile.profileId) < holdout) return false
  if (audience.countries && !audience.countries.includes(country ?? '')) return false
  const { orders, bought } = profile.state
  const hasOrders = orders.confirmed + orders.seen + bought.length > 0
  return audience.orders === undefined || hasOrders === (audience.orders === 'some')
}
