/** @module What becomes of an address that was left: pure. */
import { DAY_MS } from '../activity.ts'

/** What an address permits. */
export type SubscriptionState = 'pending' | 'confirmed' | 'unproven'

/**
 * An address as it is known; `askedAt` in ms UTC. `state` null: it was never left. `isEnded`: the person unsubscribed since.
 * `isStopped`: mail to it bounced, was called spam, or the owner forbids it.
 */
export interface KnownSubscription {
  state: SubscriptionState | null
  askedAt: number | null
  isEnded?: boolean
  isStopped?: boolean
}

/** Nobody is asked more often, whoever types the address (safety rule 15). */
export const ASK_AGAIN_MS = DAY_MS

/** A link in a confirmation is good for so long. Source: safety.md E12. */
export const LINK_MS = 30 * DAY_MS

/**
 * Confirmations that the whole shop asks for in an hour, and addresses that are taken from one network in that time: a
 * flood stops there (safety.md D04), and no single host stops the shop's own visitors. Our policy: a shop of a million page
 * views a month has some 70 sign-ups in its busiest hour, a household or an office few.
 */
export const MOST_AN_HOUR = { asked: 300, fromNetwork: 20 }

/**
 * The state that the address has from now on; null: it stays as it is. `asks`: a confirmation is written to it. What
 * was confirmed stays so, whoever leaves it again. Who unsubscribed is asked anew, and a form that asks nobody changes
 * nothing for them. `now` in ms UTC.
 */
export function planSignUp(
  known: KnownSubscription | null,
  { doubleOptIn, now }: { doubleOptIn: boolean; now: number },
): { state: SubscriptionState | null; asks: boolean } {
  const { state = null, askedAt = null, isEnded = false, isStopped = false } = known ?? {}
  if (isStopped || (state === 'confirmed' && !isEnded)) return { state: null, asks: false }
  // What one form left unproven another may still have proven.
  if (!doubleOptIn) return { state: state !== null || isEnded ? null : 'unproven', asks: false }
  const asks = askedAt === null || now - askedAt >= ASK_AGAIN_MS
  return { state: state !== null && !asks ? null : 'pending', asks }
}
