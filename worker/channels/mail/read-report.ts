/** @module Reads what mail servers send back about a mail: reports of delivery (RFC 3464) and of complaints (RFC 5965). */
import PostalMime, { type Attachment } from 'postal-mime'
import type { MailReport } from '../../core/message/mail-report.ts'
import { SEND_HEADER } from './send-header.ts'

/** Reports are short and flat; what is deeper is no report. */
const LIMITS = { maxNestingDepth: 16, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 }

/** Parts that say what happened, and those with the mail of which they speak, or its headers only (RFC 6533 too). */
const DELIVERY = /^message\/(global-)?delivery-status$/
const COMPLAINT = 'message/feedback-report'
const ABOUT = /^(message\/(rfc822|rfc822-headers|global|global-headers)|text\/rfc822-headers)$/

/**
 * `report`: about a mail of ours. `automatic`: about another, or an answer that a machine gave, which nobody waits for.
 * `letter`: anything else. Never throws.
 */
export type Returned = { kind: 'report'; report: MailReport } | { kind: 'automatic' } | { kind: 'letter' }

/** Takes the mail as it came, whole. */
export async function readReport(raw: Uint8Array): Promise<Returned> {
  try {
    const { attachments, headers } = await PostalMime.parse(raw, { ...LIMITS, forceRfc822Attachments: true })
    const delivery = attachments.find(({ mimeType }) => DELIVERY.test(mimeType))
    const said = delivery ?? attachments.find(({ mimeType }) => mimeType === COMPLAINT)
    const report = said && (await reportOf(said, attachments))
    if (report) return { kind: 'report', report }
    const isAnswer = headers.some(({ key, value }) => key === 'auto-submitted' && !/^no\b/i.test(value))
    return { kind: said || isAnswer ? 'automatic' : 'letter' }
  } catch {
    // Too deep, or too long a head: no server's report is that.
    return { kind: 'letter' }
  }
}

/** Null: it is about no mail of ours. */
async function reportOf(said: Attachment, attachments: readonly Attachment[]): Promise<MailReport | null> {
  const about = attachments.find(({ mimeType }) => ABOUT.test(mimeType))
  const sendId = about ? sendIdOf(await fieldsOf(textOf(about))) : null
  if (sendId === null) return null
  // Of a delivery: first what holds for the report, then a block for each address (ours went to one).
  const fields = new Map<string, string>()
  for (const block of textOf(said).split(/\r?\n\r?\n/)) for (const field of await fieldsOf(block)) fields.set(...field)
  const of = said.mimeType === COMPLAINT ? 'complaint' : 'delivery'
  return {
    ...{ sendId, of },
    verdict: (fields.get(of === 'delivery' ? 'action' : 'feedback-type') ?? '').trim().toLowerCase(),
    status: /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null,
    detail: (fields.get('diagnostic-code') ?? '')
      .replace(/^\s*[\w-]+\s*;\s*/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }
}

/** By our own header, which servers on the way leave alone, else by the Message-ID that we gave it. */
function sendIdOf(fields: ReadonlyMap<string, string>): string | null {
  const own = /^\s*([\w.-]+)\s*$/.exec(fields.get(SEND_HEADER.toLowerCase()) ?? '')
  return (own ?? /^\s*<([\w.-]+)@/.exec(fields.get('message-id') ?? ''))?.[1] ?? null
}

/** The fields of a head, by small letters, unfolded. */
async function fieldsOf(text: string): Promise<Map<string, string>> {
  const head = text.trimStart().split(/\r?\n\r?\n/, 1)[0] ?? ''
  const { headers } = await PostalMime.parse(`${head}\r\n\r\n`, LIMITS)
  return new Map(headers.map(({ key, value }) => [key, value]))
}

const textOf = ({ content }: Attachment): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)
