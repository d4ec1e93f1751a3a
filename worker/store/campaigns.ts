/** @module Campaigns in D1. All SQL on `campaigns` lives here. */
import type { Campaign } from '../../contract/campaign.ts'
import type { PublishedCampaign } from '../../contract/settings.ts'

interface CampaignRow {
  version: number
  published_at: number
  definition: string
}

/** All campaigns, by id. */
export async function listCampaigns(db: D1Database): Promise<(PublishedCampaign & { publishedAt: number })[]> {
  const { results } = await db
    .prepare('SELECT version, published_at, definition FROM campaigns ORDER BY campaign_id LIMIT 1000')
    .all<CampaignRow>()
  return results.map((row) => ({
    ...(JSON.parse(row.definition) as Campaign),
    version: row.version,
    publishedAt: row.published_at,
  }))
}

/** Statement that publishes a campaign under the next version of its own; returns that version as `version`. */
export function putCampaign(db: D1Database, campaign: Campaign, now: number): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO campaigns (campaign_id, version, published_at, definition) VALUES (?1, 1, ?2, ?3)
       ON CONFLICT (campaign_id) DO UPDATE SET version = version + 1, published_at = excluded.published_at,
         definition = excluded.definition
       RETURNING version`,
    )
    .bind(campaign.campaignId, now, JSON.stringify(campaign))
}
