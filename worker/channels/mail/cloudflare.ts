/** @module Cloudflare's own e-mail service, by the binding `EMAIL` (`send_email`). */
import type { Delivery, OutgoingMail } from '../../core/message/delivery.ts'
import { Late, patiently } from '../patiently.ts'
import { cleanHeaders } from './clean-headers.ts'
import { oneLine } from './one-line.ts'
import { later, refused, unknown, WAIT_MS } from './provider-trouble.ts'

/** For the whole call, ms. */
const PATIENCE_MS = 15_000

/** Its error codes. Source: developers.cloudflare.com, Email Service, Workers API. A code that is not here is `unknown`. */
const CODES: Record<string, (detail: string) => Delivery> = {
  E_RECIPIENT_SUPPRESSED: (detail) => refused(detail, true),
  E_RATE_LIMIT_EXCEEDED: (detail) => later(detail, WAIT_MS.limit),
  E_DAILY_LIMIT_EXCEEDED: (detail) => later(detail, WAIT_MS.quota),
  // What the owner must mend.
  E_SENDER_NOT_VERIFIED: (detail) => later(detail, WAIT_MS.setup),
  E_SENDER_DOMAIN_NOT_AVAILABLE: (detail) => later(detail, WAIT_MS.setup),
  E_RECIPIENT_NOT_ALLOWED: (detail) => later(detail, WAIT_MS.setup),
  // What would fail again in the same way.
  E_DELIVERY_FAILED: (detail) => refused(detail),
  E_VALIDATION_ERROR: (detail) => refused(detail),
  E_FIELD_MISSING: (detail) => refused(detail),
  E_TOO_MANY_RECIPIENTS: (detail) => refused(detail),
  E_CONTENT_TOO_LARGE: (detail) => refused(detail),
  E_HEADER_NOT_ALLOWED: (detail) => refused(detail),
  E_HEADER_USE_API_FIELD: (detail) => refused(detail),
  E_HEADER_VALUE_INVALID: (detail) => refused(detail),
  E_HEADER_VALUE_TOO_LONG: (detail) => refused(detail),
  E_HEADER_NAME_INVALID: (detail) => refused(detail),
  E_HEADERS_TOO_LARGE: (detail) => refused(detail),
  E_HEADERS_TOO_MANY: (detail) => refused(detail),
}

/** Never throws. It knows no idempotency key: where its answer is lost, the mail may have been taken. */
export async function sendByCloudflare(
  binding: SendEmail,
  { from, to, replyTo, subject, html, text, headers }: OutgoingMail,
): Promise<Delivery> {
  try {
    const { messageId } = await patiently(
      PATIENCE_MS,
      binding.send({
        ...{ from: { ...from, name: oneLine(from.name) }, to, subject: oneLine(subject), html, text },
        ...{ headers: allowed(cleanHeaders(headers)) },
        ...(replyTo === null ? {} : { replyTo }),
      }),
    )
    return { kind: 'sent', providerId: messageId }
  } catch (error) {
    if (error instanceof Late) return unknown('Cloudflare gave no answer in time.')
    const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
    const detail = `Cloudflare: ${code ?? ''} ${message ?? error}`
    return (Object.hasOwn(CODES, String(code)) ? CODES[String(code)]! : unknown)(detail)
  }
}

/** It refuses a mail with any header that is not on its list (Email Service, Email headers); these of it are of use. */
const allowed = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => /^(list-|x-|auto-submitted$|precedence$)/i.test(name)))
