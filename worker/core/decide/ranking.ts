/** @module Who goes first where several campaigns may open. */
import { bucket } from '../../../contract/bucket.ts'
import { dayOf } from '../activity.ts'
import { remembered } from '../remembered.ts'
import type { Offer } from './offer.ts'

/** Share of visitors and days for whom chance breaks ties, so that also what looks worse is tried. Our policy. */
const EXPLORATION = 0.1

type Because = 'priority' | 'value' | 'exploration'

/** `compare` and `compareInSlot` are for sorting: the first goes first. */
export interface Ranking {
  compare: (a: Offer, b: Offer) => number
  /** The same for what stands in one slot: between priority and value comes what this visitor is interested in. */
  compareInSlot: (a: Offer, b: Offer) => number
  /** Why the first of two goes first. */
  because: (first: Offer, second: Offer) => Because
}

/**
 * By priority; ties by the value expected of one exposure (`worth`, by campaign id), on a tenth of visitors and days by
 * chance; then by id. The chance is the visitor's and the day's (UTC), so that it is the same on every page. Who has no
 * id never explores. `measure`: how much an offer suits the
 * visitor, from 0 to 1.
 */
export function rankingOf(
  worth: Readonly<Record<string, number>>,
  { visitorId, now }: { visitorId: string; now: number },
  measure: (offer: Offer) => number,
): Ranking {
  const day = dayOf(now)
  const isExploring = visitorId !== '' && bucket(`exploration ${day}`, visitorId) < EXPLORATION
  // Each once, however often it is compared.
  const interestOf = remembered(measure)
  const weightOf = remembered(({ campaign: { campaignId } }: Offer) =>
    isExploring ? bucket(`${campaignId} ${day}`, visitorId) : (worth[campaignId] ?? 0),
  )
  const byPriority = (a: Offer, b: Offer) => b.campaign.priority - a.campaign.priority
  const byValue = (a: Offer, b: Offer) =>
    weightOf(b) - weightOf(a) || (a.campaign.campaignId < b.campaign.campaignId ? -1 : 1)
  return {
    compare: (a, b) => byPriority(a, b) || byValue(a, b),
    compareInSlot: (a, b) => byPriority(a, b) || interestOf(b) - interestOf(a) || byValue(a, b),
    because: (first, second) => {
      if (byPriority(first, second) !== 0) return 'priority'
      return isExploring ? 'exploration' : 'value'
    },
  }
}
