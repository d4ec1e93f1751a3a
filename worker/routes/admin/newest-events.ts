/** @module What the newest visitors did, one list a visitor: by it the owner's screens judge the shop's pages. */
import type { StoredEvent } from '../../core/ingest-message.ts'
import { listNewestEvents } from '../../store/list-newest-events.ts'
import { listRecentVisitors } from '../../store/list-profiles.ts'
import { listLive } from '../../store/live-packs.ts'

/** Our policy; with the live lines at most 440 rows read. */
const MOST_VISITORS = 25
const MOST_PACKS_EACH = 12

export const newestEvents = async (db: D1Database): Promise<StoredEvent[][]> =>
  listNewestEvents(db, await newestVisitors(db), MOST_PACKS_EACH)

/** The live lines know who was here just now; in a quiet shop they are few, and the visitors of the last hours fill up. */
async function newestVisitors(db: D1Database): Promise<string[]> {
  const [live, recent] = await Promise.all([listLive(db, null), listRecentVisitors(db, MOST_VISITORS)])
  const ids = [...live.events.map(({ profileId }) => profileId), ...recent]
  return [...new Set(ids)].slice(0, MOST_VISITORS)
}
