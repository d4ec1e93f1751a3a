/** @module How many campaigns a profile remembers. */
import type { CampaignHistory } from './campaign-history.ts'

/** More than any shop shows one visitor; a stranger may send as many ids as they like. Our policy. */
const MOST_CAMPAIGNS = 200

/** Those in which something happened last. The very same object where there are no more. */
export function keptCampaigns(campaigns: Record<string, CampaignHistory>): Record<string, CampaignHistory> {
  const all = Object.entries(campaigns)
  if (all.length <= MOST_CAMPAIGNS) return campaigns
  const lastAt = ({ shows: _, ...times }: CampaignHistory) => Math.max(...Object.values(times))
  all.sort(([a, one], [b, other]) => lastAt(other) - lastAt(one) || (a < b ? -1 : 1))
  return Object.fromEntries(all.slice(0, MOST_CAMPAIGNS))
}
