/** @module Notes in profiles how long what was given of a campaign is worth showing. */
import { keptCampaigns } from '../kept-campaigns.ts'
import type { Profile } from '../profile.ts'

/** How it stands with a claim now. `endsAt`: when it was used or runs out, ms UTC; null: it holds for ever. */
export interface ClaimEnd {
  profileId: string
  campaignId: string
  endsAt: number | null
}

/** Says what to write of profiles: those that change. */
export type NotedClaims = typeof notedClaims

/** The profiles in which something is noted that was not. Done again it changes nothing. */
export function notedClaims(profiles: readonly Profile[], ends: readonly ClaimEnd[]): Profile[] {
  return profiles.flatMap((profile) => {
    const own = ends.filter(({ profileId }) => profileId === profile.profileId)
    const campaigns = { ...profile.state.campaigns }
    const isSame = own.every(({ campaignId, endsAt }) => (campaigns[campaignId]?.couponEndsAt ?? null) === endsAt)
    if (isSame) return []
    for (const { campaignId, endsAt } of own) {
      const { couponEndsAt: _, ...others } = campaigns[campaignId] ?? {}
      campaigns[campaignId] = endsAt === null ? others : { ...others, couponEndsAt: endsAt }
      // It was noted alone, and is taken back.
      if (Object.keys(campaigns[campaignId] ?? {}).length === 0) delete campaigns[campaignId]
    }
    return [{ ...profile, state: { ...profile.state, campaigns: keptCampaigns(campaigns) } }]
  })
}
