/** @module What was left in forms, and what was written: as the owner's screens read it. Times in ms UTC. */

/** GET /v1/sign-ups?cursor= : newest first. `state` of the address now; null: no e-mail was left. */
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
    state: 'pending' | 'confirmed' | 'unproven' | null
    confirmedAt: number | null
  }[]
  next: string | null
}

/** GET /v1/mails?cursor= : newest first. `kept`: there is no mail server, so it only stands here. */
export interface MailList {
  mails: {
    mailId: string
    writtenAt: number
    email: string
    subject: string
    text: string
    html: string
    state: 'waiting' | 'kept' | 'sent' | 'failed'
    detail: string | null
    sentAt: number | null
  }[]
  next: string | null
}
