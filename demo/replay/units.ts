/** @module What goes into one request: a click, or several orders. */
import { MAX_ORDERS, type Order } from '../../contract/order.ts'
import { MAX_BODY_BYTES } from '../../contract/visit.ts'
import type { LeftOut, Recorded, RecordedVisit } from './recorded.ts'

/** `firstIndex` counts clicks or orders of the recording from 0. `at`: when the last of it was recorded, ms UTC. */
export type Unit =
  | { kind: 'visit'; firstIndex: number; at: number; visit: RecordedVisit }
  | { kind: 'orders'; firstIndex: number; at: number; orders: Order[]; trimmed: number }

/** Room for the frame around the orders. */
const ORDERS_BYTES = MAX_BODY_BYTES - 1024

export interface UnitOptions {
  /** The clicks or orders before this one are through already. */
  skip: number
  /** Most clicks or orders, counted from the beginning of the recording. */
  limit: number
  /** Orders a request, at most. @default MAX_ORDERS */
  ordersARequest?: number
  onLeftOut: (leftOut: LeftOut) => void
}

/** Cuts a recording into requests. Orders are put together up to the size of a body. */
export async function* units(recorded: AsyncIterable<Recorded>, options: UnitOptions): AsyncGenerator<Unit> {
  const { skip, limit, ordersARequest = MAX_ORDERS, onLeftOut } = options
  let index = -1
  let orders: Extract<Unit, { kind: 'orders' }> | null = null
  let bytes = 0
  for await (const one of recorded) {
    if (one.kind === 'left_out') {
      if (index + 1 >= skip) onLeftOut(one)
      continue
    }
    index += 1
    if (index >= limit) break
    if (index < skip) continue
    if (one.kind === 'visit') {
      yield { kind: 'visit', firstIndex: index, at: one.at, visit: one }
      continue
    }
    const size = Buffer.byteLength(JSON.stringify(one.order)) + 1
    if (orders !== null && (orders.orders.length >= ordersARequest || bytes + size > ORDERS_BYTES)) {
      yield orders
      orders = null
    }
    orders ??= { kind: 'orders', firstIndex: index, at: one.at, orders: [], trimmed: 0 }
    bytes = orders.orders.length === 0 ? size : bytes + size
    orders.orders.push(one.order)
    orders.at = one.at
    orders.trimmed += one.trimmed ? 1 : 0
  }
  if (orders !== null) yield orders
}
