/** @module `/v1/suppressions`: addresses that are not written to, and why. */
import * as v from 'valibot'
import { EmailSchema } from '../email.ts'

/**
 * `unsubscribed`: by the person, in a mail or on the preference page; order mails go on. `bounced`: there is no such
 * mailbox. `paused`: five soft bounces in a row, until `untilAt`; order mails are still tried. `complained`: reported as
 * spam. `blocked`: by the owner. The last three without an end stop every mail, also an order's.
 */
export const SUPPRESSION_REASONS = ['unsubscribed', 'bounced', 'paused', 'complained', 'blocked'] as const

export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

/**
 * Times in ms UTC. `toldBy`: `one_click`, `page`, `preferences`, a provider's name, `api`, `import`, `shop`, `cleaning`,
 * `ledger` (after a restore of the database).
 */
export interface Suppression {
  email: string
  reason: SuppressionReason
  sinceAt: number
  /** When it ends by itself; null: never. */
  untilAt: number | null
  toldBy: string
  /** By which message of ours; null: not by one. */
  sendId: string | null
  /** What the mail server said, or the owner wrote; null: nothing. */
  detail: string | null
}

/** `GET /v1/suppressions?cursor=&reason=&email=`: newest first, 50 at a time. `counts` over all, by reason. */
export interface SuppressionList {
  suppressions: Suppression[]
  counts: Record<SuppressionReason, number>
  next: string | null
}

/** `POST /v1/suppressions`: the owner's own list. */
export const SuppressSchema = v.object({
  emails: v.pipe(v.array(EmailSchema), v.minLength(1), v.maxLength(1000)),
  detail: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200))),
})

/** `POST /v1/suppressions/import`, text/csv: what was taken, and the lines that hold no address. */
export interface SuppressionImport {
  taken: number
  known: number
  refused: { line: number; text: string }[]
}

/** `GET /v1/suppressions/cleaned`: what the night did with addresses that did not answer, newest first. */
export interface CleanedList {
  cleaned: { email: string; cleanedAt: number; what: 'tried_again' | 'dropped' }[]
}
