/** @module Puts orders of the shop into the queue, in messages that are small enough. */
import { MAX_ORDERS } from '../../contract/order.ts'
import type { OrdersMessage } from '../core/ingest-message.ts'
import type { Env } from '../env.ts'
import { messageParts } from './message-parts.ts'

/** At most 100 orders a message. False: the queue did not take all of them; what it took is not doubled by sending again. */
export async function sendOrders(
  queue: Env['EVENTS'],
  { orders, ...told }: Omit<OrdersMessage, 'kind'>,
): Promise<boolean> {
  try {
    for (const part of messageParts(orders, MAX_ORDERS)) await queue.send({ kind: 'orders', ...told, orders: part })
    return true
  } catch (error) {
    console.error('the queue did not take orders', error)
    return false
  }
}
