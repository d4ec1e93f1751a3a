/** @module Consumer of the mails that a person asked for: hands each to the channel that the owner has set up. */
import type { MailChannel } from '../channels/mail-channel.ts'
import type { Delivery, OutgoingMail } from '../core/message/delivery.ts'
import type { Env } from '../env.ts'
import { readMail, settleMail } from '../store/mails.ts'
import { readMessageSettings } from '../store/message-settings.ts'
import { readShopName } from '../store/shop-name.ts'
import { openMailChannel } from './open-mail-channel.ts'

/** What lies in the queue `mails`. */
export interface MailMessage {
  mailId: string
}

/** After so many tries it counts as failed. A server that is away for a night is waited for. */
const MOST_TRIES = 7
/** Waits between the tries: half a minute, two, eight, half an hour, two hours, eight and a half; together 11 hours. */
const FIRST_WAIT_SECONDS = 30
/** No queue holds a message back for longer. Source: Cloudflare, Queues, limits. */
const MOST_WAIT_SECONDS = 43_200

/**
 * Each by itself, so that one bad address holds nobody up. These mails are asked for by a person (a confirmation), so one
 * whose fate is not known is sent again, with the same Message-ID and key (safety rule 26).
 */
export async function sendMails(batch: MessageBatch<MailMessage>, env: Env): Promise<void> {
  const channel = openMailChannel(env)
  for (const message of batch.messages) {
    const delivery = await sendOne(message.body.mailId, channel, env)
    const isAgain = delivery !== null && (delivery.kind === 'later' || delivery.kind === 'unknown')
    if (isAgain && message.attempts < MOST_TRIES)
      message.retry({ delaySeconds: waitSeconds(delivery, message.attempts) })
    else message.ack()
    if (delivery) await note(env.DB, message.body.mailId, delivery, isAgain && message.attempts < MOST_TRIES)
  }
  await channel.close()
}

/** Null: there is nothing to send (any more). Never throws. */
async function sendOne(mailId: string, channel: MailChannel, env: Env): Promise<Delivery | null> {
  try {
    const mail = await readMail(env.DB, mailId)
    if (mail?.state !== 'waiting') return null
    if (channel.way === 'mailbox') {
      await settleMail(env.DB, mailId, { state: 'kept', detail: null, sentAt: null })
      return null
    }
    const [shopName, settings] = await Promise.all([readShopName(env.DB), readMessageSettings(env.DB)])
    const from = { name: settings.fromName ?? shopName, email: settings.transactionalFrom ?? env.MAIL_FROM ?? '' }
    const outgoing: OutgoingMail = {
      ...{ sendId: mailId, stream: 'transactional', at: mail.writtenAt, to: mail.email },
      ...{ from, replyTo: settings.replyTo ?? null },
      ...{ subject: mail.subject, html: mail.html, text: mail.text, headers: {} },
    }
    return await channel.send(outgoing)
  } catch (error) {
    console.error('a mail was not sent', mailId, error)
    return { kind: 'later', detail: String(error instanceof Error ? error.message : error).slice(0, 300), waitMs: 0 }
  }
}

function waitSeconds(delivery: Delivery, attempts: number): number {
  const asked = delivery.kind === 'later' ? Math.ceil(delivery.waitMs / 1000) : 0
  return Math.min(Math.max(asked, FIRST_WAIT_SECONDS * 4 ** (attempts - 1)), MOST_WAIT_SECONDS)
}

/** Never throws: the mails behind this one have their turn. */
async function note(db: D1Database, mailId: string, delivery: Delivery, isAgain: boolean): Promise<void> {
  const detail = delivery.kind === 'sent' ? null : delivery.detail
  const state = delivery.kind === 'sent' ? 'sent' : isAgain ? 'waiting' : 'failed'
  if (detail !== null) console.error('a mail was not sent', mailId, detail)
  try {
    await settleMail(db, mailId, { state, detail, sentAt: state === 'sent' ? Date.now() : null })
  } catch (trouble) {
    console.error('what became of a mail was not noted', mailId, trouble)
  }
}
