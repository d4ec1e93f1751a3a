/** @module Puts orders of the shop into the queue, in messages that are small enough. */
import { MAX_ORDERS, type Order } from '../../contract/order.ts'
import type { Env } from '../env.ts'

/** A queue message holds 128 KB. Source: Cloudflare Queues limits. */
export const MAX_MESSAGE_BYTES = 120_000

/** At most 100 orders a message. False: the queue did not take all of them; what it took is not doubled by sending again. */
export async function sendOrders(queue: Env['EVENTS'], orders: readonly Order[], receivedAt: number): Promise<boolean> {
  try {
    for (const part of parts(orders)) await queue.send({ kind: 'orders', receivedAt, orders: part })
    return true
  } catch (error) {
    console.error('the queue did not take orders', error)
    return false
  }
}

/** Orders in messages that are small enough; each order is. */
function parts(all: readonly Order[]): Order[][] {
  const result: Order[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const order of all) {
    const bytes = orderBytes(order)
    if (size + bytes > MAX_MESSAGE_BYTES || result.at(-1)?.length === MAX_ORDERS) {
      result.push([])
      size = 0
    }
    result.at(-1)?.push(order)
    size += bytes
  }
  return result
}

/** Bytes of an order in a message. */
export const orderBytes = (order: Order): number => new TextEncoder().encode(JSON.stringify(order)).length
