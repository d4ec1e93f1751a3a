/** @module Visitors in the order of their keys, with everything they did: what the nightly fit of propensity reads. */
import type { StoredDecision, StoredEvent } from '../core/ingest-message.ts'
import type { Stretch } from '../core/propensity/visitor-sample.ts'

/** Packs that came in from one moment to before another, ms UTC. */
export interface Received {
  from: number
  before: number
}

/**
 * The next visitors of a stretch: how many, the last of them, and when the first of their events came in, ms UTC. From one
 * visitor to the next is one step down the key, however many packs there are.
 */
export async function surveyVisitors(
  db: D1Database,
  { after, upTo }: Stretch,
  { most, received }: { most: number; received: Received },
): Promise<{ visitors: number; last: string | null; firstAt: number | null }> {
  const row = await db
    .prepare(
      `WITH RECURSIVE next (profile_id, place) AS (
         SELECT
           (SELECT profile_id FROM event_packs WHERE profile_id > ?1 AND profile_id <= ?2 ORDER BY profile_id LIMIT 1), 1
         UNION ALL
         SELECT (
           SELECT profile_id FROM event_packs WHERE profile_id > next.profile_id AND profile_id <= ?2
           ORDER BY profile_id LIMIT 1
         ), place + 1
         FROM next WHERE profile_id IS NOT NULL AND place < ?3
       )
       SELECT MAX(v.place) AS visitors, MAX(v.profile_id) AS last, MIN(p.received_at) AS first_at
       FROM next AS v
       LEFT JOIN event_packs AS p ON p.profile_id = v.profile_id AND p.received_at >= ?4 AND p.received_at < ?5
       WHERE v.profile_id IS NOT NULL`,
    )
    .bind(after, upTo, most, received.from, received.before)
    .first<{ visitors: number | null; last: string | null; first_at: number | null }>()
  return { visitors: row?.visitors ?? 0, last: row?.last ?? null, firstAt: row?.first_at ?? null }
}

/**
 * Packs of a stretch by visitor, the newest of each last; at most `packs`, so that the last visitor may be cut off. No
 * decisions. Null in the place of a pack of over `characters`: with them what is read stays within the memory there is.
 */
export async function listVisitorPacks(
  db: D1Database,
  { after, upTo }: Stretch,
  { received, packs, characters }: { received: Received; packs: number; characters: number },
): Promise<{ profileId: string; events: StoredEvent[] | null }[]> {
  const { results } = await db
    .prepare(
      `SELECT profile_id, CASE WHEN LENGTH(events) <= ?6 THEN events END AS events FROM event_packs
       WHERE profile_id > ?1 AND profile_id <= ?2 AND received_at >= ?3 AND received_at < ?4
       ORDER BY profile_id, last_event_id LIMIT ?5`,
    )
    .bind(after, upTo, received.from, received.before, packs, characters)
    .all<{ profile_id: string; events: string | null }>()
  return results.map((row) => ({
    profileId: row.profile_id,
    events: row.events === null ? null : eventsOf(row.events),
  }))
}

/** The device that each of these visitors was last seen on; who has none is left out. */
export async function readDevices(db: D1Database, profileIds: readonly string[]): Promise<Map<string, string>> {
  const { results } = await db
    .prepare(
      `SELECT profile_id, device FROM profiles
       WHERE profile_id IN (SELECT value FROM json_each(?1)) AND device IS NOT NULL`,
    )
    .bind(JSON.stringify(profileIds))
    .all<{ profile_id: string; device: string }>()
  return new Map(results.map((row) => [row.profile_id, row.device]))
}

function eventsOf(pack: string): StoredEvent[] {
  const entries = JSON.parse(pack) as (StoredEvent | StoredDecision)[]
  return entries.filter((entry): entry is StoredEvent => entry.name !== 'decision')
}
