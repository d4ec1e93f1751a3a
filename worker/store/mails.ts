/** @module Mails that were written, in D1. All SQL on `mails` lives here. */
import type { MailList } from '../../contract/mailbox.ts'

/** A mail with what became of it. */
export type StoredMail = MailList['mails'][number]

const COLUMNS =
  'mail_id AS mailId, written_at AS writtenAt, email, subject, text, html, state, detail, sent_at AS sentAt'

/** Statement that writes one down where the address is still asked with this token (store/subscriptions.ts). */
export function addConfirmation(
  db: D1Database,
  { mailId, writtenAt, email, subject, text, html }: Omit<StoredMail, 'state' | 'detail' | 'sentAt'>,
  tokenHash: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO mails (mail_id, written_at, email, subject, text, html, state)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, 'waiting' FROM subscriptions WHERE email = ?3 AND token_hash = ?7`,
    )
    .bind(mailId, writtenAt, email, subject, text, html, tokenHash)
}

export const readMail = (db: D1Database, mailId: string): Promise<StoredMail | null> =>
  db.prepare(`SELECT ${COLUMNS} FROM mails WHERE mail_id = ?1`).bind(mailId).first<StoredMail>()

/** What became of it. */
export async function settleMail(
  db: D1Database,
  mailId: string,
  { state, detail, sentAt }: Pick<StoredMail, 'state' | 'detail' | 'sentAt'>,
): Promise<void> {
  await db
    .prepare('UPDATE mails SET state = ?2, detail = ?3, sent_at = ?4 WHERE mail_id = ?1')
    .bind(mailId, state, detail, sentAt)
    .run()
}

/** The newest, before `cursor` where one is given. */
export async function listMails(db: D1Database, cursor: string | null, most: number): Promise<StoredMail[]> {
  const { results } = await db
    .prepare(`SELECT ${COLUMNS} FROM mails WHERE ?1 IS NULL OR mail_id < ?1 ORDER BY mail_id DESC LIMIT ?2`)
    .bind(cursor, most)
    .all<StoredMail>()
  return results
}

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

/** Deletes those written before, ms UTC. */
export async function deleteOldMails(db: D1Database, before: number): Promise<void> {
  await db.prepare('DELETE FROM mails WHERE written_at < ?1').bind(before).run()
}
