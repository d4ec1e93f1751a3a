/** @module Campaigns as they were published last, in D1; publish-campaign.ts writes them for the owner. */
import type { Campaign } from '../../contract/campaign.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'

interface CampaignRow {
  version: number
  published_at: number
  definition: string
}

/** A campaign as it was published last; `publishedAt` in ms UTC. */
export type StoredCampaign = PublishedCampaign & { publishedAt: number }

/** All campaigns, by id. */
export async function listCampaigns(db: D1Database): Promise<StoredCampaign[]> {
  const { results } = await db
    .prepare('SELECT version, published_at, definition FROM campaigns ORDER BY campaign_id LIMIT 1000')
    .all<CampaignRow>()
  return results.map(toCampaign)
}

/** One of them, or null: never published. */
export async function readCampaign(db: D1Database, campaignId: string): Promise<StoredCampaign | null> {
  const row = await db
    .prepare('SELECT version, published_at, definition FROM campaigns WHERE campaign_id = ?1')
    .bind(campaignId)
    .first<CampaignRow>()
  return row && toCampaign(row)
}

/** How many others are live, slots with a place of their own among them. An id may be that of such a slot. */
export async function countOtherLive(db: D1Database, campaignId: string): Promise<number> {
  const row = await db
    .prepare(
      `SELECT (SELECT COUNT(*) FROM campaigns WHERE definition ->> 'status' = 'live' AND campaign_id <> ?1)
         + (SELECT COUNT(*) FROM recommendation_slots
            WHERE definition ->> 'status' = 'live' AND definition -> 'place' IS NOT NULL AND 'slot:' || slot_id <> ?1)
         AS count`,
    )
    .bind(campaignId)
    .first<{ count: number }>()
  return row?.count ?? 0
}

const toCampaign = (row: CampaignRow): StoredCampaign => ({
  ...(JSON.parse(row.definition) as Campaign),
  version: row.version,
  publishedAt: row.published_at,
})

/** Statement that puts a campaign there under the next version of its own, whatever stands there. */
export function putCampaign(db: D1Database, campaign: Campaign, now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO campaigns (campaign_id, version, published_at, definition) VALUES (?1, 1, ?2, ?3)
       ON CONFLICT (campaign_id) DO UPDATE SET version = version + 1, published_at = excluded.published_at,
         definition = excluded.definition`,
    )
    .bind(campaign.campaignId, now, JSON.stringify(campaign))
}
