/** @module POST /v1/orders: orders from the shop's own server. They count as money. */
import { Hono } from 'hono'
import { type Order, OrdersSchema } from '../../../contract/order.ts'
import type { AppEnv } from '../app-env.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readJson } from '../read-json.ts'

const MAX_BYTES = 1024 * 1024
/** A queue message holds 128 KB. Source: Cloudflare Queues limits. */
const MAX_MESSAGE_BYTES = 120_000

export const orders = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, OrdersSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  const tooLarge = read.value.orders.findIndex((order) => bytesOf(order) > MAX_MESSAGE_BYTES)
  if (tooLarge >= 0) {
    const message = `is larger than ${MAX_MESSAGE_BYTES} bytes: leave out the addresses of its items`
    return requestInvalid(c, [{ field: `orders[${tooLarge}]`, message }])
  }
  const receivedAt = Date.now()
  try {
    for (const part of parts(read.value.orders)) await c.env.EVENTS.send({ kind: 'orders', receivedAt, orders: part })
  } catch (error) {
    console.error('the queue did not take orders', error)
    return problem(c, 'temporarily_unavailable', {
      detail: 'Send the same orders again: those that arrived are not doubled.',
    })
  }
  return c.json({ accepted: read.value.orders.length }, 202)
})

/** Orders in messages that are small enough; each order is. */
function parts(all: readonly Order[]): Order[][] {
  const result: Order[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const order of all) {
    const bytes = bytesOf(order)
    if (size + bytes > MAX_MESSAGE_BYTES) {
      result.push([])
      size = 0
    }
    result.at(-1)?.push(order)
    size += bytes
  }
  return result
}

const bytesOf = (order: Order): number => new TextEncoder().encode(JSON.stringify(order)).length
