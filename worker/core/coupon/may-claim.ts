/** @module May this visitor have something of a campaign, as far as that can be told without a page? */
import type { Audience } from '../../../contract/campaign/audience.ts'
import type { Purpose } from '../../../contract/purpose.ts'
import type { PublishedCampaign } from '../../../contract/settings.ts'
import { misfit } from '../audience.ts'
import { isHeldOut, isHeldOutOfAll } from '../decide/assignment.ts'
import { isLetIn } from '../decide/is-let-in.ts'
import { isWithinSpan, spanOf } from '../decide/schedule.ts'
import { subjectOf } from '../decide/subject-of.ts'
import type { Profile } from '../profile.ts'
import type { PublishedSettings } from '../published-settings.ts'
import type { Passes } from '../segment/passes.ts'

/** Who asks, and when. `country`: where the request came from, two capitals; null: unknown. `now` in ms UTC. */
export interface Claimant {
  profile: Profile
  consent: readonly Purpose[]
  country: string | null
  now: number
}

/**
 * Only somebody who permits it, is not held out and is whom the campaign is for, while it runs. What it asks of the page,
 * the cart and the moment was asked when it was offered. A visitor whose first page is not stored yet is a new profile:
 * whoever makes visitor ids up could make up the page, too, and is stopped by the limits (store/claims.ts).
 */
export function mayClaim(
  campaign: PublishedCampaign,
  { profile, consent, country, now }: Claimant,
  { settings, passes }: { settings: PublishedSettings; passes: Passes },
): boolean {
  const { shop } = settings
  const visitorId = profile.profileId
  if (campaign.consent === 'personalise' && !consent.includes('personalise')) return false
  if (!isWithinSpan(spanOf(campaign.schedule, shop.timeZone), now)) return false
  if (isHeldOutOfAll(shop.holdout, visitorId) || isHeldOut(campaign, visitorId)) return false
  const page = { url: '', type: 'other' as const }
  const nowhere = { page, cart: null, device: '', score: 0 }
  const subject = subjectOf(profile, { ...nowhere, settings, profile, consent, country, now }, passes)
  if (!isLetIn(campaign, profile.state, { isKnown: subject.isKnown, now })) return false
  return misfit(lasting(campaign.audience), subject, now) === null
}

/** What of an audience holds from page to page. */
const lasting = ({ orders, countries, segments, notSegments, where }: Audience): Audience => ({
  ...(orders && { orders }),
  ...(countries && { countries }),
  ...(segments && { segments }),
  ...(notSegments && { notSegments }),
  ...(where && { where }),
})
