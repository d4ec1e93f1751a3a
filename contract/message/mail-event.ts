/** @module What a mail provider, or a mail that came back, tells of a mail after it was taken, in one form for all of them. */

/**
 * `bounced_hard`: there is no such mailbox; `bounced_soft`: not now (full, away, too big); `complained`: the person called
 * it spam; `unsubscribed`: they left by the provider's own means.
 */
export const MAIL_EVENT_KINDS = [
  'delivered',
  'bounced_hard',
  'bounced_soft',
  'complained',
  'unsubscribed',
  'opened',
  'clicked',
] as const

export type MailEventKind = (typeof MAIL_EVENT_KINDS)[number]

/**
 * `eventId`: the same however often the provider tells it. `sendId` null: the provider did not say it; then `providerId`,
 * which it gave when it took the mail, leads to it. `at`: ms UTC, by the provider's clock. `detail`: its own words, at most
 * 300 characters. `email`: as compared, small letters; null: not said. `provider`: `returned` of a mail that came back.
 */
export interface MailEvent {
  eventId: string
  provider: 'resend' | 'postmark' | 'returned'
  sendId: string | null
  providerId: string | null
  email: string | null
  kind: MailEventKind
  at: number
  detail: string | null
}
