/** @module Visits to links and pictures of mails, in D1. All SQL on `mail_reactions` lives here. */
import type { Reaction } from '../core/message/machine-reactions.ts'

/** Kept of one message: more tell nothing more. Our policy. */
const MOST_OF_MESSAGE = 200

/** Keeps one, unless the message has so many already. `seen` tells two of one moment apart: a random number. */
export async function addReaction(
  db: D1Database,
  sendId: string,
  { at, reaction, link, agent, method }: Reaction,
  seen: number,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO mail_reactions (send_id, reacted_at, reaction, link, agent, method, seen)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
       WHERE (SELECT COUNT(*) FROM mail_reactions WHERE send_id = ?1) < ${MOST_OF_MESSAGE}
       ON CONFLICT DO NOTHING`,
    )
    .bind(sendId, at, reaction, link, agent, method, seen)
    .run()
}

interface ReactionRow extends Omit<Reaction, 'at'> {
  send_id: string
  reacted_at: number
}

/** Those of these messages, oldest first. */
export async function readReactions(db: D1Database, sendIds: readonly string[]): Promise<Map<string, Reaction[]>> {
  const { results } = await db
    .prepare(
      `SELECT send_id, reacted_at, reaction, link, agent, method FROM mail_reactions
       WHERE send_id IN (SELECT value FROM json_each(?1)) ORDER BY send_id, reacted_at`,
    )
    .bind(JSON.stringify(sendIds))
    .all<ReactionRow>()
  const found = new Map<string, Reaction[]>()
  for (const { send_id, reacted_at: at, ...rest } of results)
    found.set(send_id, [...(found.get(send_id) ?? []), { at, ...rest }])
  return found
}

/**
 * Messages that were opened or clicked from a moment until before another (ms UTC), and nobody judged whose that was. At
 * most `most`. Cost: one pass over the visits of that time.
 */
export async function listUnjudged(
  db: D1Database,
  { from, to, most }: { from: number; to: number; most: number },
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT DISTINCT r.send_id AS sendId FROM mail_reactions AS r CROSS JOIN messages AS m ON m.send_id = r.send_id
       WHERE r.reacted_at >= ?1 AND r.reacted_at < ?2 AND iif(r.reaction = 'click',
         m.clicked_at IS NULL AND m.machine_clicked_at IS NULL,
         m.opened_at IS NULL AND m.proxy_opened_at IS NULL AND m.machine_opened_at IS NULL)
       LIMIT ?3`,
    )
    .bind(from, to, most)
    .all<{ sendId: string }>()
  return results.map(({ sendId }) => sendId)
}

/** Forgets what was before (ms UTC): figures stay with the messages. */
export async function deleteOldReactions(db: D1Database, before: number): Promise<void> {
  await db.prepare('DELETE FROM mail_reactions WHERE reacted_at < ?1').bind(before).run()
}
