/** @module What a server's report says of a mail of ours, as an event. */
import type { MailEvent, MailEventKind } from '../../../contract/message/mail-event.ts'
import { isNoMailbox } from './no-mailbox.ts'

/**
 * A report of delivery (RFC 3464) or of a complaint (RFC 5965). `sendId`: by our own header in the mail that it is about.
 * `verdict`: its field Action or Feedback-Type, small letters. `status`: its field Status. `detail`: the server's own words.
 */
export interface MailReport {
  sendId: string
  of: 'delivery' | 'complaint'
  verdict: string
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
  const kind = kindOf(report)
  if (kind === null) return null
  const { sendId, detail } = report
  return {
    ...{ eventId: `${kind}:${sendId}`, provider: 'returned', sendId, providerId: null },
    ...{ email, kind, at: now, detail: detail === '' ? null : detail.slice(0, 300) },
  }
}

function kindOf({ of, verdict, status, detail }: MailReport): MailEventKind | null {
  if (of === 'complaint') return COMPLAINTS.has(verdict) ? 'complained' : null
  if (verdict !== 'failed') return null
  // Some servers write 5.0.0 of everything, and what the other side said beside it.
  const said = STATUS.exec(detail)?.[0] ?? status
  const code = Number(/\b5\d\d\b/.exec(detail)?.[0] ?? 550)
  return isNoMailbox({ code, status: said, detail }) ? 'bounced_hard' : 'bounced_soft'
}
