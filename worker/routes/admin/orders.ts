/** @module POST /v1/orders: orders from the shop's own server. They count as money. */
import { Hono } from 'hono'
import { OrdersSchema } from '../../../contract/order.ts'
import type { AppEnv } from '../app-env.ts'
import { MAX_MESSAGE_BYTES, messageBytes } from '../message-parts.ts'
import { problem, requestInvalid } from '../problem.ts'
import { readJson } from '../read-json.ts'
import { sendOrders } from '../send-orders.ts'

const MAX_BYTES = 1024 * 1024

export const orders = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, OrdersSchema, MAX_BYTES)
  if ('refusal' in read) return read.refusal
  const tooLarge = read.value.orders.findIndex((order) => messageBytes(order) > MAX_MESSAGE_BYTES)
  if (tooLarge >= 0) {
    const message = `is larger than ${MAX_MESSAGE_BYTES} bytes: leave out the addresses of its items`
    return requestInvalid(c, [{ field: `orders[${tooLarge}]`, message }])
  }
  if (!(await sendOrders(c.env.EVENTS, { receivedAt: Date.now(), orders: read.value.orders })))
    return problem(c, 'temporarily_unavailable', {
      detail: 'Send the same orders again: those that arrived are not doubled.',
    })
  return c.json({ accepted: read.value.orders.length }, 202)
})
