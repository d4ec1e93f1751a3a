/** @module May a person be told to ad platforms, and by which address. Pure. */
import { mayWrite, type RecipientFacts } from '../message/may-write.ts'

/**
 * The address that a person may be found by; null: they may not be told. All of it must hold: their own browser permits
 * personalising and messages; the address was confirmed by a person (no soft opt-in, no word of the shop); and mail might
 * go to it this moment, so it is neither unsubscribed nor suppressed nor resting. Stricter than mail, because what a
 * platform was told cannot be taken back. See docs/decisions/0035-who-may-be-told-to-ad-platforms.md.
 */
export function mayBeTold(facts: RecipientFacts, now: number): string | null {
  const { consent } = facts
  if (!consent?.includes('personalise') || !consent.includes('message')) return null
  const permission = mayWrite(facts, { kind: 'marketing', channel: 'email', subject: {}, softOptIn: false, now })
  if (!permission.may || permission.email === null) return null
  return facts.addresses.get(permission.email)?.subscription?.state === 'confirmed' ? permission.email : null
}
