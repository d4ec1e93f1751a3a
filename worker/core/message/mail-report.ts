/** @module What a server's report says of a mail of ours, as an event. */
import type { MailEvent, MailEventKind } from '../../../contract/message/mail-event.ts'
import { isNoMailbox } from './no-mailbox.ts'

/**
 * A report of delivery (RFC 3464) or of a complaint (RFC 5965). `sendId`: by our own header in the mail that it is about.
 * `type`: its field Feedback-Type, small letters.
 */
export type MailReport =
  | { of: 'delivery'; sendId: string; groups: readonly DeliveryGroup[] }
  | { of: 'complaint'; sendId: string; type: string }

/**
 * What became of it at one address: where a server spreads or forwards a mail, that is not the one we wrote to.
 * `recipient`: its field Final-Recipient, as it is written; null: no address stands there. `action`: small letters.
 * `status`: of RFC 3463. `detail`: the server's own words, in one line.
 */
export interface DeliveryGroup {
  recipient: string | null
  action: string
  status: string | null
  detail: string
}

/** A code of RFC 3463 in a sentence; no part of an address of the internet. */
const STATUS = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/

/** Types of feedback by which a person says that the mail should not have come (RFC 5965, 7.3). */
const COMPLAINTS = new Set(['abuse', 'fraud'])

/**
 * Null: it changes nothing, as a mail that is only late. `email`: to whom that mail went, by our own notes and never by the
 * report, which anybody can write; null: not known. Of one mail each kind is told once. `now` in ms UTC.
 */
export function eventOfReport(report: MailReport, email: string | null, now: number): MailEvent | null {
  const told = toldBy(report, email)
  if (told === null) return null
  const { sendId } = report
  return {
    ...{ eventId: `${told.kind}:${sendId}`, provider: 'returned', sendId, providerId: null },
    ...{ email, kind: told.kind, at: now, detail: told.detail === '' ? null : told.detail.slice(0, 300) },
  }
}

function toldBy(report: MailReport, email: string | null): { kind: MailEventKind; detail: string } | null {
  if (report.of === 'complaint') return COMPLAINTS.has(report.type) ? { kind: 'complained', detail: '' } : null
  const ours = report.groups.filter(({ recipient }) => isSame(recipient, email))
  const said = ours[0] ? ours : report.groups
  // Who else got it, or may get it still, shows that the address leads somewhere.
  if (!said[0] || said.some(({ action }) => action !== 'failed')) return null
  // A list that we wrote to, or who forwards their mail and keeps it, lives on where one of those behind it does not.
  const isGone = ours[0] && said.every(saysGone)
  return { kind: isGone ? 'bounced_hard' : 'bounced_soft', detail: said[0].detail }
}

/** Or one of both is not known. A host with letters of its own is written in either form: then what is before the @ decides. */
function isSame(recipient: string | null, email: string | null): boolean {
  if (recipient === null || email === null) return true
  const both = [recipient.toLowerCase(), email.toLowerCase()]
  const isPlain = both.every((address) => !/[^!-~]|[@.]xn--/.test(address))
  const [one, other] = isPlain ? both : both.map((address) => address.split('@', 1)[0])
  return one === other
}

function saysGone({ status, detail }: DeliveryGroup): boolean {
  // Some servers write 5.0.0 of everything, and what the other side said beside it.
  const said = STATUS.exec(detail)?.[0] ?? status
  const code = Number(/\b5\d\d\b/.exec(detail)?.[0] ?? 550)
  return isNoMailbox({ code, status: said, detail })
}
