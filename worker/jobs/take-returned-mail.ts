/** @module Takes the mails that come back to MAIL_RETURN: who does not exist, who complained. */
import type { MailEvent } from '../../contract/message/mail-event.ts'
import { readReport } from '../channels/mail/read-report.ts'
import { eventOfReport, type MailReport } from '../core/message/mail-report.ts'
import type { Env } from '../env.ts'
import { readMail } from '../store/mails.ts'
import { readSentMails } from '../store/sent-mails.ts'

/** Reports quote the mail, which has at most 100 kB, a third more as it is sent. Our policy. */
const MAX_BYTES = 512 * 1024

/** Keeps what became of a mail, and tells the owner's addresses. Throws when it could not. */
export type KeepMailEvent = (event: MailEvent, env: Env) => Promise<void>

/**
 * Known by the number of a mail that only who has that mail can know. A letter of a person is refused with a sentence, so
 * that its writer hears of it; what machines answer is not. Throws when it could not be kept: then the server tries again.
 */
export async function takeReturnedMail(mail: ForwardableEmailMessage, env: Env, keep: KeepMailEvent): Promise<void> {
  const returned =
    mail.rawSize > MAX_BYTES ? null : await readReport(new Uint8Array(await new Response(mail.raw).arrayBuffer()))
  if (returned?.kind === 'report') return take(returned.report, env, keep)
  if (returned?.kind === 'automatic') return
  mail.setReject('Nobody reads mail to this address. Please write to the address that the mail you got came from.')
}

async function take(report: MailReport, env: Env, keep: KeepMailEvent): Promise<void> {
  const { sendId } = report
  const [sent] = await readSentMails(env.DB, [sendId])
  const mail = sent ? null : await readMail(env.DB, sendId)
  const event = eventOfReport(report, sent?.address ?? mail?.email ?? null, Date.now())
  if (event === null) return
  // Test mails, and what strangers invent: that something came back is noted, once a minute.
  const ofNone = { eventId: `none:${Math.floor(event.at / 60_000)}`, sendId: null }
  await keep(sent || mail ? event : { ...event, ...ofNone }, env)
}
