/** @module An order or money given back, as the shop told it, as words that follow a name. */
import type { PersonOrder } from '../../contract/admin.ts'
import type { OrderStatus } from '../../contract/order-words.ts'
import { money } from './money.ts'

/** What of an order stands in the timeline. */
export type ToldOrder = Pick<PersonOrder, 'transactionId' | 'valueMinor' | 'currency' | 'status' | 'channel' | 'store'>

/** What of money given back stands in it. */
export type ToldRefund = Pick<ToldOrder, 'transactionId' | 'valueMinor' | 'currency' | 'status'>

const ORDERED: Record<OrderStatus, string> = {
  paid: 'bought',
  placed: 'ordered, not paid yet,',
  cancelled: 'had ordered',
}

/** `bought for €59.90 at the store Old Town: order 4-1077`. */
export function orderPhrase({ transactionId, valueMinor, currency, status, channel, store }: ToldOrder): string {
  const place = channel === 'store' ? ` at ${store ? `the store ${store}` : 'a store'}` : ''
  const end = status === 'cancelled' ? ', cancelled' : ''
  return `${ORDERED[status]} for ${money(valueMinor, currency)}${place}: order ${transactionId}${end}`
}

const GIVEN: Record<OrderStatus, string> = {
  paid: 'got back',
  placed: 'is promised back',
  cancelled: 'was promised back, in the end not given,',
}

/** `got back €12.50 on order 4-1077`. */
export const refundPhrase = ({ transactionId, valueMinor, currency, status }: ToldRefund): string =>
  `${GIVEN[status]} ${money(valueMinor, currency)} on order ${transactionId}`
