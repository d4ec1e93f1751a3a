/** @module Postmark (postmarkapp.com): its API of 2026, its error codes. */
import type { Delivery, OutgoingMail } from '../../core/message/delivery.ts'
import { cleanHeaders } from './clean-headers.ts'
import type { MailProvider, ProviderAnswer, ProviderRequest } from './mail-provider.ts'
import { mailboxOf } from './mailbox-of.ts'
import { oneLine } from './one-line.ts'
import { later, refused, troubleByStatus, unknown, WAIT_MS } from './provider-trouble.ts'

/** Characters of one value of metadata. Source: postmarkapp.com, Custom metadata. */
const MOST_VALUE = 80

/** The streams that every Postmark server has. */
const STREAMS = { transactional: 'outbound', marketing: 'broadcast' } as const

function request(mail: OutgoingMail, secret: string): ProviderRequest {
  return {
    path: '/email',
    headers: { 'x-postmark-server-token': secret },
    body: {
      From: mailboxOf(mail.from),
      To: mail.to,
      Subject: oneLine(mail.subject),
      HtmlBody: mail.html,
      TextBody: mail.text,
      ...(mail.replyTo === null ? {} : { ReplyTo: mail.replyTo }),
      Headers: Object.entries(cleanHeaders(mail.headers)).map(([Name, Value]) => ({ Name, Value })),
      MessageStream: STREAMS[mail.stream],
      Metadata: metadataOf(mail.sendId),
      // Links and pixels are ours.
      TrackOpens: false,
      TrackLinks: 'None',
    },
  }
}

/** `send-0`, `send-1` …: the id in pieces that fit. */
function metadataOf(sendId: string): Record<string, string> {
  const pieces = sendId.match(new RegExp(`.{1,${MOST_VALUE}}`, 'gsu')) ?? []
  return Object.fromEntries(pieces.map((piece, index) => [`send-${index}`, piece]))
}

/** `{ErrorCode, Message, MessageID}`, also with a status of 200 (postmarkapp.com, API error codes). */
function delivery(answer: ProviderAnswer): Delivery {
  const { ErrorCode, Message, MessageID } = (answer.json ?? {}) as Record<string, unknown>
  const isSuccess = answer.status >= 200 && answer.status < 300
  if (isSuccess && ErrorCode === 0 && typeof MessageID === 'string') return { kind: 'sent', providerId: MessageID }
  const detail = `Postmark: ${answer.status} ${ErrorCode ?? ''} ${Message ?? ''}`.trim()
  if (isSuccess && (ErrorCode === 0 || typeof ErrorCode !== 'number')) return unknown(detail)
  switch (ErrorCode) {
    case 300:
      // Our own address the owner can mend.
      if (/'(From|ReplyTo)'/.test(String(Message))) return later(detail, WAIT_MS.setup)
      return refused(detail, /'To'/.test(String(Message)))
    case 406:
      // Inactive: it bounced, complained or left before.
      return refused(detail, true)
    case 100:
      return later(detail, answer.retryAfterMs ?? WAIT_MS.setup)
    case 429:
      return later(detail, answer.retryAfterMs ?? WAIT_MS.limit)
    // No such sender, not confirmed, no credits, an account that waits or may not, a stream that is not there.
    case 400:
    case 401:
    case 405:
    case 412:
    case 413:
    case 1235:
      return later(detail, WAIT_MS.setup)
    default:
      return troubleByStatus(isSuccess ? { ...answer, status: 422 } : answer, detail)
  }
}

export const postmark: MailProvider = {
  name: 'postmark',
  home: 'https://api.postmarkapp.com',
  request,
  delivery,
}
