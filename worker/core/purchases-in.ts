/** @module What browsers saw of orders. */
import type { StoredEvent, VisitMessage } from './ingest-message.ts'

/** What one browser saw of an order. */
export interface SeenPurchase {
  profileId: string
  event: Extract<StoredEvent, { name: 'purchase' }>
}

/** What these visits saw of orders: also what came before, for the writer of orders knows it again. */
export function purchasesIn(messages: readonly VisitMessage[]): SeenPurchase[] {
  return messages.flatMap(({ profileId, events }) =>
    events.flatMap((event) => (event.name === 'purchase' ? [{ profileId, event }] : [])),
  )
}
