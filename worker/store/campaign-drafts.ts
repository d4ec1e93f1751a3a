/** @module What was saved of campaigns and is not published, in D1. All SQL that reads and writes drafts lives here. */
import type { RawCampaign, WaitingDraft } from '../../contract/campaign-admin.ts'
import { IS_UNCHANGED, type WrittenOn } from './campaign-unchanged.ts'

/** A draft; `savedAt` in ms UTC. */
export interface Draft {
  savedAt: number
  definition: RawCampaign
}

/** The draft of one campaign, or null. */
export async function readDraft(db: D1Database, campaignId: string): Promise<Draft | null> {
  const row = await db
    .prepare('SELECT saved_at, definition FROM campaign_drafts WHERE campaign_id = ?1')
    .bind(campaignId)
    .first<{ saved_at: number; definition: string }>()
  return row && { savedAt: row.saved_at, definition: JSON.parse(row.definition) as RawCampaign }
}

interface WaitingRow {
  campaign_id: string
  name: string | null
  layout: string | null
  saved_at: number
  version: number
}

/** All drafts without what they say, by id. A draft may be unfinished: then its name is its id. */
export async function listDrafts(db: D1Database): Promise<WaitingDraft[]> {
  const { results } = await db
    .prepare(
      `SELECT d.campaign_id, d.definition ->> 'name' AS name, d.definition ->> 'layout' AS layout, d.saved_at,
         COALESCE(c.version, 0) AS version
       FROM campaign_drafts AS d LEFT JOIN campaigns AS c ON c.campaign_id = d.campaign_id
       ORDER BY d.campaign_id LIMIT 1000`,
    )
    .all<WaitingRow>()
  return results.map((row) => ({
    campaignId: row.campaign_id,
    name: String(row.name ?? row.campaign_id),
    layout: String(row.layout ?? ''),
    savedAt: row.saved_at,
    version: row.version,
  }))
}

/**
 * Saves it in the place of an earlier one and returns its `savedAt`; null: somebody has written the campaign since, and
 * nothing has changed. Two drafts of one campaign never have the same moment.
 */
export async function saveDraft(
  db: D1Database,
  { campaignId, definition }: { campaignId: string; definition: RawCampaign },
  { now, by, version, draftAt }: WrittenOn & { now: number },
): Promise<number | null> {
  const row = await db
    .prepare(
      `INSERT INTO campaign_drafts (campaign_id, saved_at, saved_by, definition) SELECT ?1, ?4, ?5, ?6 WHERE ${IS_UNCHANGED}
       ON CONFLICT (campaign_id) DO UPDATE SET saved_at = max(excluded.saved_at, saved_at + 1),
         saved_by = excluded.saved_by, definition = excluded.definition
       RETURNING saved_at`,
    )
    .bind(campaignId, version, draftAt, now, by, JSON.stringify(definition))
    .first<{ saved_at: number }>()
  return row?.saved_at ?? null
}

/** Throws it away. False: somebody has written the campaign since, and nothing has changed. */
export async function deleteDraft(
  db: D1Database,
  campaignId: string,
  { version, draftAt }: Omit<WrittenOn, 'by'>,
): Promise<boolean> {
  const [found] = await db.batch<{ ok: number }>([
    db.prepare(`SELECT ${IS_UNCHANGED} AS ok`).bind(campaignId, version, draftAt),
    db
      .prepare(`DELETE FROM campaign_drafts WHERE campaign_id = ?1 AND ${IS_UNCHANGED}`)
      .bind(campaignId, version, draftAt),
  ])
  return found?.results[0]?.ok === 1
}
