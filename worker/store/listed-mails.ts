/** @module Mails as a list names them, without what they say (worker/store/mails.ts). */
import type { ListedMail } from '../../contract/mailbox.ts'

/** The newest, before `cursor` where one is given. */
export async function listMails(db: D1Database, cursor: string | null, most: number): Promise<ListedMail[]> {
  const { results } = await db
    .prepare(
      `SELECT mail_id AS mailId, written_at AS writtenAt, email, subject, state, detail, sent_at AS sentAt,
         send_id AS sendId
       FROM mails WHERE ?1 IS NULL OR mail_id < ?1 ORDER BY mail_id DESC LIMIT ?2`,
    )
    .bind(cursor, most)
    .all<ListedMail>()
  return results
}
