/** @module Consumer of the mails: hands each to the mail server, or keeps it where there is none. */
import { sendEmail } from '../channels/email.ts'
import type { Env } from '../env.ts'
import { readMail, settleMail } from '../store/mails.ts'
import { readShopSettings } from '../store/shop-settings.ts'

/** What lies in the queue `mails`. */
export interface MailMessage {
  mailId: string
}

/** After so many tries it counts as failed. A server that is away for a night is waited for. */
const MOST_TRIES = 7
/** Waits between the tries: half a minute, two, eight, half an hour, two hours, eight and a half; together 11 hours. */
const FIRST_WAIT_SECONDS = 30

/**
 * Each by itself, so that one bad address holds nobody up. These mails are asked for by a person (a confirmation), so one
 * whose fate is not known is sent again, with the same Message-ID (safety rule 26).
 */
export async function sendMails(batch: MessageBatch<MailMessage>, env: Env): Promise<void> {
  for (const message of batch.messages) {
    const { mailId } = message.body
    try {
      await sendOne(mailId, env)
      message.ack()
    } catch (error) {
      const isLast = message.attempts >= MOST_TRIES
      if (isLast) message.ack()
      else message.retry({ delaySeconds: FIRST_WAIT_SECONDS * 4 ** (message.attempts - 1) })
      await noteFailure(env.DB, mailId, { error, isLast })
    }
  }
}

async function sendOne(mailId: string, env: Env): Promise<void> {
  const mail = await readMail(env.DB, mailId)
  if (mail?.state !== 'waiting') return
  const { SMTP_URL: url, MAIL_FROM: from } = env
  if (!url || !from) return settleMail(env.DB, mailId, { state: 'kept', detail: null, sentAt: null })
  const { shop } = await readShopSettings(env.DB)
  await sendEmail({ url, from }, { ...mail, at: mail.writtenAt, to: mail.email, fromName: shop.name })
  await settleMail(env.DB, mailId, { state: 'sent', detail: null, sentAt: Date.now() })
}

/** Never throws: the mails behind this one have their turn. */
async function noteFailure(
  db: D1Database,
  mailId: string,
  { error, isLast }: { error: unknown; isLast: boolean },
): Promise<void> {
  const detail = String(error instanceof Error ? error.message : error).slice(0, 300)
  console.error('a mail was not sent', mailId, detail)
  try {
    await settleMail(db, mailId, { state: isLast ? 'failed' : 'waiting', detail, sentAt: null })
  } catch (trouble) {
    console.error('what became of a mail was not noted', mailId, trouble)
  }
}
