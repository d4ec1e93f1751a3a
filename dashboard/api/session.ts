/** @module Who is signed in. */
import { signal } from '@preact/signals'
import type { SignedIn } from '../../contract/admin.ts'
import { forgetReadings } from './reading-memory.ts'
import { request } from './request.ts'
import { type Trouble, troubleSentence } from './trouble.ts'

export type Session =
  | { kind: 'asking' }
  | { kind: 'in'; who: SignedIn }
  /** `sentence`: why, when it was not the owner's wish. */
  | { kind: 'out'; sentence: string | null }
  | { kind: 'unreachable'; trouble: Trouble }

export const session = signal<Session>({ kind: 'asking' })

/** Asks the Worker whether the cookie still opens the door. */
export async function readSession(): Promise<void> {
  const answer = await request<SignedIn>('/v1/session')
  if (answer.ok) session.value = { kind: 'in', who: answer.value }
  else if (answer.trouble.kind === 'signed_out') session.value = { kind: 'out', sentence: null }
  else session.value = { kind: 'unreachable', trouble: answer.trouble }
}

/**
 * Trades a token for the session cookie. A link works once: when it is refused but an earlier session still holds
 * (the page was opened from the history), that session goes on. Returns the sentence of the refusal, or null.
 */
export async function signIn(token: string): Promise<string | null> {
  const answer = await request<SignedIn>('/v1/session', { method: 'POST', body: { token } })
  if (answer.ok) {
    session.value = { kind: 'in', who: answer.value }
    return null
  }
  const sentence = troubleSentence(answer.trouble)
  if (session.value.kind !== 'out') await readSession()
  if (session.value.kind === 'out') session.value = { kind: 'out', sentence }
  return sentence
}

/** Ends the session here; what was read is forgotten too. */
export function leaveSession(sentence: string | null): void {
  forgetReadings()
  session.value = { kind: 'out', sentence }
}

/** Ends the session on the Worker. Returns the sentence of what went wrong, or null. */
export async function signOut(): Promise<string | null> {
  const answer = await request<null>('/v1/session', { method: 'DELETE' })
  if (!answer.ok && answer.trouble.kind !== 'signed_out') return troubleSentence(answer.trouble)
  leaveSession(null)
  return null
}
