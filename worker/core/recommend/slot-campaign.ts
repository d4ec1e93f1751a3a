/** @module A slot with a place of its own, as an inline campaign: so it is drawn by what draws those. */
import type { Block } from '../../../contract/campaign/block.ts'
import type { RecommendationSlot } from '../../../contract/recommend/slot.ts'
import { slotCampaignId } from '../../../contract/recommend/slot-campaign-id.ts'
import type { PublishedCampaign } from '../../../contract/settings.ts'

/** An owner's campaign has at least 0. */
const BELOW_OWNERS = -1

/**
 * Null for a slot without a place, or one that is paused. For everybody, without consent too: then only the page counts.
 * Nothing caps it, nothing is measured against it but the shop's holdout, and every campaign of the owner in the same
 * place goes first. `version`: of the publication.
 */
export function slotCampaign(slot: RecommendationSlot, version: number): PublishedCampaign | null {
  const { slotId, name, status, place, pages, title, titles = {} } = slot
  if (status !== 'live' || place === undefined) return null
  return {
    campaignId: slotCampaignId(slotId),
    version,
    name,
    status,
    layout: 'inline',
    slot: place,
    priority: BELOW_OWNERS,
    consent: 'none',
    audience: {},
    pages,
    triggers: [{ kind: 'delay', seconds: 0 }],
    content: content(slot, title),
    translations: Object.fromEntries(
      Object.entries(titles).map(([language, words]) => [language, content(slot, words)]),
    ),
    frequency: { quietDaysAfterClose: 0, stopAfterConversion: false },
    schedule: {},
    holdout: 0,
    staySeconds: 0,
  }
}

const content = ({ slotId, count, fewest }: RecommendationSlot, title: string): Block[] => [
  { kind: 'recommendations', title, slotId, count, fewest },
]
