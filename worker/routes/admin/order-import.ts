/** @module POST /v1/orders/import: orders out of rows of a file, each with all of its rows. They count as money. */
import { Hono } from 'hono'
import type { Order } from '../../../contract/order.ts'
import {
  MAX_FILE_BYTES,
  type OrderImportRequest,
  OrderImportSchema,
  type OrdersImported,
} from '../../../contract/order-import.ts'
import { readOrder } from '../../core/order-import/group-rows.ts'
import { addOrder, noOrderSums } from '../../core/order-import/order-sums.ts'
import { wallClock } from '../../core/order-import/wall-clock.ts'
import type { AppEnv } from '../app-env.ts'
import { MAX_MESSAGE_BYTES, messageBytes } from '../message-parts.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'
import { sendOrders } from '../send-orders.ts'

export const orderImport = new Hono<AppEnv>().post('/', async (c) => {
  const read = await readJson(c, OrderImportSchema, MAX_FILE_BYTES)
  if ('refusal' in read) return read.refusal
  const { orders, refused, sums } = ordersOf(read.value)
  if (!(await sendOrders(c.env.EVENTS, { receivedAt: Date.now(), isFile: true, orders })))
    return problem(c, 'temporarily_unavailable', {
      detail: 'Send the same rows again: orders that arrived are not doubled.',
    })
  return c.json<OrdersImported>({ accepted: orders.length, refused, sums }, 202)
})

function ordersOf({ plan, orders: groups }: OrderImportRequest) {
  const orders: Order[] = []
  const refused: OrdersImported['refused'] = []
  const sums = noOrderSums()
  const ready = { ...plan, clock: wallClock(plan.timeZone) }
  for (const [index, rows] of groups.entries()) {
    const reading = readOrder(rows, ready)
    if (!reading.ok) refused.push({ index, reason: reading.reason })
    else if (messageBytes(reading.order) > MAX_MESSAGE_BYTES) refused.push({ index, reason: 'it is too large' })
    else {
      orders.push(reading.order)
      addOrder(sums, reading.order, reading.notes)
    }
  }
  return { orders, refused, sums }
}
