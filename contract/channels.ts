/** @module GET /v1/channels and POST /v1/channels/test: how messages go out here, and what is missing. */
import * as v from 'valibot'
import { EmailSchema } from './email.ts'

/** `mailbox`: it only stands in the dashboard, nobody gets it. */
export type MailWayName = 'resend' | 'postmark' | 'smtp' | 'cloudflare' | 'mailbox'

/** What the owner has not set up yet, or should. */
export type ChannelLack =
  /** MAIL_FROM: from whom mail comes. */
  | 'mail_from'
  /** None of RESEND_API_KEY, POSTMARK_SERVER_TOKEN, SMTP_URL, or the binding EMAIL. */
  | 'way'
  /** The provider cannot tell of bounces and complaints: /v1/webhook-secrets/…. */
  | 'webhook_secret'
  /** MAIL_RETURN: where mails that go by SMTP come back to, so that dead addresses are known. */
  | 'mail_return'
  /** PUBLIC_URL: where links in mails lead. */
  | 'public_url'

/** What last went wrong; `at` in ms UTC. */
export interface ChannelError {
  kind: 'refused' | 'later' | 'unknown'
  detail: string
  at: number
}

/**
 * `lastError`: what last went wrong by the way that is used. `returns`: where mails come back to that could not be delivered,
 * and when the last of the past month did (ms UTC); null unless they go by SMTP with MAIL_RETURN.
 */
export interface Channels {
  mail: {
    way: MailWayName
    from: string | null
    missing: ChannelLack[]
    lastError: ChannelError | null
    returns: { to: string; lastAt: number | null } | null
  }
  /** `troubled`: browsers for which a push service did not believe our key. */
  push: { browsers: number; troubled: number; lastError: ChannelError | null }
}

const body = v.pipe(v.string(), v.maxLength(200_000))

const subject = v.pipe(v.string(), v.maxLength(500), v.regex(/^[^\r\n]*$/, 'has a line end'))
const mail = v.optional(v.strictObject({ subject, html: body, text: body }))

/** Body of POST /v1/channels/test. `mail`: one as it was previewed; absent: a short one that only says that it arrived. */
export const ChannelTestSchema = v.strictObject({ email: EmailSchema, mail })

export type ChannelTestInput = v.InferOutput<typeof ChannelTestSchema>

/** Its answer: `kept`: there is no way to send it, it stands in the mailbox. */
export interface ChannelTest {
  way: MailWayName
  outcome: 'sent' | 'kept' | 'refused' | 'later' | 'unknown'
  detail: string | null
}
