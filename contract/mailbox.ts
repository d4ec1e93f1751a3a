/** @module What was left in forms, and what was written: as the owner's screens read it. Times in ms UTC. */
import type { SuppressionReason } from './message/suppression.ts'

/**
 * GET /v1/sign-ups?cursor= : newest first. `state` of the address now, so that `confirmed` may be written to; null: no e-mail
 * was left. `confirmedAt` is the proof, and stays.
 */
export interface SignUpList {
  signUps: {
    signUpId: string
    leftAt: number
    profileId: string | null
    campaignId: string
    version: number
    variant: string | null
    language: string | null
    page: string | null
    email: string | null
    phone: string | null
    filled: Record<string, unknown>
    agreement: string | null
    agreementVersion: string | null
    state: 'pending' | 'confirmed' | 'unproven' | Exclude<SuppressionReason, 'paused'> | null
    confirmedAt: number | null
  }[]
  next: string | null
}

/** A mail that was written, and what became of it. `kept`: there is no way to send it, so it only stands here. */
export interface ListedMail {
  mailId: string
  writtenAt: number
  email: string
  subject: string
  state: 'waiting' | 'kept' | 'sent' | 'failed'
  detail: string | null
  sentAt: number | null
  /** Of a scenario's message; null: another mail, such as one that asks for a confirmation. */
  sendId: string | null
}

/** With what it says. One whose texts are gone (only the newest 500 keep theirs) has empty ones. */
export interface KeptMail extends ListedMail {
  text: string
  html: string
  /** Null: the shop, as its settings name it. */
  from: { name: string; email: string } | null
  replyTo: string | null
  /** Beside those that every mail has, such as List-Unsubscribe. */
  headers: Record<string, string>
}

/** GET /v1/mails?cursor= : newest first. */
export interface MailList {
  mails: ListedMail[]
  next: string | null
}

/** GET /v1/mails/:id. `source`: as a mail server would get it. */
export interface MailSource {
  mail: KeptMail
  source: string
}
