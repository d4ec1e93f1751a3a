/** @module Mails that were written, in D1. All SQL on `mails` lives here. */
import type { KeptMail } from '../../contract/mailbox.ts'

const COLUMNS = `mail_id, written_at, email, subject, text, html, state, detail, sent_at, send_id, sender_name, sender_email,
  reply_to, headers`

interface MailRow {
  mail_id: string
  written_at: number
  email: string
  subject: string
  text: string
  html: string
  state: KeptMail['state']
  detail: string | null
  sent_at: number | null
  send_id: string | null
  sender_name: string | null
  sender_email: string | null
  reply_to: string | null
  headers: string | null
}

/** Statement that writes one down where the address is still asked with this token (store/subscriptions.ts). */
export function addConfirmation(
  db: D1Database,
  mail: Pick<KeptMail, 'mailId' | 'writtenAt' | 'email' | 'subject' | 'text' | 'html'>,
  tokenHash: string,
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO mails (mail_id, written_at, email, subject, text, html, state)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, 'waiting' FROM subscriptions WHERE email = ?3 AND token_hash = ?7`,
    )
    .bind(mail.mailId, mail.writtenAt, mail.email, mail.subject, mail.text, mail.html, tokenHash)
}

/** Null: there is none, or it is past its 30 days. */
export async function readMail(db: D1Database, mailId: string): Promise<KeptMail | null> {
  const row = await db.prepare(`SELECT ${COLUMNS} FROM mails WHERE mail_id = ?1`).bind(mailId).first<MailRow>()
  return row && toMail(row)
}

/** What became of it. */
export async function settleMail(
  db: D1Database,
  mailId: string,
  { state, detail, sentAt }: Pick<KeptMail, 'state' | 'detail' | 'sentAt'>,
): Promise<void> {
  await db
    .prepare('UPDATE mails SET state = ?2, detail = ?3, sent_at = ?4 WHERE mail_id = ?1')
    .bind(mailId, state, detail, sentAt)
    .run()
}

function toMail(row: MailRow): KeptMail {
  const { mail_id, written_at, email, subject, text, html, state, detail, sent_at, send_id } = row
  const from = row.sender_email === null ? null : { name: row.sender_name ?? '', email: row.sender_email }
  return {
    ...{ mailId: mail_id, writtenAt: written_at, email, subject, text, html, state, detail },
    ...{ sentAt: sent_at, sendId: send_id, from, replyTo: row.reply_to },
    headers: row.headers === null ? {} : JSON.parse(row.headers),
  }
}
