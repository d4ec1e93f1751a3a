/** @module Consumer of the mails: hands each to the mail server, or keeps it where there is none. */
import { sendEmail } from '../channels/email.ts'
import type { Env } from '../env.ts'
import { readMail, settleMail } from '../store/mails.ts'
import { readShopSettings } from '../store/shop-settings.ts'

/** What lies in the queue `mails`. */
export interface MailMessage {
  mailId: string
}

/** After so many tries it counts as failed; the queue waits longer before each. */
const MOST_TRIES = 5

/**
 * Each by itself, so that one bad address holds nobody up. These mails are asked for by a person (a confirmation), so one
 * whose fate is not known is sent again, with the same Message-ID (safety rule 26).
 */
export async function sendMails(batch: MessageBatch<MailMessage>, env: Env): Promise<void> {
  for (const message of batch.messages) {
    try {
      await sendOne(message.body.mailId, env)
      message.ack()
    } catch (error) {
      const detail = String(error instanceof Error ? error.message : error).slice(0, 300)
      console.error('a mail was not sent', message.body.mailId, detail)
      const isLast = message.attempts >= MOST_TRIES
      await settleMail(env.DB, message.body.mailId, { state: isLast ? 'failed' : 'waiting', detail, sentAt: null })
      if (isLast) message.ack()
      else message.retry({ delaySeconds: 30 * 4 ** (message.attempts - 1) })
    }
  }
}

async function sendOne(mailId: string, env: Env): Promise<void> {
  const mail = await readMail(env.DB, mailId)
  if (mail?.state !== 'waiting') return
  const { SMTP_URL: url, MAIL_FROM: from } = env
  if (!url || !from) return settleMail(env.DB, mailId, { state: 'kept', detail: null, sentAt: null })
  const { shop } = await readShopSettings(env.DB)
  await sendEmail({ url, from }, { ...mail, to: mail.email, fromName: shop.name })
  await settleMail(env.DB, mailId, { state: 'sent', detail: null, sentAt: Date.now() })
}
