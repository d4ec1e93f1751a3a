/** @module Did a scenario let this visitor see a campaign, where that is asked? */
import type { PublishedCampaign } from '../../../contract/settings.ts'
import type { ProfileState } from '../profile.ts'

/** True where it is not asked. `isKnown`: may what is known of them be asked? `now` in ms UTC. */
export function isLetIn(
  { campaignId, audience }: Pick<PublishedCampaign, 'campaignId' | 'audience'>,
  { campaigns }: ProfileState,
  { isKnown, now }: { isKnown: boolean; now: number },
): boolean {
  return !audience.offered || (isKnown && (campaigns[campaignId]?.offeredUntilAt ?? 0) > now)
}
