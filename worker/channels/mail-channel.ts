/** @module The way that mail goes, by what the owner has set up; and what is missing for a real one. */
import type { Delivery, OutgoingMail, SendMail } from '../core/message/delivery.ts'
import { askProvider } from './mail/ask-provider.ts'
import { sendByCloudflare } from './mail/cloudflare.ts'
import type { MailLine } from './mail/mail-line.ts'
import { type MailSetup, type MailWay, mailWay } from './mail/mail-way.ts'
import { isPlainAddress } from './mail/plain-address.ts'
import { postmark } from './mail/postmark.ts'
import { later, refused, WAIT_MS } from './mail/provider-trouble.ts'
import { resend } from './mail/resend.ts'
import { smtpLine } from './mail/smtp-line.ts'
import type { Dial } from './smtp/dial.ts'

/** What the channel needs beside it. `keep`: puts a mail into the local mailbox; `note`: what went wrong, for the owner. */
export interface MailHelp {
  dial: Dial
  keep: (mail: OutgoingMail) => Promise<void>
  note: (way: MailWay, delivery: Exclude<Delivery, { kind: 'sent' }>) => Promise<void>
}

/** `way`: which it is. Mails of one channel go one after the other where they share a conversation. */
export interface MailChannel extends MailLine {
  way: MailWay
}

/** Opens no connection before the first mail. Close it when the last one is sent. */
export function mailChannel(setup: MailSetup, help: MailHelp): MailChannel {
  const way = mailWay(setup)
  const { send, close } = lineOf(way, setup, help)
  return { way, close, send: (mail) => safely(mail, { way, send, note: help.note, returnTo: setup.returnTo }) }
}

function lineOf(way: MailWay, setup: MailSetup, { dial, keep }: MailHelp): MailLine {
  const { resendKey = '', postmarkToken = '', apiUrl, smtpUrl = '', returnTo, binding } = setup
  const isOver = async () => {}
  switch (way) {
    case 'resend':
      return { send: (mail) => askProvider(resend, { secret: resendKey, apiUrl }, mail), close: isOver }
    case 'postmark':
      return { send: (mail) => askProvider(postmark, { secret: postmarkToken, apiUrl }, mail), close: isOver }
    case 'smtp':
      return smtpLine({ url: smtpUrl, returnTo }, dial)
    case 'cloudflare':
      return { send: (mail) => sendByCloudflare(binding!, mail), close: isOver }
    case 'mailbox':
      return { send: (mail) => kept(mail, keep), close: isOver }
  }
}

async function kept(mail: OutgoingMail, keep: MailHelp['keep']): Promise<Delivery> {
  await keep(mail)
  return { kind: 'sent', providerId: null }
}

async function safely(
  mail: OutgoingMail,
  {
    way,
    send,
    note,
    returnTo,
  }: Pick<MailHelp, 'note'> & Pick<MailSetup, 'returnTo'> & { way: MailWay; send: SendMail },
): Promise<Delivery> {
  const delivery = await attempt(mail, send, returnTo)
  try {
    if (delivery.kind !== 'sent') await note(way, delivery)
  } catch (error) {
    console.error('what became of a mail was not noted', error)
  }
  return delivery
}

async function attempt(mail: OutgoingMail, send: SendMail, returnTo = mail.from.email): Promise<Delivery> {
  if (!isPlainAddress(mail.to)) return refused('The address has letters that no mail server may be told.')
  for (const address of [mail.from.email, mail.replyTo ?? mail.from.email, returnTo])
    if (!isPlainAddress(address))
      return later(`${JSON.stringify(address)} is not a plain address such as shop@example.com.`, WAIT_MS.setup)
  try {
    return await send(mail)
  } catch (error) {
    console.error('a channel threw', error)
    return { kind: 'unknown', detail: String(error instanceof Error ? error.message : error).slice(0, 300) }
  }
}
