/** @module Orders in D1. All SQL on `orders` but that of the lists beside this lives here. */
import type { PersonOrder } from '../../contract/admin.ts'
import type { Item } from '../../contract/item.ts'
import type { OrderChannel, OrderSource, OrderStatus } from '../../contract/order-words.ts'
import type { StoredOrder, StoredRefund } from '../core/merge-order.ts'
import { forRows } from './json-rows.ts'

interface OrderRow {
  profile_id: string
  transaction_id: string
  ordered_at: number
  value_minor: number
  currency: string
  source: OrderSource
  status: OrderStatus
  updated_at: number
  items: string
  channel: OrderChannel
  store: string | null
  refunds: string
}

/** The columns that make an order. */
export const COLUMNS = `profile_id, transaction_id, ordered_at, value_minor, currency, source, status, updated_at, items,
  channel, store, refunds`

/** Statement that reads orders by their transaction ids. */
export function selectOrders(db: D1Database, transactionIds: readonly string[]): D1PreparedStatement {
  return db
    .prepare(`SELECT ${COLUMNS} FROM orders WHERE transaction_id IN (SELECT value FROM json_each(?1))`)
    .bind(JSON.stringify(transactionIds))
}

export function toOrders(result: D1Result | undefined): StoredOrder[] {
  return ((result?.results ?? []) as OrderRow[]).map(toOrder)
}

/** Statements that write orders; one that is there is corrected. */
export function putOrders(db: D1Database, orders: readonly StoredOrder[]): D1PreparedStatement[] {
  return forRows(
    db,
    `INSERT INTO orders (profile_id, transaction_id, ordered_at, value_minor, currency, source, status,
       updated_at, items, channel, store, refunds)
     SELECT value->>'profileId', value->>'transactionId', value->>'at', value->>'valueMinor', value->>'currency',
            value->>'source', value->>'status', value->>'updatedAt', value->'items',
            coalesce(value->>'channel', 'web'), value->>'store', coalesce(value->'refunds', '[]')
     FROM json_each(?1) WHERE true
     ON CONFLICT (transaction_id) DO UPDATE SET profile_id = excluded.profile_id, ordered_at = excluded.ordered_at,
       value_minor = excluded.value_minor, currency = excluded.currency, source = excluded.source,
       status = excluded.status, updated_at = excluded.updated_at, items = excluded.items,
       channel = excluded.channel, store = excluded.store, refunds = excluded.refunds`,
    orders,
  )
}

/** The orders of these profiles, newest first. */
export async function listOrders(db: D1Database, profileIds: readonly string[], limit: number): Promise<PersonOrder[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM orders WHERE profile_id IN (SELECT value FROM json_each(?1))
       ORDER BY ordered_at DESC LIMIT ?2`,
    )
    .bind(JSON.stringify(profileIds), limit)
    .all<OrderRow>()
  return results.map((row) => {
    const { profileId: _, updatedAt: __, refunds, ...order } = toOrder(row)
    return refunds ? { ...order, refunds: refunds.map(({ updatedAt: ___, ...refund }) => refund) } : order
  })
}

function toOrder(row: OrderRow): StoredOrder {
  const refunds = JSON.parse(row.refunds) as StoredRefund[]
  return {
    profileId: row.profile_id,
    transactionId: row.transaction_id,
    at: row.ordered_at,
    valueMinor: row.value_minor,
    currency: row.currency,
    source: row.source,
    status: row.status,
    updatedAt: row.updated_at,
    items: JSON.parse(row.items) as Item[],
    ...(row.channel === 'web' ? {} : { channel: row.channel }),
    ...(row.store === null ? {} : { store: row.store }),
    ...(refunds.length > 0 ? { refunds } : {}),
  }
}
