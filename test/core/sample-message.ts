/** @module Messages of the queue for tests. */
import type { Order } from '../../contract/order.ts'
import type { OrdersMessage, StoredEvent, VisitMessage } from '../../worker/core/ingest-message.ts'
import { NOW } from './sample-event.ts'

/** A visit of ann, just now, with these events, and what is to be different. */
export function visitMessage(events: StoredEvent[], change: Partial<VisitMessage> = {}): VisitMessage {
  return {
    kind: 'visit',
    profileId: 'ann',
    receivedAt: NOW,
    device: 'phone',
    language: 'lt',
    country: 'LT',
    events,
    rejected: [],
    dropped: {},
    decision: null,
    ...change,
  }
}

/** Two teapots and a cup for 50 euros, just now, of nobody that is named, and what is to be different. */
export const sampleOrder = (change: Partial<Order> = {}): Order => ({
  transactionId: 'T-1',
  at: NOW,
  valueMinor: 5000,
  currency: 'EUR',
  items: [{ productId: 'teapot', quantity: 2 }, { productId: 'cup' }],
  ...change,
})

/** Orders that the shop reports just now. */
export const ordersMessage = (...orders: Order[]): OrdersMessage => ({ kind: 'orders', receivedAt: NOW, orders })
