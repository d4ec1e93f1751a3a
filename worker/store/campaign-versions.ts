/** @module The versions of campaigns that were published, in D1; publish-campaign.ts writes them. */
import type { Campaign } from '../../contract/campaign.ts'
import type { CampaignVersion } from '../../contract/campaign-admin.ts'

interface VersionRow {
  version: number
  published_at: number
  published_by: string | null
  status: Campaign['status']
  name: string
}

const COLUMNS = `version, published_at, published_by, definition ->> 'status' AS status, definition ->> 'name' AS name`

/** All that are kept of a campaign, newest first. */
export async function listVersions(db: D1Database, campaignId: string): Promise<CampaignVersion[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM campaign_versions WHERE campaign_id = ?1 ORDER BY version DESC`)
    .bind(campaignId)
    .all<VersionRow>()
  return results.map(toVersion)
}

/** One of them with what it said, or null. */
export async function readVersion(
  db: D1Database,
  campaignId: string,
  version: number,
): Promise<(CampaignVersion & { definition: Campaign }) | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS}, definition FROM campaign_versions WHERE campaign_id = ?1 AND version = ?2`)
    .bind(campaignId, version)
    .first<VersionRow & { definition: string }>()
  return row && { ...toVersion(row), definition: JSON.parse(row.definition) as Campaign }
}

const toVersion = (row: VersionRow): CampaignVersion => ({
  version: row.version,
  publishedAt: row.published_at,
  ...(row.published_by !== null && { publishedBy: row.published_by }),
  status: row.status,
  name: row.name,
})
