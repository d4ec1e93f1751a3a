/** @module Resend (resend.com): its API of 2026, its errors. */
import type { Delivery, OutgoingMail } from '../../core/message/delivery.ts'
import { cleanHeaders } from './clean-headers.ts'
import type { MailProvider, ProviderAnswer, ProviderRequest } from './mail-provider.ts'
import { mailboxOf } from './mailbox-of.ts'
import { oneLine } from './one-line.ts'
import { later, refused, troubleByStatus, unknown, WAIT_MS } from './provider-trouble.ts'
import { sendTag } from './send-tag.ts'

/** Longest key that is taken, in ASCII. Source: resend.com, Idempotency keys; kept for 24 h there. */
const MOST_KEY = 256

function request(mail: OutgoingMail, secret: string): ProviderRequest {
  return {
    path: '/emails',
    headers: {
      authorization: `Bearer ${secret}`,
      'idempotency-key': encodeURIComponent(mail.sendId).slice(0, MOST_KEY),
    },
    body: {
      from: mailboxOf(mail.from),
      to: [mail.to],
      subject: oneLine(mail.subject),
      html: mail.html,
      text: mail.text,
      ...(mail.replyTo === null ? {} : { reply_to: mail.replyTo }),
      headers: cleanHeaders(mail.headers),
      // A tag may have letters, digits, `_` and `-` (resend.com, Tags).
      tags: [{ name: 'send', value: sendTag(mail.sendId) }],
    },
  }
}

/** Errors are `{statusCode, name, message}` (resend.com, Errors). */
function delivery(answer: ProviderAnswer): Delivery {
  const { id, name, message } = (answer.json ?? {}) as { id?: unknown; name?: unknown; message?: unknown }
  if (answer.status >= 200 && answer.status < 300)
    return typeof id === 'string' ? { kind: 'sent', providerId: id } : unknown('Resend answered with no id.')
  const detail = `Resend: ${answer.status} ${name ?? ''} ${message ?? ''}`.trim()
  switch (name) {
    // A first call with this key is under way, or took another text: either way a mail of this send may have gone.
    case 'concurrent_idempotent_requests':
    case 'invalid_idempotent_request':
      return unknown(detail)
    case 'daily_quota_exceeded':
    case 'monthly_quota_exceeded':
      return later(detail, Math.max(answer.retryAfterMs ?? 0, WAIT_MS.quota))
    case 'invalid_from_address':
      return later(detail, WAIT_MS.setup)
    case 'validation_error':
      // Our own domain, key or address the owner can mend.
      return answer.status === 403 || /`(from|reply_to)`/.test(String(message))
        ? later(detail, WAIT_MS.setup)
        : refused(detail, /`to`/.test(String(message)))
    default:
      return troubleByStatus(answer, detail)
  }
}

export const resend: MailProvider = {
  name: 'resend',
  home: 'https://api.resend.com',
  request,
  delivery,
}
