/** @module Visitors in the order of their keys, with everything they did: what the nightly fit of propensity reads. */
import type { StoredDecision, StoredEvent } from '../core/ingest-message.ts'
import type { Stretch } from '../core/propensity/visitor-sample.ts'

/** Packs that came in from one moment to before another, ms UTC. */
export interface Received {
  from: number
  before: number
}

/**
 * The next visitors of whom there are events, by one step down the key each, however many packs they have. ?1 behind
 * which id, ?2 up to which, ?3 how many at most.
 */
const NEXT_VISITORS = `WITH RECURSIVE
  next (profile_id, place) AS (
    SELECT (SELECT profile_id FROM event_packs WHERE profile_id > ?1 AND profile_id <= ?2 ORDER BY profile_id LIMIT 1), 1
    UNION ALL
    SELECT (
      SELECT profile_id FROM event_packs WHERE profile_id > next.profile_id AND profile_id <= ?2
      ORDER BY profile_id LIMIT 1
    ), place + 1
    FROM next WHERE profile_id IS NOT NULL AND place < ?3
  ),
  visitors AS (SELECT profile_id FROM next WHERE profile_id IS NOT NULL)`

/** The next visitors of a stretch: how many, the last of them, and when the first of their events came in, ms UTC. */
export async function surveyVisitors(
  db: D1Database,
  { after, upTo }: Stretch,
  { most, received }: { most: number; received: Received },
): Promise<{ visitors: number; last: string | null; firstAt: number | null }> {
  const row = await db
    .prepare(
      `${NEXT_VISITORS}
       SELECT COUNT(DISTINCT v.profile_id) AS visitors, MAX(v.profile_id) AS last, MIN(p.received_at) AS first_at
       FROM visitors AS v
       LEFT JOIN event_packs AS p ON p.profile_id = v.profile_id AND p.received_at >= ?4 AND p.received_at < ?5`,
    )
    .bind(after, upTo, most, received.from, received.before)
    .first<{ visitors: number; last: string | null; first_at: number | null }>()
  return { visitors: row?.visitors ?? 0, last: row?.last ?? null, firstAt: row?.first_at ?? null }
}

/** The next visitors of a stretch, with the device that each was last seen on. */
export async function listVisitors(
  db: D1Database,
  { after, upTo }: Stretch,
  most: number,
): Promise<{ profileId: string; device: string | null }[]> {
  const { results } = await db
    .prepare(
      `${NEXT_VISITORS}
       SELECT v.profile_id, profiles.device FROM visitors AS v
       LEFT JOIN profiles ON profiles.profile_id = v.profile_id ORDER BY v.profile_id`,
    )
    .bind(after, upTo, most)
    .all<{ profile_id: string; device: string | null }>()
  return results.map((row) => ({ profileId: row.profile_id, device: row.device }))
}

/** Packs of visitors, by visitor, the newest first; at most `most`, so that the last visitor may be cut off. No decisions. */
export async function listVisitorPacks(
  db: D1Database,
  profileIds: readonly string[],
  { received, most }: { received: Received; most: number },
): Promise<{ profileId: string; events: StoredEvent[] }[]> {
  const { results } = await db
    .prepare(
      `SELECT p.profile_id, p.events FROM json_each(?1) AS v
       CROSS JOIN event_packs AS p ON p.profile_id = v.value
       WHERE p.received_at >= ?2 AND p.received_at < ?3
       ORDER BY v.key, p.last_event_id DESC LIMIT ?4`,
    )
    .bind(JSON.stringify(profileIds), received.from, received.before, most)
    .all<{ profile_id: string; events: string }>()
  return results.map((row) => ({ profileId: row.profile_id, events: eventsOf(row.events) }))
}

function eventsOf(pack: string): StoredEvent[] {
  const entries = JSON.parse(pack) as (StoredEvent | StoredDecision)[]
  return entries.filter((entry): entry is StoredEvent => entry.name !== 'decision')
}
