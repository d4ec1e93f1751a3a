/** @module What an HTTP provider of mail is to us: how it is asked, and what its answers mean. */
import type { Delivery, OutgoingMail } from '../../core/message/delivery.ts'

/** One call of the provider's API. `body` is sent as JSON. */
export interface ProviderRequest {
  path: string
  headers: Record<string, string>
  body: unknown
}

/** What came back. `json` undefined: the body is no whole JSON; `retryAfterMs` null: it did not say. */
export interface ProviderAnswer {
  status: number
  retryAfterMs: number | null
  json: unknown
}

/** A new one is a file beside this one, one for its webhooks (provider-hook.ts), and a line in mail-channel.ts. */
export interface MailProvider {
  name: 'resend' | 'postmark'
  /** Where its API lives. */
  home: string
  request: (mail: OutgoingMail, secret: string) => ProviderRequest
  delivery: (answer: ProviderAnswer) => Delivery
}
