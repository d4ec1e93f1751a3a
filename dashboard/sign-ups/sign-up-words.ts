/** @module What was left in a form, and what became of a mail, in words. */
import type { SignUp, StoredMail } from './mailbox-lists.ts'

const STATES: Record<NonNullable<SignUp['state']>, string> = {
  pending: 'to be confirmed',
  confirmed: 'confirmed',
  unproven: 'not confirmed, not asked to',
  unsubscribed: 'unsubscribed',
  bounced: 'no such mailbox',
  complained: 'called a mail spam',
  blocked: 'on your own list',
}

export const stateWords = (state: SignUp['state']): string => (state === null ? 'phone number' : STATES[state])

/** `Ona, birthday 04-23, tea: green`; empty for nothing. */
export function filledWords(filled: SignUp['filled']): string {
  const { first_name: first, last_name: last, birthday, traits } = filled as Record<string, string | undefined>
  const name = [first, last].filter(Boolean).join(' ')
  const told = Object.entries((traits ?? {}) as Record<string, string>).map(([trait, word]) => `${trait}: ${word}`)
  return [name, birthday && `birthday ${birthday}`, ...told].filter(Boolean).join(', ')
}

const FATES: Record<StoredMail['state'], string> = {
  waiting: 'waits to be sent',
  kept: 'kept here: there is no mail server yet',
  sent: 'sent',
  failed: 'not sent',
}

/** With what the mail server said, where it said something. */
export const fateWords = ({ state, detail }: Pick<StoredMail, 'state' | 'detail'>): string =>
  detail === null ? FATES[state] : `${FATES[state]}: ${detail}`
