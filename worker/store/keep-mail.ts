/** @module Mails that go nowhere else, into the mailbox in D1 (worker/store/mails.ts). */
import type { OutgoingMail } from '../core/message/delivery.ts'

/** Of so many mails the texts are kept; of older ones only what they were about. Our policy: a hundred MB at most. */
const MOST_BODIES = 500

/**
 * Puts one that goes nowhere else into the mailbox, and takes the texts of those that are older than the newest 500. Kept
 * twice under one `sendId` it is there once. `mailId`: a UUIDv7.
 */
export async function keepMail(db: D1Database, mailId: string, mail: OutgoingMail): Promise<void> {
  const { sendId, at, from, to, replyTo, subject, text, html, headers } = mail
  await db.batch([
    db
      .prepare(
        `INSERT INTO mails (mail_id, written_at, email, subject, text, html, state, send_id, sender_name, sender_email,
           reply_to, headers)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'kept', ?7, ?8, ?9, ?10, ?11) ON CONFLICT (send_id) DO NOTHING`,
      )
      .bind(mailId, at, to, subject, text, html, sendId, from.name, from.email, replyTo, JSON.stringify(headers)),
    db
      .prepare(
        `UPDATE mails SET text = '', html = '' WHERE mail_id = (
           SELECT mail_id FROM mails WHERE state = 'kept' ORDER BY mail_id DESC LIMIT 1 OFFSET ?1)`,
      )
      .bind(MOST_BODIES),
  ])
}
