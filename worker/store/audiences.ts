/** @module Audiences for ad platforms, in D1. All SQL on `ad_audiences` lives here. */
import {
  type AdAudience,
  type AdAudienceInput,
  type AdPlatform,
  type AdPurpose,
  MOST_AUDIENCES,
} from '../../contract/ads/ad-audience.ts'

const COLUMNS = `audience_id, name, segment_id, platform, purpose, created_at, key_made_at, fetched_at, fetched_people`

interface Row {
  audience_id: string
  name: string
  segment_id: string
  platform: AdPlatform
  purpose: AdPurpose
  created_at: number
  key_made_at: number
  fetched_at: number | null
  fetched_people: number | null
}

/** All of them, by name. */
export async function listAudiences(db: D1Database): Promise<AdAudience[]> {
  const { results } = await db.prepare(`SELECT ${COLUMNS} FROM ad_audiences ORDER BY name, audience_id`).all<Row>()
  return results.map(toAudience)
}

/** Changes it; null: there is none. Its keys stay as they are. */
export async function changeAudience(
  db: D1Database,
  { audienceId, input, now }: { audienceId: string; input: AdAudienceInput; now: number },
): Promise<AdAudience | null> {
  const row = await db
    .prepare(
      `UPDATE ad_audiences SET name = ?2, segment_id = ?3, platform = ?4, purpose = ?5, updated_at = ?6
       WHERE audience_id = ?1 RETURNING ${COLUMNS}`,
    )
    .bind(audienceId, input.name, input.segmentId, input.platform, input.purpose, now)
    .first<Row>()
  return row && toAudience(row)
}

/** Adds it; null: it is there already, or there are as many as there may be. */
export async function addAudience(
  db: D1Database,
  { audienceId, input, keyHash, now }: { audienceId: string; input: AdAudienceInput; keyHash: string; now: number },
): Promise<AdAudience | null> {
  const row = await db
    .prepare(
      `INSERT INTO ad_audiences (audience_id, name, segment_id, platform, purpose, key_hash, created_at, updated_at,
         key_made_at)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?7 WHERE (SELECT COUNT(*) FROM ad_audiences) < ${MOST_AUDIENCES}
       ON CONFLICT (audience_id) DO NOTHING RETURNING ${COLUMNS}`,
    )
    .bind(audienceId, input.name, input.segmentId, input.platform, input.purpose, keyHash, now)
    .first<Row>()
  return row && toAudience(row)
}

/** Gives it a new key; the one before stays good, older ones are not any more. Null: there is no such audience. */
export async function changeAudienceKey(
  db: D1Database,
  { audienceId, keyHash, now }: { audienceId: string; keyHash: string; now: number },
): Promise<AdAudience | null> {
  const row = await db
    .prepare(
      `UPDATE ad_audiences SET old_key_hash = key_hash, key_hash = ?2, key_made_at = ?3
       WHERE audience_id = ?1 RETURNING ${COLUMNS}`,
    )
    .bind(audienceId, keyHash, now)
    .first<Row>()
  return row && toAudience(row)
}

/** The audience that this key opens; null: none, whichever of both is wrong. */
export async function audienceByKey(db: D1Database, audienceId: string, keyHash: string): Promise<AdAudience | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM ad_audiences WHERE audience_id = ?1 AND ?2 IN (key_hash, old_key_hash)`)
    .bind(audienceId, keyHash)
    .first<Row>()
  return row && toAudience(row)
}

/** Notes that it was fetched to its end. `now` in ms UTC. */
export async function noteAudienceFetched(
  db: D1Database,
  { audienceId, people, now }: { audienceId: string; people: number; now: number },
): Promise<void> {
  await db
    .prepare('UPDATE ad_audiences SET fetched_at = ?2, fetched_people = ?3 WHERE audience_id = ?1')
    .bind(audienceId, now, people)
    .run()
}

/** False: there was none. */
export async function deleteAudience(db: D1Database, audienceId: string): Promise<boolean> {
  const gone = await db
    .prepare('DELETE FROM ad_audiences WHERE audience_id = ?1 RETURNING audience_id')
    .bind(audienceId)
    .first()
  return gone !== null
}

const toAudience = (row: Row): AdAudience => ({
  audienceId: row.audience_id,
  name: row.name,
  segmentId: row.segment_id,
  platform: row.platform,
  purpose: row.purpose,
  createdAt: row.created_at,
  keyMadeAt: row.key_made_at,
  fetchedAt: row.fetched_at,
  fetchedPeople: row.fetched_people,
})
