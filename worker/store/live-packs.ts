/** @module The newest events of everybody, in D1. All SQL on `live_packs` lives here. */
import type { LiveEvent, LiveEvents } from '../../contract/admin.ts'

/** How long they are kept, ms. */
const KEPT_MS = 3_600_000

/** Statements that add a batch's lines and let the old ones go. */
export function addLivePack(db: D1Database, events: readonly LiveEvent[], now: number): D1PreparedStatement[] {
  if (events.length === 0) return []
  return [
    db.prepare('INSERT INTO live_packs (received_at, events) VALUES (?1, ?2)').bind(now, JSON.stringify(events)),
    db
      // The oldest only are looked at: without an index on the time, a plain search reads the whole hour at every batch.
      .prepare(
        `DELETE FROM live_packs WHERE received_at < ?1
         AND pack_id IN (SELECT pack_id FROM live_packs ORDER BY pack_id LIMIT 10)`,
      )
      .bind(now - KEPT_MS),
  ]
}

/** Lines that came after a cursor, newest first; without a cursor the newest 50. At most 200. */
export async function listLive(db: D1Database, after: number | null): Promise<LiveEvents> {
  const { results } = await db
    .prepare('SELECT pack_id, events FROM live_packs WHERE pack_id > ?1 ORDER BY pack_id DESC LIMIT ?2')
    .bind(after ?? 0, after === null ? 10 : 50)
    .all<{ pack_id: number; events: string }>()
  const events = results.flatMap((row) => JSON.parse(row.events) as LiveEvent[])
  const shown = events.sort((a, b) => b.at - a.at).slice(0, after === null ? 50 : 200)
  return { events: shown, cursor: String(results[0]?.pack_id ?? after ?? 0) }
}

/** When the newest batch was written, ms UTC, or null when none was in the last hour. */
export async function readLastReceivedAt(db: D1Database): Promise<number | null> {
  return db.prepare('SELECT received_at FROM live_packs ORDER BY pack_id DESC LIMIT 1').first<number>('received_at')
}
