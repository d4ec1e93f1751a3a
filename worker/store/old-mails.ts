/** @module Mails that were written long ago leave (worker/store/mails.ts). Apart: the night needs nothing else of them. */

/** Deletes those written before, ms UTC. */
export async function deleteOldMails(db: D1Database, before: number): Promise<void> {
  await db.prepare('DELETE FROM mails WHERE written_at < ?1').bind(before).run()
}
