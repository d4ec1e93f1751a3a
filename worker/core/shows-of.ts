/** @module How often somebody was shown a campaign. */
import type { CampaignHistory } from './campaign-history.ts'

/** How often a campaign was shown, or would have been. */
export const showsOf = (history: CampaignHistory | undefined): number =>
  history?.shows ?? (history?.shownAt === undefined ? 0 : 1)
