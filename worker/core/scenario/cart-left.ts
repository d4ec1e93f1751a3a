/** @module A cart that nobody told of as such: it was filled after the order that ended a run, and before that was known. */
import type { Run } from '../../../contract/scenario/run.ts'
import type { Subject } from '../segment/subject.ts'
import type { Happening } from './happening.ts'

/** `happenings`: of this person just now; `ended`: runs that went on or ended by them. */
interface Around {
  happenings: readonly Happening[]
  ended: readonly { run: Run }[]
}

/**
 * As a happening, where an order was told or a run ended, and something lies in the cart that is newer than every order.
 * Whether it begins anything is for begin-runs.ts.
 */
export function cartLeft({ profileId, state }: Subject, { happenings, ended }: Around): Happening[] {
  const { cart, orderedAts } = state
  const isAsked = happenings.some(({ kind }) => kind === 'order') || ended.some(({ run }) => run.outcome !== null)
  if (!isAsked || cart === null || cart.value.items.length === 0 || cart.at <= (orderedAts[0] ?? 0)) return []
  return [{ id: `cart:${cart.at}`, at: cart.at, profileId, kind: 'cart' }]
}
