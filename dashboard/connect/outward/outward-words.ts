/** @module What addresses of the owner are told, and how that stands, in words. */
import type { WebhookAnswer, WebhookDelivery, WebhookEvent, WebhookType } from '../../../contract/webhook-out.ts'

export const EVENT_TITLES: Record<WebhookEvent, string> = {
  'order.placed': 'an order is placed',
  'order.paid': 'an order is paid',
  'order.shipped': 'an order is shipped',
  'order.delivered': 'an order is delivered',
  'order.cancelled': 'an order is cancelled',
  'order.return_requested': 'somebody wants to return something',
  'cart.changed': 'a cart changes',
  'segment.entered': 'somebody enters a segment',
  'segment.left': 'somebody leaves a segment',
  'message.sent': 'a message is sent',
  'message.delivered': 'a message is delivered',
  'message.bounced': 'a message comes back',
  'message.complained': 'a message is called spam',
  'message.unsubscribed': 'somebody unsubscribes',
  'message.clicked': 'somebody clicks in a message',
  'subscription.confirmed': 'an address is confirmed',
}

/** `An order is placed`, as the title of one that was told. */
export function typeTitle(type: WebhookType): string {
  if (type === 'scenario.step') return 'A step of a scenario'
  if (type === 'test.ping') return 'A test'
  const title = EVENT_TITLES[type] ?? type
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** Kinds of what it is told, as one sentence. */
export function toldOf(events: readonly WebhookEvent[]): string {
  if (events.length === 0) return 'Told only what steps of scenarios tell it.'
  return `Told when ${events.map((event) => EVENT_TITLES[event] ?? event).join(', ')}.`
}

export const DELIVERY_STATES: Record<WebhookDelivery['state'], { words: string; look: string }> = {
  waiting: { words: 'On its way', look: 'chip chip-warm' },
  delivered: { words: 'Arrived', look: 'chip chip-live' },
  failed: { words: 'Failed', look: 'chip chip-hot' },
}

/** What the platform says of a host that has no address, or does not take the call: a number for its own records. */
const NOT_REACHED = /^internal error; reference = \w+$/

/** `500 after 12 ms: Maintenance`; where no answer came, why. */
export function answerWords({ status, ms, said }: WebhookAnswer): string {
  if (status === null && NOT_REACHED.test(said)) return 'No answer: nothing was reached at this address'
  const first = status === null ? 'No answer' : `${status} after ${ms} ms`
  return said === '' ? first : `${first}: ${said}`
}
