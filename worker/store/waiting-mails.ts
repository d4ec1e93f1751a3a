/** @module Mails that still wait (worker/store/mails.ts). Apart: the night needs nothing else of them. */

/** Ids of those written in that time (ms UTC) that still wait, the oldest first. */
export async function listWaitingMails(
  db: D1Database,
  { from, to, most }: { from: number; to: number; most: number },
): Promise<string[]> {
  const { results } = await db
    .prepare(
      `SELECT mail_id AS mailId FROM mails WHERE state = 'waiting' AND written_at BETWEEN ?1 AND ?2
       ORDER BY mail_id LIMIT ?3`,
    )
    .bind(from, to, most)
    .all<{ mailId: string }>()
  return results.map(({ mailId }) => mailId)
}
