/** @module Packed events in D1. Their SQL is here, in list-newest-events.ts and in visitor-events.ts. */
import type { TimelineEntry } from '../../contract/admin.ts'
import type { EventPack } from '../core/ingest-visits.ts'
import { forRows } from './json-rows.ts'

/** One profile and the lowest event id that a batch has for it. */
export interface IdsFrom {
  profileId: string
  fromId: string
}

/**
 * Statement that reads the ids of stored events from an id upwards. Event ids are UUIDv7 and a pack knows its highest,
 * so for new events this finds nothing and reads nothing.
 */
export function selectEventIds(db: D1Database, from: readonly IdsFrom[]): D1PreparedStatement {
  return db
    .prepare(
      `SELECT e.value->>'id' AS event_id
       FROM json_each(?1) AS wanted
       JOIN event_packs AS p ON p.profile_id = wanted.value->>'profileId' AND p.last_event_id >= wanted.value->>'fromId'
       JOIN json_each(p.events) AS e`,
    )
    .bind(JSON.stringify(from))
}

export function toEventIds(result: D1Result | undefined): string[] {
  return ((result?.results ?? []) as { event_id: string }[]).map((row) => row.event_id)
}

/** Statements that add packs. */
export function addEventPacks(db: D1Database, packs: readonly EventPack[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO event_packs (profile_id, last_event_id, first_event_id, received_at, events)
     SELECT value->>'profileId', value->>'lastId', value->>'firstId', value->>'receivedAt', value->'events'
     FROM json_each(?1)`,
    packs.map((pack) => {
      const ids = pack.events.map((event) => event.id).sort()
      return { ...pack, firstId: ids[0], lastId: ids.at(-1) }
    }),
  )
}

/** The newest packs of these profiles below an event id, newest first: a person's timeline, page by page. */
export async function listEvents(
  db: D1Database,
  profileIds: readonly string[],
  page: { before: string; packs: number },
): Promise<{ entries: TimelineEntry[]; next: string | null }> {
  const { results } = await db
    .prepare(
      `SELECT last_event_id, events FROM event_packs
       WHERE profile_id IN (SELECT value FROM json_each(?1)) AND last_event_id < ?2
       ORDER BY last_event_id DESC LIMIT ?3`,
    )
    .bind(JSON.stringify(profileIds), page.before, page.packs)
    .all<{ last_event_id: string; events: string }>()
  const entries = results
    .flatMap((row) => JSON.parse(row.events) as TimelineEntry[])
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
  const last = results.length < page.packs ? undefined : results.at(-1)
  return { entries, next: last?.last_event_id ?? null }
}

/** Where a walk over all packs has come to. */
export interface PackCursor {
  profileId: string
  lastEventId: string
}

/**
 * Deletes what was received before a moment (ms UTC) among the next `slice` packs, by key; returns where to go on, or
 * null at the end. A walk reads each pack once: an index on the time would cost a row written with every pack.
 */
export async function deleteOldPacks(
  db: D1Database,
  from: PackCursor,
  { before, slice }: { before: number; slice: number },
): Promise<PackCursor | null> {
  const end = await db
    .prepare(
      `SELECT profile_id, last_event_id FROM event_packs WHERE (profile_id, last_event_id) > (?1, ?2)
       ORDER BY profile_id, last_event_id LIMIT 1 OFFSET ?3`,
    )
    .bind(from.profileId, from.lastEventId, slice - 1)
    .first<{ profile_id: string; last_event_id: string }>()
  await db
    .prepare(
      `DELETE FROM event_packs WHERE (profile_id, last_event_id) > (?1, ?2) AND (profile_id, last_event_id) <= (?3, ?4)
         AND received_at < ?5`,
    )
    .bind(from.profileId, from.lastEventId, end?.profile_id ?? HIGHEST, end?.last_event_id ?? HIGHEST, before)
    .run()
  return end && { profileId: end.profile_id, lastEventId: end.last_event_id }
}

/** Sorts after every id. */
const HIGHEST = '~'
