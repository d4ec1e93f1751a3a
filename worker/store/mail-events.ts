/** @module Events of mail providers that were taken, in D1: told twice they count once. */
import type { MailEvent } from '../../contract/message/mail-event.ts'

/** Which of these were taken before. */
export async function takenEvents(db: D1Database, eventIds: readonly string[]): Promise<Set<string>> {
  const { results } = await db
    .prepare('SELECT event_id FROM mail_events WHERE event_id IN (SELECT value FROM json_each(?1))')
    .bind(JSON.stringify(eventIds))
    .all<{ event_id: string }>()
  return new Set(results.map(({ event_id }) => event_id))
}

/** The same for two tellings of one event. */
export const eventKey = ({ provider, eventId }: Pick<MailEvent, 'provider' | 'eventId'>): string =>
  `${provider} ${eventId}`

/** Statement that notes that it was taken. `now` in ms UTC. */
export function putTaken(
  db: D1Database,
  event: MailEvent,
  { email, sendId, now }: { email: string | null; sendId: string | null; now: number },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO mail_events (event_id, taken_at, kind, email, send_id) VALUES (?1, ?2, ?3, ?4, ?5)
       ON CONFLICT DO NOTHING`,
    )
    .bind(eventKey(event), now, event.kind, email, sendId)
}

/** When the last mail came back that told something, ms UTC; null: none of those that are still noted. */
export const lastReturnedAt = (db: D1Database): Promise<number | null> =>
  db
    .prepare(`SELECT max(taken_at) AS at FROM mail_events WHERE event_id BETWEEN 'returned ' AND 'returned!'`)
    .first<number | null>('at')

/** Forgets those taken before (ms UTC): providers tell nothing again after days. */
export async function deleteOldMailEvents(db: D1Database, before: number): Promise<void> {
  await db.prepare('DELETE FROM mail_events WHERE taken_at < ?1').bind(before).run()
}
