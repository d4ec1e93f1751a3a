/** @module Has a campaign reached with somebody what it is for? */
import type { Campaign } from '../../contract/campaign.ts'
import { DAY_MS } from './activity.ts'
import type { ProfileState } from './profile.ts'

/** Days within which an order counts as come of what was seen. Source: competitors.md 1.9 and 1.10, 5 days. */
export const ORDER_DAYS = 5

/**
 * `click`: its button was used. `lead`: an address was left in it, or the person signed up anywhere. `order`: an order
 * within 5 days after it was last seen, or by who is held out would have been.
 */
export function isGoalReached(
  { campaignId, goal = 'click' }: Pick<Campaign, 'campaignId' | 'goal'>,
  { campaigns, signedUpAt, orderedAts }: ProfileState,
): boolean {
  const history = campaigns[campaignId]
  switch (goal) {
    case 'click':
      return history?.convertedAt !== undefined
    case 'lead':
      return history?.leadAt !== undefined || signedUpAt > 0
    case 'order':
      return [history?.shownAt, history?.heldOutAt].some(
        (seenAt) => seenAt !== undefined && orderedAts.some((at) => at >= seenAt && at <= seenAt + ORDER_DAYS * DAY_MS),
      )
  }
}
