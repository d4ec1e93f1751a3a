/** @module How an address answers, counted from what mail servers say of it. Pure. */
import { DAY_MS } from '../activity.ts'

/** `softBounces` in a row; `pauses` since a mail arrived; `changedAt`: of the event that counted last, ms UTC. */
export interface AddressHealth {
  softBounces: number
  pauses: number
  changedAt: number
}

/** So many soft bounces in a row pause an address. Source: safety.md E11. */
export const MOST_SOFT_BOUNCES = 5

/** For so long, ms: a full mailbox may be emptied, a server mended. Our policy. */
export const PAUSE_MS = 7 * DAY_MS

/** After so many pauses without a mail that arrived an address counts as dead. Our policy. */
export const MOST_PAUSES = 3

/**
 * What one event makes of it: null where nothing changes, as by an event from before one that counted already.
 * `pausesUntil`: the address rests until then, ms UTC. `isWell`: mail arrived, what paused it is over.
 */
export function healthAfter(
  known: AddressHealth | null,
  event: { kind: 'delivered' | 'bounced_soft'; at: number },
): { health: AddressHealth; pausesUntil: number | null; isWell: boolean } | null {
  const { softBounces, pauses, changedAt } = known ?? { softBounces: 0, pauses: 0, changedAt: 0 }
  if (event.at < changedAt) return null
  if (event.kind === 'delivered')
    return known && { health: { softBounces: 0, pauses: 0, changedAt: event.at }, pausesUntil: null, isWell: true }
  const isPause = softBounces + 1 >= MOST_SOFT_BOUNCES
  return {
    health: { softBounces: softBounces + 1, pauses: pauses + Number(isPause), changedAt: event.at },
    pausesUntil: isPause ? event.at + PAUSE_MS : null,
    isWell: false,
  }
}
