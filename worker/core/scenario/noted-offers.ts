/** @module Notes in profiles until when scenarios let them see campaigns. */
import type { OfferMessage } from '../ingest-message.ts'
import { keptCampaigns } from '../kept-campaigns.ts'
import type { Profile } from '../profile.ts'

/** The profiles in which something is noted that was not; of several offers of one campaign the longest holds. */
export function notedOffers(profiles: readonly Profile[], offers: readonly OfferMessage[]): Profile[] {
  return profiles.flatMap((profile) => {
    const campaigns = { ...profile.state.campaigns }
    const news = offers.filter(({ visitor, campaignId, untilAt }) => {
      if (visitor !== profile.profileId || untilAt <= (campaigns[campaignId]?.offeredUntilAt ?? 0)) return false
      campaigns[campaignId] = { ...campaigns[campaignId], offeredUntilAt: untilAt }
      return true
    })
    if (news.length === 0) return []
    return [{ ...profile, state: { ...profile.state, campaigns: keptCampaigns(campaigns) } }]
  })
}
