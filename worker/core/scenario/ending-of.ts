/** @module Whether a run is to end, whatever step it stands at. */
import type { Run } from '../../../contract/scenario/run.ts'
import { HOUR_MS } from '../hour-of.ts'
import type { RunLook } from './run-look.ts'

/** `cart`: there is nothing more in the cart that the run is about. */
export type Ending = { outcome: 'goal' | 'left'; because: 'goal' | 'leave_when' | 'cart' }

/** A shop may tell of the same cart for a while after it was paid. Our policy. */
const STILL_TOLD_MS = HOUR_MS

/** What of a look it depends on. */
export type EndingLook = Pick<RunLook, 'scenario' | 'person' | 'now' | 'matches'>

/**
 * Null: it goes on. An order ends it where that is its goal, and where it is about a cart: the cart is bought. The order
 * that a run is about is none.
 */
export function endingOf(run: Run, look: EndingLook): Ending | null {
  const { goal, entry, leaveWhen } = look.scenario
  if (goal?.kind === 'order' && hasOrdered(run, look)) return { outcome: 'goal', because: 'goal' }
  if (goal?.kind === 'condition' && passes(goal.condition, look)) return { outcome: 'goal', because: 'goal' }
  if (entry.on === 'cart' && (hasOrdered(run, look) || isCartGone(look))) return { outcome: 'left', because: 'cart' }
  if (leaveWhen && passes(leaveWhen, look)) return { outcome: 'left', because: 'leave_when' }
  return null
}

const passes = (condition: Parameters<RunLook['matches']>[0], { matches, person, now }: EndingLook): boolean =>
  matches(condition, person.subject, { now, models: person.models })

/**
 * The same order is told by the shop's server and by the thank-you page, some minutes apart, ms. Our policy. Another order
 * within them ends the run all the same, as soon as it is stored (store/end-runs-by-order.ts).
 */
export const SAME_ORDER_MS = HOUR_MS / 4

/** From when on an order is another one than that which a run is about, ms UTC: that has two moments of its own. */
export const otherOrderFrom = ({ enteredAt, subject }: Pick<Run, 'enteredAt' | 'subject'>): number =>
  enteredAt + (subject.transactionId === undefined ? 0 : SAME_ORDER_MS)

const hasOrdered = (run: Run, { person: { orderedAt } }: EndingLook): boolean =>
  orderedAt > 0 && orderedAt >= otherOrderFrom(run)

/** Empty, older than an order, or of things that were bought just before: their browser did not tell that it is over. */
function isCartGone({ person: { subject, orderedAt } }: EndingLook): boolean {
  const { cart, bought } = subject.state
  if (cart === null || orderedAt >= cart.at) return true
  const since = cart.at - STILL_TOLD_MS
  return cart.value.items.every(({ productId }) =>
    bought.some((each) => each.productId === productId && each.at >= since),
  )
}
