/** @module Why each campaign is or is not offered, for an owner who debugs a page. */
import type { DebugReason } from '../../contract/debug.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'
import type { DecisionResult } from './decide.ts'

/** By priority, the highest first; ties by id. Says of the visitor only what the outcome's kind says. */
export const debugReasons = (campaigns: readonly PublishedCampaign[], { outcomes }: DecisionResult): DebugReason[] =>
  campaigns
    .toSorted((a, b) => b.priority - a.priority || (a.campaignId < b.campaignId ? -1 : 1))
    .flatMap(({ campaignId, name }) => {
      const outcome = outcomes.get(campaignId)
      return outcome ? [{ campaignId, name, outcome }] : []
    })
