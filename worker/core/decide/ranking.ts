/** @module Who goes first where several campaigns may open. */
import { bucket } from '../../../contract/bucket.ts'
import { dayOf } from '../activity.ts'
import { remembered } from '../remembered.ts'
import type { Contender } from './offer.ts'

/** Share of visitors and days for whom chance breaks ties, so that also what looks worse is tried. Our policy. */
const EXPLORATION = 0.1

type Because = 'priority' | 'value' | 'exploration'

/** Orders contenders that come as readyCampaigns has them; the first goes first. */
export interface Ranking {
  ordered: (contenders: readonly Contender[]) => Contender[]
  /** The same for what stands in one slot: between priority and value comes what this visitor is interested in. */
  orderedInSlot: (contenders: readonly Contender[]) => Contender[]
  /** Why the first of two goes first. */
  because: (first: Contender, second: Contender) => Because
}

/**
 * As they come: by priority, then by the value expected of one exposure. On a tenth of visitors and days, by priority
 * and then by chance. It is the visitor's and the day's (UTC), so that it is the same on every page. Who has no id never
 * explores. `measure`: how much a campaign suits the visitor, from 0 to 1.
 */
export function rankingOf(
  { visitorId, now }: { visitorId: string; now: number },
  measure: (contender: Contender) => number,
): Ranking {
  const day = dayOf(now)
  const isExploring = visitorId !== '' && bucket(` exploration ${day}`, visitorId) < EXPLORATION
  // Each once, however often it is compared.
  const interestOf = remembered(measure)
  const chanceOf = remembered(({ campaign }: Contender) => bucket(`${campaign.campaignId} ${day}`, visitorId))
  const byPriority = (a: Contender, b: Contender) => b.campaign.priority - a.campaign.priority
  const ordered = (contenders: readonly Contender[]) =>
    isExploring ? contenders.toSorted((a, b) => byPriority(a, b) || chanceOf(b) - chanceOf(a)) : [...contenders]
  return {
    ordered,
    orderedInSlot: (contenders) =>
      ordered(contenders).sort((a, b) => byPriority(a, b) || interestOf(b) - interestOf(a)),
    because: (first, second) => {
      if (byPriority(first, second) !== 0) return 'priority'
      return isExploring ? 'exploration' : 'value'
    },
  }
}
