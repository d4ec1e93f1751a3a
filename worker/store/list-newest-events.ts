/** @module The newest events of several visitors at once, in D1, for a look at how the shop's pages are read. */
import type { StoredEvent } from '../core/ingest-message.ts'
import type { EventPack } from '../core/ingest-visits.ts'

/**
 * The newest events of several profiles, from at most so many packs of each; one list a profile, newest pack first.
 * Reads a row a pack. Who has no events (any more) is left out.
 */
export async function listNewestEvents(
  db: D1Database,
  profileIds: readonly string[],
  packsEach: number,
): Promise<StoredEvent[][]> {
  const { results } = await db
    .prepare(
      `SELECT (SELECT json_group_array(json(events)) FROM
         (SELECT events FROM event_packs WHERE profile_id = wanted.value ORDER BY last_event_id DESC LIMIT ?2)) AS packs
       FROM json_each(?1) AS wanted`,
    )
    .bind(JSON.stringify(profileIds), packsEach)
    .all<{ packs: string }>()
  return results
    .map((row) => (JSON.parse(row.packs) as EventPack['events'][]).flat().filter((event) => event.name !== 'decision'))
    .filter((events) => events.length > 0)
}
