/** @module GET /v1/exports/orders.csv and orders.ndjson: all orders that the shop told of, as they can be told again. */
import { Hono } from 'hono'
import type { Order } from '../../../contract/order.ts'
import { exportedOrders } from '../../core/exported-orders.ts'
import { listAllOrders } from '../../store/list-all-orders.ts'
import type { AppEnv } from '../app-env.ts'
import { fileStream } from './file-stream.ts'
import { ORDERS_HEADER, orderLines } from './order-lines.ts'

/**
 * Characters of a slice that is aimed at, and how many orders it may have. Our policy: others must not wait for it, and
 * one request to a Worker may ask D1 1,000 times, which is enough for a million orders. Source: Cloudflare D1 limits.
 */
const SLICE_CHARACTERS = 800_000
const LEAST = 300
const MOST = 2_000

export const ordersExport = new Hono<AppEnv>()
  .get('/orders.csv', (c) => fileStream(slices(c.env.DB, ORDERS_HEADER, orderLines), 'orders.csv'))
  .get('/orders.ndjson', (c) => fileStream(slices(c.env.DB, '', jsonLine), 'orders.ndjson'))

const jsonLine = (order: Order): string => `${JSON.stringify(order)}\n`

async function* slices(db: D1Database, header: string, lineOf: (order: Order) => string): AsyncGenerator<string> {
  if (header !== '') yield header
  let limit = LEAST
  for (let after = ''; ; ) {
    const page = await listAllOrders(db, after, limit)
    const text = page.flatMap(({ order, named }) => exportedOrders(order, named).map(lineOf)).join('')
    if (text !== '') yield text
    const last = page.at(-1)
    if (last === undefined || page.length < limit) return
    after = last.order.transactionId
    limit = Math.min(MOST, Math.max(LEAST, Math.floor((limit * SLICE_CHARACTERS) / (text.length + 1))))
  }
}
