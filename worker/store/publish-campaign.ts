/** @module Publishes a campaign: the row in `campaigns`, the version that is kept of it, and the end of its draft. */
import type { Campaign } from '../../contract/campaign.ts'
import { IS_UNCHANGED, type WrittenOn } from './campaign-unchanged.ts'
import { countPublication } from './shop-settings.ts'

/** Versions of one campaign that are kept. Our policy: a change a week for a year. */
const KEPT_VERSIONS = 50

/** `endsDraft`: the draft is gone with it. */
export interface Publication extends WrittenOn {
  now: number
  endsDraft: boolean
}

/**
 * Publishes under the next version of the campaign's own, in one transaction, and returns that version; null: somebody
 * has written it since, and nothing of it has changed.
 */
export async function publishCampaign(
  db: D1Database,
  campaign: Campaign,
  { now, by, version, draftAt, endsDraft }: Publication,
): Promise<number | null> {
  const { campaignId } = campaign
  const definition = JSON.stringify(campaign)
  const put = db
    .prepare(
      `INSERT INTO campaigns (campaign_id, version, published_at, definition) SELECT ?1, 1, ?4, ?5 WHERE ${IS_UNCHANGED}
       ON CONFLICT (campaign_id) DO UPDATE SET version = version + 1, published_at = excluded.published_at,
         definition = excluded.definition
       RETURNING version`,
    )
    .bind(campaignId, version, draftAt, now, definition)
  const keep = db
    .prepare(
      `INSERT INTO campaign_versions (campaign_id, version, published_at, published_by, definition)
       SELECT campaign_id, version, published_at, ?2, definition FROM campaigns WHERE campaign_id = ?1
       ON CONFLICT DO NOTHING`,
    )
    .bind(campaignId, by)
  const forget = db
    .prepare(
      `DELETE FROM campaign_versions WHERE campaign_id = ?1
         AND version <= (SELECT version FROM campaigns WHERE campaign_id = ?1) - ${KEPT_VERSIONS}`,
    )
    .bind(campaignId)
  // Only where it was published: else the draft would be lost.
  const endDraft = db
    .prepare(
      `DELETE FROM campaign_drafts WHERE campaign_id = ?1 AND ?2
         AND EXISTS (SELECT 1 FROM campaigns WHERE campaign_id = ?1 AND published_at = ?3 AND definition = ?4)`,
    )
    .bind(campaignId, endsDraft ? 1 : 0, now, definition)
  const [written] = await db.batch<{ version: number }>([put, keep, forget, endDraft, countPublication(db)])
  return written?.results[0]?.version ?? null
}
