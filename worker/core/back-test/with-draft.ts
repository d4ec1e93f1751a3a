/** @module The published settings as they would be with a draft among them. */
import type { Campaign } from '../../../contract/campaign.ts'
import type { Condition } from '../../../contract/condition.ts'
import type { PublishedSettings } from '../published-settings.ts'

/** `segments`: what those ask that the draft names, by id. The live campaign with its id gives way. */
export function withDraft(
  settings: PublishedSettings,
  draft: Campaign,
  segments: Record<string, Condition>,
): PublishedSettings {
  const others = settings.campaigns.filter(({ campaignId }) => campaignId !== draft.campaignId)
  return {
    ...settings,
    campaigns: [...others, { ...draft, status: 'live', version: 1 }],
    segments: { ...settings.segments, ...segments },
  }
}
