/** @module Reads what mail servers send back about a mail: reports of delivery (RFC 3464) and of complaints (RFC 5965). */
import PostalMime, { type Attachment } from 'postal-mime'
import type { DeliveryGroup, MailReport } from '../../core/message/mail-report.ts'
import { SEND_HEADER } from './send-header.ts'

/** Reports are short and flat; what is deeper is no report. */
const LIMITS = {
  maxNestingDepth: 16,
  maxHeadersSize: 64 * 1024,
  maxRfc822NestingDepth: 0,
  forceRfc822Attachments: true,
}

/** A mail of ours has about 2,000 lines. Each costs its reader time: a million empty ones took 20 s. Our policy. */
const MAX_LINES = 10_000

/** Groups of one report that are read, and letters of a server's words. Ours went to one address. Our policy. */
const MOST_GROUPS = 20
const MOST_LETTERS = 1000

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
  if (hasMoreLines(raw, MAX_LINES)) return { kind: 'letter' }
  try {
    const { attachments, headers } = await PostalMime.parse(raw, LIMITS)
    const delivery = attachments.find(({ mimeType }) => DELIVERY.test(mimeType))
    const said = delivery ?? attachments.find(({ mimeType }) => mimeType === COMPLAINT)
    const report = said && reportOf(said, attachments)
    if (report) return { kind: 'report', report }
    const isAnswer = headers.some(({ key, value }) => key === 'auto-submitted' && !/^no\b/i.test(value))
    return { kind: said || isAnswer ? 'automatic' : 'letter' }
  } catch {
    // Too deep, or too long a head: no server's report is that.
    return { kind: 'letter' }
  }
}

function hasMoreLines(raw: Uint8Array, most: number): boolean {
  let at = -1
  for (let lines = 0; lines <= most; lines++) {
    at = raw.indexOf(10, at + 1)
    if (at < 0) return false
  }
  return true
}

/** Null: it is about no mail of ours. */
function reportOf(said: Attachment, attachments: readonly Attachment[]): MailReport | null {
  const about = attachments.find(({ mimeType }) => ABOUT.test(mimeType))
  const sendId = about ? sendIdOf(fieldsOf(blocksOf(about, 1)[0] ?? '')) : null
  if (sendId === null) return null
  if (said.mimeType === COMPLAINT)
    return { of: 'complaint', sendId, type: verdict(fieldsOf(blocksOf(said, 1)[0] ?? '').get('feedback-type')) }
  // First what holds for the report, then a group for each address. Some servers forget the line between the two.
  const groups = blocksOf(said, MOST_GROUPS + 1).map(fieldsOf)
  return { of: 'delivery', sendId, groups: groups.filter((fields) => fields.has('action')).map(groupOf) }
}

const groupOf = (fields: ReadonlyMap<string, string>): DeliveryGroup => ({
  recipient: /[^\s<>;"]+@[^\s<>;"]+/.exec((fields.get('final-recipient') ?? '').slice(0, MOST_LETTERS))?.[0] ?? null,
  action: verdict(fields.get('action')),
  status: /\d\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0] ?? null,
  detail: (fields.get('diagnostic-code') ?? '')
    .slice(0, MOST_LETTERS)
    .replace(/^\s*[\w-]+\s*;\s*/, '')
    .replace(/\s+/g, ' ')
    .trim(),
})

const verdict = (field = ''): string => field.trim().toLowerCase()

/** By our own header, which servers on the way leave alone, else by the Message-ID that we gave it. */
function sendIdOf(fields: ReadonlyMap<string, string>): string | null {
  const own = /^\s*([\w.-]{1,100})\s*$/.exec(fields.get(SEND_HEADER.toLowerCase()) ?? '')
  return (own ?? /^\s*<([\w.-]{1,100})@/.exec(fields.get('message-id') ?? ''))?.[1] ?? null
}

/** The first `most` blocks of lines that hold something. */
const blocksOf = ({ content }: Attachment, most: number): string[] =>
  (typeof content === 'string' ? content : new TextDecoder().decode(content))
    .trimStart()
    .split(/\r?\n(?:[ \t]*\r?\n)+/, most)

/** The fields of a block, by small letters, unfolded. */
function fieldsOf(block: string): Map<string, string> {
  const lines = block.replace(/\r?\n[ \t]/g, ' ').split(/\r?\n/)
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf(':')
      return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1)] as const]
    }),
  )
}
