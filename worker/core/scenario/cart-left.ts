/** @module A cart that nobody told of as such: it was filled after an order or an emptying, and before that was known. */
import type { Run } from '../../../contract/scenario/run.ts'
import type { Subject } from '../segment/subject.ts'
import type { Happening } from './happening.ts'

/** `happenings`: of this person just now; `ended`: runs that went on or ended by them. */
interface Around {
  happenings: readonly Happening[]
  ended: readonly { run: Run }[]
}

/** One that came to its end and had nowhere to write to begins none in its place. */
function isOver({ run }: { run: Run }): boolean {
  const last = run.trail.at(-1)?.what
  return run.outcome !== null && !(last?.kind === 'ended' && last.why === 'no_address')
}

/**
 * As a happening, where an order or an emptying was told or a run ended, and something lies in the cart that is newer than every order.
 * Whether it begins anything is for begin-runs.ts.
 */
export function cartLeft({ profileId, state }: Subject, { happenings, ended }: Around): Happening[] {
  const { cart, orderedAts } = state
  const isTold = happenings.some(({ kind }) => kind === 'order' || kind === 'cart_emptied')
  const isAsked = isTold || ended.some(isOver)
  if (!isAsked || cart === null || cart.value.items.length === 0 || cart.at <= (orderedAts[0] ?? 0)) return []
  return [{ id: `cart:${cart.at}`, at: cart.at, profileId, kind: 'cart' }]
}
