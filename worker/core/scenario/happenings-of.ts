/** @module What of a delivered batch scenarios may begin or go on by. */
import type { VisitMessage } from '../ingest-message.ts'
import type { SeenPurchase } from '../purchases-in.ts'
import { eventHappening } from './event-happening.ts'
import type { Happening } from './happening.ts'
import { type OwnedStep, orderHappening } from './order-happening.ts'

/** What was delivered, and what is stored of it by now. `steps`: of all orders that the batch names. */
export interface Delivered {
  visits: readonly VisitMessage[]
  purchases: readonly SeenPurchase[]
  steps: readonly OwnedStep[]
}

/** Says what happened. */
export type HappeningsOf = typeof happeningsOf

/**
 * Events of browsers, steps of orders, and purchases that browsers saw. A batch that comes again tells the same with the
 * same ids; whether it begins anything is for begin-runs.ts, also where it is late. What the shop says of its customers
 * begins nothing by itself: scenarios hear of it when it brings somebody into a segment.
 */
export function happeningsOf({ visits, purchases, steps }: Delivered): Happening[] {
  const events = visits.flatMap(({ profileId, events }) =>
    events.flatMap((event) => eventHappening(profileId, event) ?? []),
  )
  return [...events, ...purchases.map(seenHappening), ...steps.flatMap((step) => orderHappening(step) ?? [])]
}

function seenHappening({ profileId, event: { at, params } }: SeenPurchase): Happening {
  const { transactionId } = params
  const id = `order:${transactionId}:seen`
  return { id, at, profileId, kind: 'order', step: 'placed', transactionId, isSeenOnly: true }
}
