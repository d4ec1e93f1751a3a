/** @module Which version of a campaign a visitor gets, and who gets nothing to measure against. */
import { bucket } from '../../../contract/bucket.ts'
import type { Variant } from '../../../contract/campaign/variant.ts'
import type { PublishedCampaign } from '../../../contract/settings.ts'

/**
 * Who has no id cannot be measured against, and all of them would fall on one side: they are never held out. No campaign
 * has an id that begins with a blank, so this is drawn apart from all of theirs.
 */
export const isHeldOutOfAll = (share: number, visitorId: string): boolean =>
  share > 0 && visitorId !== '' && bucket(' everything', visitorId) < share

/** The same of one campaign. */
export const isHeldOut = ({ campaignId, holdout }: PublishedCampaign, visitorId: string): boolean =>
  holdout > 0 && visitorId !== '' && bucket(campaignId, visitorId) < holdout

/**
 * The version by the visitor's own number, drawn apart from that of the holdout: who is held out is compared with those
 * who would have seen the same. Who has no id gets the first; null: there are none. Shares sum to 1.
 */
export function variantOf({ campaignId, variants }: PublishedCampaign, visitorId: string): Variant | null {
  if (!variants) return null
  const place = visitorId === '' ? 0 : bucket(`${campaignId} variant`, visitorId)
  let end = 0
  for (const variant of variants) {
    end += variant.share
    if (place < end) return variant
  }
  return variants.at(-1) ?? null
}
