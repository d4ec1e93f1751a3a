/** @module What goes to a mail provider, and what it says. */

/**
 * One mail, whole. `sendId`: by which a provider that can knows a repetition; also the local part of the Message-ID.
 * `stream`: what was asked for is kept apart from advertising, so that complaints about one do not hold up the other
 * (safety rule 35).
 */
export interface OutgoingMail {
  sendId: string
  stream: 'transactional' | 'marketing'
  /** ms UTC: the header Date. */
  at: number
  from: { name: string; email: string }
  to: string
  replyTo: string | null
  subject: string
  html: string
  text: string
  /** Further headers by name, such as those of RFC 8058. Values are ASCII without line ends. */
  headers: Record<string, string>
}

/**
 * What became of it. `sent`: the provider took it. `refused`: it never will; `isAddressBad`: because there is no such
 * mailbox. `later`: nothing was taken, try again after so long. `unknown`: it may have been taken.
 */
export type Delivery =
  | { kind: 'sent'; providerId: string | null }
  | { kind: 'refused'; detail: string; isAddressBad: boolean }
  | { kind: 'later'; detail: string; waitMs: number }
  | { kind: 'unknown'; detail: string }

/** Sends one mail. Never throws; every wait in it ends after 15 s. */
export type SendMail = (mail: OutgoingMail) => Promise<Delivery>

/** A web push, ready to be shown. `url`: absolute https. `ttlSeconds`: how long push services keep it for a sleeping device. */
export interface OutgoingPush {
  sendId: string
  title: string
  body: string
  url: string
  imageUrl: string | null
  ttlSeconds: number
}

/**
 * To every device of that person (their row, or a profile that stands alone): `sent` when one of them took it, `refused`
 * with `isAddressBad` when there is none (any more). Never throws.
 */
export type SendPush = (profileId: string, push: OutgoingPush) => Promise<Delivery>
