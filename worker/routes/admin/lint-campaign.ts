/** @module The linter of campaigns, with what it asks of the shop. */
import type { Campaign } from '../../../contract/campaign.ts'
import type { FieldNote } from '../../../contract/campaign-admin.ts'
import { campaignWarnings } from '../../core/lint/campaign-warnings.ts'
import { readKnownIds } from '../../store/known-ids.ts'
import type { ReadLiveSlotIds } from '../../store/live-slot-ids.ts'
import { readShopTerms } from '../../store/shop-terms.ts'

/** What the check of a campaign is handed. */
export type LintCampaign = (db: D1Database, campaign: Campaign) => Promise<FieldNote[]>

/** What should be known of it now. */
export const lintCampaign =
  (readSlotIds: ReadLiveSlotIds): LintCampaign =>
  async (db, campaign) => {
    const [known, slotIds, { timeZone }] = await Promise.all([readKnownIds(db), readSlotIds(db), readShopTerms(db)])
    return campaignWarnings(campaign, { ...known, slotIds, timeZone, now: Date.now() })
  }
