/** @module What one exposure of a campaign is expected to bring: by it contenders of the same priority are ranked. */
import type { Campaign } from '../../../contract/campaign.ts'

/** How often each campaign was shown, and what came of it, by campaign id. What is missing is 0. */
export interface Tried {
  shown: Record<string, number>
  clicked: Record<string, number>
  leads: Record<string, number>
  ordersAfter: OrdersAfter
}

/** Orders within 5 days after a campaign was seen, each once a campaign, and how often it was shown in the same time. */
export interface OrdersAfter {
  orders: Record<string, number>
  shown: Record<string, number>
}

/** What a campaign did for its goal. */
interface Trial {
  reached: number
  shown: number
}

/** Before anything is known, one exposure in twenty reaches the goal. Our policy, not fitted; it weighs 20 exposures. */
const FIRST_GUESS: Trial = { reached: 1, shown: 20 }

/** What all campaigns of one goal did weighs as much as so many exposures of each one. Our policy, not fitted. */
const PRIOR_SHOWN = 100

/**
 * By campaign id, minor units: rate times worth.
 *
 *     rate  = (reached + PRIOR_SHOWN * prior) / (shown + PRIOR_SHOWN)
 *     prior = (1 + reached by all campaigns of that goal) / (20 + shown of them)
 *
 * A Beta prior of a weight that is fixed, so that a campaign is not judged by its first ten exposures. Worth is what the
 * owner set; where none is set anywhere, 1; else where one has none, of goal `order` the average order, of others the
 * median of what is set.
 */
export function expectedWorth(
  campaigns: readonly Pick<Campaign, 'campaignId' | 'goal' | 'worthMinor'>[],
  tried: Tried,
  averageOrderMinor: number | null,
): Record<string, number> {
  const worthOf = worthsOf(campaigns, averageOrderMinor)
  return Object.fromEntries(
    campaigns.map((campaign) => {
      const { goal = 'click' } = campaign
      const own = recordOf(campaign.campaignId, goal, tried)
      const all = campaigns
        .filter((other) => (other.goal ?? 'click') === goal)
        .map(({ campaignId }) => recordOf(campaignId, goal, tried))
        .reduce(sum, FIRST_GUESS)
      const rate = (own.reached + PRIOR_SHOWN * (all.reached / all.shown)) / (own.shown + PRIOR_SHOWN)
      return [campaign.campaignId, rate * worthOf(campaign)]
    }),
  )
}

const sum = (one: Trial, other: Trial): Trial => ({
  reached: one.reached + other.reached,
  shown: one.shown + other.shown,
})

function recordOf(campaignId: string, goal: NonNullable<Campaign['goal']>, tried: Tried): Trial {
  // A campaign may be called `constructor`.
  const of = (counts: Record<string, number>) => (Object.hasOwn(counts, campaignId) && counts[campaignId]) || 0
  switch (goal) {
    case 'click':
      return { reached: of(tried.clicked), shown: of(tried.shown) }
    case 'lead':
      return { reached: of(tried.leads), shown: of(tried.shown) }
    case 'order':
      return { reached: of(tried.ordersAfter.orders), shown: of(tried.ordersAfter.shown) }
  }
}

function worthsOf(campaigns: readonly Pick<Campaign, 'worthMinor'>[], averageOrderMinor: number | null) {
  const set = campaigns
    .flatMap(({ worthMinor }) => (worthMinor === undefined ? [] : [worthMinor]))
    .sort((a, b) => a - b)
  const middle = set[Math.floor((set.length - 1) / 2)] ?? 1
  return ({ goal, worthMinor }: Pick<Campaign, 'goal' | 'worthMinor'>): number => {
    if (worthMinor !== undefined) return worthMinor
    return goal === 'order' && set.length > 0 ? (averageOrderMinor ?? middle) : middle
  }
}
